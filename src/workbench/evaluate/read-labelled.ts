import type * as z from 'zod';
import { type LabelledLine, labelledLineSchema } from './labelled-line.ts';

interface LineMistake {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export type ReadLabelled =
  | { readonly kind: 'read'; readonly lines: readonly LabelledLine[] }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly LineMistake[] };

/** Reads labelled items, one JSON object a line; empty lines are passed over. All mistakes are told together. */
export function readLabelled(jsonLines: string): ReadLabelled {
  const lines: LabelledLine[] = [];
  const mistakes: LineMistake[] = [];
  const firstWith = new Map<string, number>();
  for (const [index, text] of jsonLines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const read = readLine(text);
    if (Array.isArray(read)) {
      mistakes.push(...read.map((message) => ({ line, message })));
      continue;
    }
    const before = firstWith.get(read.id);
    if (before) mistakes.push({ line, message: `id: ${read.id} is that of line ${before} too; expected each id once` });
    firstWith.set(read.id, before ?? line);
    lines.push(read);
  }
  if (lines.length + mistakes.length === 0) mistakes.push({ line: 1, message: 'no items; expected one a line' });
  return mistakes.length > 0 ? { kind: 'mistaken', mistakes } : { kind: 'read', lines };
}

function readLine(text: string): LabelledLine | string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`no JSON (${error instanceof Error ? error.message : String(error)}); expected one object a line`];
  }
  const checked = labelledLineSchema.safeParse(value);
  return checked.success ? checked.data : checked.error.issues.map(messageOf);
}

function messageOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? issue.path.join('.') : 'the line';
  return `${where}: ${issue.message}`;
}
