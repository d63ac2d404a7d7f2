import type { Lexicon } from '../lexicon/lexicon.ts';
import type { RoleLexicon } from '../lexicon/roles.ts';
import { rolesOf } from '../lexicon/roles-of.ts';

/** What words are in a language. */
export interface Tongue {
  readonly lexicon: Lexicon;
  readonly roles: RoleLexicon;
  /** Articles and possessives. */
  readonly determiners: ReadonlySet<string>;
  /** Where a noun phrase cannot go on: verbs of speech, auxiliaries, "that". */
  readonly stops: ReadonlySet<string>;
  /** What the endings of words tell, as far as they were asked for. */
  readonly endings: { readonly roles: Map<string, boolean>; readonly organisations: Map<string, boolean> };
}

const tongues = new WeakMap<Lexicon, Tongue>();

/** Made once for a lexicon. */
export function tongueOf(lexicon: Lexicon): Tongue {
  const known = tongues.get(lexicon);
  if (known) return known;
  const roles = rolesOf(lexicon.language);
  const tongue = {
    lexicon,
    roles,
    determiners: union([roles.definite, roles.indefinite, roles.ours, roles.theirs]),
    stops: stopsOf(lexicon),
    endings: { roles: new Map(), organisations: new Map() },
  };
  tongues.set(lexicon, tongue);
  return tongue;
}

function stopsOf({ speechVerbs, weakVerbs, auxiliaries, complementizers, byWords, copulas, modals }: Lexicon) {
  return union([speechVerbs, weakVerbs, auxiliaries, complementizers, byWords, copulas ?? [], modals ?? []]);
}

function union(lists: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => [...list]));
}
