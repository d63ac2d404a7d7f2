import type { Statement } from '../statements/statement.ts';

/** A statement as it is printed: `speaker` is a name, unknown is null. */
export interface ListedStatement
  extends Pick<Statement, 'kind' | 'quote' | 'start' | 'end' | 'agreements' | 'construction'> {
  readonly speaker: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** How the text speaks of a speaker who is known by none of these. */
  readonly description: string | null;
  /** How sure it is that these words are that speaker's, 0 to 1. */
  readonly confidence: number;
}

export function listedStatement({ speaker, speakerAt: _, ...statement }: Statement): ListedStatement {
  const { name = null, role = null, organisation = null, description = null } = speaker;
  return { speaker: name, role, organisation, description, ...statement };
}
