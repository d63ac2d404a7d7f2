import { distance } from 'fastest-levenshtein';

const LONGEST = 80;

/** The name that was probably meant: the nearest in spelling, if it is near enough. */
export function nearestName<Name extends string>(written: string, names: Iterable<Name>): Name | undefined {
  if (written.length > LONGEST) return undefined;
  const lower = written.toLowerCase();
  const most = Math.max(lower.length < 4 ? 1 : 2, Math.floor(lower.length / 3));
  let nearest: { name: Name; far: number } | undefined;
  for (const name of names) {
    const far = distance(lower, name.toLowerCase());
    if (far <= most && far < (nearest?.far ?? Number.POSITIVE_INFINITY)) nearest = { name, far };
  }
  return nearest?.name;
}
