import { PARTICLES } from '../lexicon/roles.ts';
import type { SpeakerWord } from './speaker-word.ts';
import { isAcronym, isRole, isTitle, type Tongue } from './word-tests.ts';

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
  return word.isCapital && !tongue.roles.notNames.has(word.folded) && !tongue.lexicon.pronouns.has(word.folded);
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
  if (!word || word.before !== '' || words[at - 1]?.isPossessor) return undefined;
  if (word.isCapital) return at + 1;
  if (!mayHaveParticle(words, first, at, tongue)) return undefined;
  for (let end = at; end < at + MOST_PARTICLES; end++) {
    const particle = words[end];
    if (!particle || particle.before !== (isElided(words[end - 1]) ? "'" : '') || !PARTICLES.has(particle.folded))
      break;
    const name = words[end + 1];
    if (name?.isCapital && !isAcronym(name) && (name.before === '' || isElided(particle))) return end + 2;
  }
  return undefined;
}

/** "d’Estaing" */
function isElided(word: SpeakerWord | undefined): boolean {
  return word !== undefined && (word.folded === 'd' || word.folded === 'l');
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
