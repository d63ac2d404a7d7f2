import { drawStatements } from '../../src/statements/draw-statements.ts';
import type { Construction, StatementKind } from '../../src/statements/statement.ts';
import type { Language } from '../../src/text/language.ts';

/** What is drawn from a text, as a table can hold it: the mention as it stands, '' where nobody is named. */
export interface Drawn {
  readonly words: string;
  readonly mention: string;
  readonly construction: Construction;
}

export function drawn(text: string, language: Language, kind: StatementKind): Drawn[] {
  return drawStatements({ text, language }, [])
    .filter((one) => one.kind === kind)
    .map(({ quote, speakerAt, construction }) => ({
      words: quote,
      mention: speakerAt ? text.slice(speakerAt.start, speakerAt.end) : '',
      construction,
    }));
}
