import { bestName, type NotedCandidate } from '../classification/candidates/noted-candidate.ts';
import { tokenize } from '../text/token.ts';
import type { CandidateDesk, ListedCandidate } from './list-candidates.ts';

export type FoundCandidate =
  | { readonly kind: 'found'; readonly candidate: ListedCandidate }
  | { readonly kind: 'unknown' }
  /** Several are called so. */
  | { readonly kind: 'ambiguous'; readonly keys: readonly string[] };

/** The candidate that has a key, or a name: in full, or a part of it that no other has. */
export async function findCandidate({ candidates, now }: CandidateDesk, keyOrName: string): Promise<FoundCandidate> {
  const wanted = foldedWords(keyOrName);
  const all = await candidates.all(now());
  // Not asked of the table: it refuses some texts that are no key, such as none at all.
  const byKey = all.find(({ key }) => key === keyOrName);
  if (byKey) return { kind: 'found', candidate: named(byKey) };
  const isCalled = ({ spellings }: NotedCandidate, test: (name: string) => boolean) =>
    spellings.some(({ name }) => test(` ${foldedWords(name)} `));
  const exact = all.filter((candidate) => isCalled(candidate, (name) => name === ` ${wanted} `));
  const partly = all.filter((candidate) => isCalled(candidate, (name) => name.includes(` ${wanted} `)));
  const found = exact.length > 0 ? exact : partly;
  const [first] = found;
  if (!first || wanted === '') return { kind: 'unknown' };
  if (found.length > 1) return { kind: 'ambiguous', keys: found.map(({ key }) => key) };
  return { kind: 'found', candidate: named(first) };
}

function named(candidate: NotedCandidate): ListedCandidate {
  return { ...candidate, name: bestName(candidate.spellings) };
}

function foldedWords(text: string): string {
  return tokenize(text)
    .map(({ folded }) => folded)
    .join(' ');
}
