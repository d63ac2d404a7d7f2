import { webAddress } from '../web-address.ts';

/** The base that `xml:base` sets; the one from before where it is nonsense (SCMP writes `xml:base="link"`, 2026). */
export function baseAddress(value: string, before: string): string {
  const isPlausible = /[/:.]/.test(value);
  return (isPlausible ? webAddress(value, before) : undefined) ?? before;
}
