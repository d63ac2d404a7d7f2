import { PARTICLES } from '../lexicon/roles.ts';
import type { SpeakerWord } from './speaker-word.ts';
import type { Tongue } from './tongue.ts';
import { isAcronym, isRole, isTitle } from './word-tests.ts';

/** Words from one to another, `end` exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

const MOST_PARTICLES = 3;

/** The stretches of words with capitals that stand side by side: names with roles and titles, organisations. */
export function nameRuns(words: readonly SpeakerWord[], tongue: Tongue): WordRange[] {
  const runs: WordRange[] = [];
  for (let at = 0; at < words.length; ) {
    if (!beginsRun(words, at, tongue)) at++;
    else {
      const end = endOfRun(words, at, tongue);
      runs.push({ first: at, end });
      at = end;
    }
  }
  return runs;
}

function beginsRun(words: readonly SpeakerWord[], at: number, tongue: Tongue): boolean {
  const word = words[at];
  if (!word) return false;
  if (isTitle(tongue, word) && words[at + 1]?.isCapital) return true;
  const { lexicon, roles } = tongue;
  if (!word.isCapital || roles.notNames.has(word.folded) || lexicon.pronouns.has(word.folded)) return false;
  return !lexicon.prepositions.has(word.folded) && !lexicon.conjunctions.has(word.folded);
}

function endOfRun(words: readonly SpeakerWord[], first: number, tongue: Tongue): number {
  let end = first + 1;
  let next = nextInRun(words, first, end, tongue);
  while (next !== undefined) {
    end = next;
    next = nextInRun(words, first, end, tongue);
  }
  return end;
}

/** Where a run ends that takes in one more name; undefined where it ends before. */
function nextInRun(words: readonly SpeakerWord[], first: number, at: number, tongue: Tongue): number | undefined {
  const word = words[at];
  if (word?.before !== '' || words[at - 1]?.isPossessor) return undefined;
  if (word.isCapital) return at + 1;
  if (!mayHaveParticle(words, first, at, tongue)) return undefined;
  for (let end = at; end < at + MOST_PARTICLES; end++) {
    const [particle, name] = [words[end], words[end + 1]];
    if (end === at && particle && isGermanArticle(particle, tongue)) return undefined;
    if (particle?.before !== '' || !PARTICLES.has(particle.folded)) return undefined;
    if (name?.isCapital && name.before === '' && !isAcronym(name)) return end + 2;
  }
  return undefined;
}

/** "von der Leyen", but "Ende der Frist" */
function isGermanArticle({ folded }: SpeakerWord, { roles }: Tongue): boolean {
  return roles.language === 'de' && ['der', 'den', 'des', 'dem'].includes(folded);
}

/** A particle stands behind a given name; behind a given and a family name it begins something else. */
function mayHaveParticle(words: readonly SpeakerWord[], first: number, at: number, tongue: Tongue): boolean {
  let given = 0;
  for (let before = at - 1; before >= first; before--) {
    const word = words[before] as SpeakerWord;
    if (isRole(tongue, word) || isTitle(tongue, word)) break;
    given++;
  }
  return given === 1;
}
