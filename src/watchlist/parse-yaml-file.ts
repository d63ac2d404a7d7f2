import { isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type * as z from 'zod';
import { placeInScalar } from './yaml-place.ts';

/** A mistake in a file that people edit: where, what, and what was expected. */
export interface FileMistake {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/**
 * Makes a mistake at the value that a path leads to.
 *
 * @param within UTF-16 offset in that value, a string, at which the mistake stands; its beginning where absent
 */
export type MistakeAt = (path: readonly PropertyKey[], message: string, within?: number) => FileMistake;

export type ParsedFile<T> =
  | { readonly kind: 'parsed'; readonly value: T; readonly mistakeAt: MistakeAt }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly FileMistake[] };

/** Reads YAML and checks it against a schema; each mistake carries the line and column it stands at. */
export function parseYamlFile<T>(file: string, text: string, schema: z.ZodType<T>): ParsedFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const mistakeAtOffset = (offset: number, message: string): FileMistake => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  const mistakeAt: MistakeAt = (path, message, within) => {
    const node = nodeAt(document, path);
    if (!node) return mistakeAtOffset(0, message);
    return mistakeAtOffset(within === undefined ? startOf(node) : placeInScalar(text, node, within), message);
  };
  if (document.errors.length > 0) {
    return { kind: 'mistaken', mistakes: document.errors.map((error) => mistakeAtOffset(error.pos[0], error.message)) };
  }
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { kind: 'parsed', value: checked.data, mistakeAt };
  const mistakes = checked.error.issues.map((issue) => {
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    return mistakeAt(issue.path, `${where}${issue.message}`);
  });
  return { kind: 'mistaken', mistakes };
}

/** What stands at a path; for what is missing, the nearest thing around it. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
