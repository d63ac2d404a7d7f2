import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlToText } from '../../src/text/html-text.ts';
import { type Chance, chanceFrom } from './chance.ts';

const TEXTS = 2000;
const WORDS_EACH = 600;
const SENTENCES_EACH_PARAGRAPH = 4;
const MADE_UP_WORDS = 60_000;
const MADE_UP_SHARE = 0.12;
const SYLLABLES =
  'ab ber con da el fri gen hu ish jor ka lem mi nor ost pra qui ren sta tro und ver wil xan yor zen'.split(' ');

/** 2,000 texts of about 600 words, from a folder of real ones or made of those in this repository. */
export async function benchmarkTexts(folder: string | undefined): Promise<readonly string[]> {
  return folder ? cutTexts(await readTexts(folder, /\.txt$/)) : madeTexts(chanceFrom(4));
}

async function readTexts(folder: string, names: RegExp): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => names.test(file)).sort();
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}

/** Cuts long texts between paragraphs. */
function cutTexts(texts: readonly string[]): string[] {
  const cut = texts.flatMap((text) => {
    const pieces: string[][] = [[]];
    for (const paragraph of text.split(/\n\s*\n/)) {
      if ((pieces.at(-1) ?? []).join(' ').split(/\s+/).length >= WORDS_EACH) pieces.push([]);
      pieces.at(-1)?.push(paragraph);
    }
    return pieces.map((paragraphs) => paragraphs.join('\n\n'));
  });
  return cut.filter((text) => text.split(/\s+/).length > WORDS_EACH / 2).slice(0, TEXTS);
}

/**
 * Texts in which each pair of words follows one another in some article of the sample week, with a tail of made-up words,
 * most of them rare: as many different words as news has.
 */
async function madeTexts(chance: Chance): Promise<string[]> {
  const pages = await readTexts('sample-week', /\.html$/);
  const words = pages.flatMap((page) => htmlToText(page).split(/\s+/));
  const followers = new Map<string, string[]>();
  for (const [at, word] of words.entries()) {
    const known = followers.get(word) ?? [];
    known.push(words[at + 1] ?? words[0] ?? '');
    followers.set(word, known);
  }
  const rare = Array.from({ length: MADE_UP_WORDS }, () => madeUpWord(chance));
  return Array.from({ length: TEXTS }, () => madeText(chance, words, followers, rare));
}

function madeText(chance: Chance, words: string[], followers: ReadonlyMap<string, string[]>, rare: string[]): string {
  let word = chance.oneOf(words);
  let text = '';
  let sentences = 0;
  for (let count = 0; count < WORDS_EACH; count++) {
    word = chance.oneOf(followers.get(word) ?? words);
    // By the square: the first of them are frequent, the last are met once or never.
    text += chance.next() < MADE_UP_SHARE ? `${rare[Math.floor(chance.next() ** 2 * rare.length)]} ${word}` : word;
    text += /[.!?]$/.test(word) && ++sentences % SENTENCES_EACH_PARAGRAPH === 0 ? '\n\n' : ' ';
  }
  // In one piece of memory, as a text from a file is.
  return Buffer.from(text).toString();
}

function madeUpWord(chance: Chance): string {
  const word = Array.from({ length: 2 + chance.below(3) }, () => chance.oneOf(SYLLABLES)).join('');
  return chance.next() < 0.3 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
