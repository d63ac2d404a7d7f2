import * as z from 'zod';

/** One case of a suite: a document and what a reader should find in it. */
const caseSchema = z.object({
  id: z.string(),
  group: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  url: z.string(),
  body: z.base64(),
  expect: z
    .object({
      feed: z.record(z.string(), z.unknown()).optional(),
      entries: z.array(z.record(z.string(), z.unknown())).optional(),
      entryCount: z.int().optional(),
    })
    .optional(),
});

export type ConformanceCase = z.infer<typeof caseSchema>;

export type ParsedCase =
  | { readonly kind: 'case'; readonly value: ConformanceCase }
  | { readonly kind: 'bad'; readonly line: number; readonly reason: string };

/** Reads one JSON object a line; a bad line is told with its number. */
export function parseCases(lines: string): ParsedCase[] {
  return lines.split('\n').flatMap((line, index): ParsedCase[] => {
    if (line.trim() === '') return [];
    const parsed = caseSchema.safeParse(parseJson(line));
    if (parsed.success) return [{ kind: 'case', value: parsed.data }];
    const [issue] = parsed.error.issues;
    const reason = `${issue?.path.join('.') || 'line'}: ${issue?.message}`;
    return [{ kind: 'bad', line: index + 1, reason }];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Value of a header whatever the case of its name. */
export function headerOf({ headers }: ConformanceCase, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
