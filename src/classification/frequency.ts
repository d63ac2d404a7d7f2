import { foldWord } from '../text/token.ts';
import type { Phrase, PhraseWord } from '../watchlist/query/query.ts';

/** Words that nearly every text of one of the languages has, folded. */
const EVERYWHERE = new Set(
  [
    'the of and to in that is was for on with as by it from are this be at have has which not will an or were a its but',
    'been he she they their his her who we i you more after new also had said would about up out one two when year all',
    'der die das und ist von zu den mit dem des ein eine fur nicht auf im sich auch es werden aus als wird sind bei nach',
    'hat er sie wir uber zum zur einer einen einem haben noch wie wurde um vor durch man jahr mehr unter oder',
    'le la les et du est une un dans pour que qui sur par au aux avec ce cette sont pas plus ont ete se l d s n y c',
    'il elle nous leur ses son sa mais ou comme deux apres fait annee entre aussi',
    'de het een van en op te dat met voor zijn niet aan om ook bij door naar heeft worden wordt uit er die hij zij we',
    'hebben over tot jaar nog meer dan maar',
  ].flatMap((line) => line.split(' ')),
);
/** Share of texts that have a word of so many letters, roughly; longer ones half as often with each letter. */
const OF_THREE_LETTERS = 0.2;
const ANY_ENDING = 3;
const EACH_FURTHER_WORD = 0.25;

/** About what share of texts has a phrase: only good for saying which of two is rarer. */
export function frequencyOf({ words }: Phrase): number {
  const rarest = Math.min(1, ...words.map(wordFrequency));
  return rarest * EACH_FURTHER_WORD ** (words.length - 1);
}

function wordFrequency({ word, isPrefix }: PhraseWord): number {
  const folded = foldWord(word);
  if (EVERYWHERE.has(folded)) return 1;
  const asWord = OF_THREE_LETTERS * 2 ** Math.min(0, 3 - folded.length);
  return isPrefix ? asWord * ANY_ENDING : asWord;
}
