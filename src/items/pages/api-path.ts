/** The value that names joined by dots lead to (`value.dateMade`, `tags.0`), or `undefined`. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>(step, value);
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A text or number as text; of a list its first. `undefined` for what is none, or empty. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  const first: unknown = Array.isArray(found) ? found[0] : found;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

const MOST_NAMES = 12;

/** What a value is, for a message: "a list of 3", "an object with the names a, b". */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (!isRecord(value))
    return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : `the ${typeof value} ${value}`;
  const names = Object.keys(value);
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length === 0
    ? 'an empty object'
    : `an object with the names ${shown}${names.length > MOST_NAMES ? ', …' : ''}`;
}
