import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';

export function repeatedIds(part: string, entries: readonly { id: string }[], mistakeAt: MistakeAt): FileMistake[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [mistakeAt([part, index, 'id'], `id ${id} occurs twice; each id may stand once`)] : [];
  });
}
