import type { Phrase } from '../watchlist/query/query.ts';
import type { CompiledQuery } from './compile-query.ts';
import { frequencyOf } from './frequency.ts';

/**
 * Atoms of which one must occur in a stretch for a query to hold there; the rarest that can be had.
 *
 * @returns undefined where the query may hold without any: a fact, a NOT
 */
export function anchorsOf(query: CompiledQuery, phrases: readonly Phrase[]): readonly number[] | undefined {
  return weighedAnchors(query, phrases)?.atoms;
}

interface Anchors {
  readonly atoms: readonly number[];
  /** About what share of texts has one of them. */
  readonly frequency: number;
}

function weighedAnchors(query: CompiledQuery, phrases: readonly Phrase[]): Anchors | undefined {
  const anchors = (one: CompiledQuery) => weighedAnchors(one, phrases);
  switch (query.kind) {
    case 'term':
      return anyAtom(query.atoms, phrases);
    case 'sloppy':
      return rarest(query.atoms.map((atom) => atomAnchor(atom, phrases)));
    case 'or':
      return anyOf(query.queries.map(anchors));
    case 'and':
      return rarest(query.queries.map(anchors));
    case 'near':
      return rarest([anchors(query.left), anchors(query.right)]);
    case 'scoped':
      return anchors(query.query);
    case 'not':
    case 'fact':
      return undefined;
  }
}

function anyAtom(atoms: readonly number[], phrases: readonly Phrase[]): Anchors {
  const [only = 0] = atoms;
  return atoms.length === 1
    ? atomAnchor(only, phrases)
    : { atoms, frequency: atoms.reduce((sum, atom) => sum + atomAnchor(atom, phrases).frequency, 0) };
}

function atomAnchor(atom: number, phrases: readonly Phrase[]): Anchors {
  const phrase = phrases[atom];
  return { atoms: [atom], frequency: phrase ? frequencyOf(phrase) : 0 };
}

function anyOf(sides: readonly (Anchors | undefined)[]): Anchors | undefined {
  const known = sides.filter((side) => side !== undefined);
  if (known.length < sides.length) return undefined;
  return {
    atoms: [...new Set(known.flatMap(({ atoms }) => atoms))],
    frequency: known.reduce((sum, { frequency }) => sum + frequency, 0),
  };
}

function rarest(sides: readonly (Anchors | undefined)[]): Anchors | undefined {
  const known = sides.filter((side) => side !== undefined);
  return known.toSorted((a, b) => a.frequency - b.frequency)[0];
}
