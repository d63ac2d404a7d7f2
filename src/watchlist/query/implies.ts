import type { Meaning, MeantWord } from './meaning.ts';

type PhraseMeaning = Meaning & { readonly kind: 'phrase' };
type NearMeaning = Meaning & { readonly kind: 'near' };
type ScopedMeaning = Meaning & { readonly kind: 'scoped' };

/**
 * Whether the second holds wherever the first does, as far as their forms show: true is certain, false may only mean
 * that it was not seen.
 */
export function implies(first: Meaning, second: Meaning): boolean {
  if (first.kind === 'or') return first.parts.length > 0 && first.parts.every((part) => implies(part, second));
  if (second.kind === 'and') return second.parts.every((part) => implies(first, part));
  if (second.kind === 'or' && second.parts.some((part) => implies(first, part))) return true;
  switch (first.kind) {
    case 'and':
      return first.parts.some((part) => implies(part, second));
    case 'not':
      return second.kind === 'not' && implies(second.part, first.part);
    case 'fact':
      return second.kind === 'fact' && isSameFact(first, second);
    case 'scoped':
      return scopedImplies(first, second);
    case 'near':
      return nearImplies(first, second);
    case 'phrase':
      return second.kind === 'phrase' && phraseImplies(first, second);
  }
  return false;
}

/** Whether nothing in it is forbidden: what holds in a part of a text then holds in more of it. */
function isGrowing(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'not':
      return false;
    case 'and':
    case 'or':
      return meaning.parts.every(isGrowing);
    case 'scoped':
      return isGrowing(meaning.part);
    default:
      return true;
  }
}

function scopedImplies(first: ScopedMeaning, second: Meaning): boolean {
  if (second.kind !== 'scoped') return isGrowing(second) && implies(first.part, second);
  const isWithin = first.scope === second.scope || (first.scope === 'sentence' && second.scope === 'passage');
  if (!isWithin || !implies(first.part, second.part)) return false;
  return first.scope === second.scope || isGrowing(second.part);
}

function nearImplies(first: NearMeaning, second: Meaning): boolean {
  if (second.kind !== 'near') return implies(first.left, second) || implies(first.right, second);
  if (first.distance > second.distance) return implies(first.left, second) || implies(first.right, second);
  return areSides(first, second);
}

function areSides(first: NearMeaning, second: NearMeaning): boolean {
  const isStraight = fills(first.left, second.left) && fills(first.right, second.right);
  return isStraight || (fills(first.left, second.right) && fills(first.right, second.left));
}

/** Whether a side of NEAR is one of another at the very same words: a word of a longer phrase is further away. */
function fills(first: Meaning, second: Meaning): boolean {
  if (first.kind === 'or') return first.parts.length > 0 && first.parts.every((part) => fills(part, second));
  if (second.kind === 'or') return second.parts.some((part) => fills(first, part));
  if (first.kind === 'near' && second.kind === 'near')
    return first.distance <= second.distance && areSides(first, second);
  if (first.kind !== 'phrase' || second.kind !== 'phrase') return false;
  return first.words.length === second.words.length && phraseImplies(first, second);
}

/** Whether a text that has the first phrase has the second within it. */
function phraseImplies(first: PhraseMeaning, second: PhraseMeaning): boolean {
  if (second.isExact && !first.isExact) return false;
  const isWord = (a: MeantWord, b: MeantWord) => impliesWord(a, b, second.isExact);
  if (second.slop !== undefined || first.slop !== undefined) return looseImplies(first, second, isWord);
  for (let at = 0; at + second.words.length <= first.words.length; at++) {
    if (second.words.every((word, index) => isPair(first.words[at + index], word, isWord))) return true;
  }
  return false;
}

function looseImplies(
  first: PhraseMeaning,
  second: PhraseMeaning,
  isWord: (a: MeantWord, b: MeantWord) => boolean,
): boolean {
  if (second.words.length === 1) return first.words.some((word) => isPair(word, second.words[0], isWord));
  const isRoomy = second.slop !== undefined && (first.slop ?? 0) <= second.slop;
  if (!isRoomy || first.words.length !== second.words.length) return false;
  return second.words.every((word, index) => isPair(first.words[index], word, isWord));
}

function isPair(
  a: MeantWord | undefined,
  b: MeantWord | undefined,
  isWord: (a: MeantWord, b: MeantWord) => boolean,
): boolean {
  return a !== undefined && b !== undefined && isWord(a, b);
}

/** Whether whatever the first word stands for, the second stands for too. */
export function impliesWord(first: MeantWord, second: MeantWord, isExact = false): boolean {
  const [a, b] = isExact ? [first.written, second.written] : [first.folded, second.folded];
  return second.isPrefix ? a.startsWith(b) : !first.isPrefix && a === b;
}

function isSameFact(first: Meaning & { kind: 'fact' }, second: Meaning & { kind: 'fact' }): boolean {
  if (first.fact !== second.fact) return false;
  const [a, b] = [first.value.toLowerCase(), second.value.toLowerCase()];
  return b.endsWith('*') ? a.replace(/\*$/, '').startsWith(b.slice(0, -1)) : a === b;
}
