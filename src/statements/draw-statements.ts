import type { AgreementMatch } from '../classification/classification.ts';
import type { Language } from '../text/language.ts';
import type { Office } from '../watchlist/office.ts';
import { agreementsAbout } from './about.ts';
import { apartFrom } from './apart.ts';
import { attributeQuotations } from './attribution/attribute-quotations.ts';
import { transcriptUtterances } from './attribution/transcript.ts';
import type { Utterance } from './attribution/utterance.ts';
import { type Frame, frameOf } from './frame/frame.ts';
import type { Grammar } from './lexicon/grammar.ts';
import { grammarOf } from './lexicon/grammar-of.ts';
import { reportedSpeech } from './reported/reported-speech.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import type { Speaker, Statement } from './statement.ts';

/** A statement of which it is not known yet what it is about. */
export type DrawnStatement = Omit<Statement, 'agreements'>;

export interface ReadableItem {
  /** Title, empty line, body. */
  readonly text: string;
  readonly language?: Language;
  readonly publishedAt?: Date;
}

/**
 * Draws out what a text says that somebody said, in the order of the text. Nothing in languages that are not ours.
 *
 * @param offices who held which office when
 */
export function drawStatements(
  { text, language, publishedAt }: ReadableItem,
  offices: readonly Office[],
): DrawnStatement[] {
  if (!language) return [];
  const { lexicon } = grammarOf(language);
  const frame = frameOf(text);
  const utterances = utterancesOf(frame, language);
  const mentions = utterances.map(({ speakerAt }) => speakerAt);
  const speakers = resolveSpeakers(frame, mentions, { lexicon, offices, ...(publishedAt ? { publishedAt } : {}) });
  return utterances.map((utterance, at) => statementOf(text, utterance, speakers[at] ?? {}));
}

/** Direct and indirect speech of a text, without who the speakers are. */
export function utterancesOf(frame: Frame, language: Language): Utterance[] {
  const grammar = grammarOf(language);
  const spoken = transcriptUtterances(frame);
  const written = grammar.utterances?.(frame) ?? writtenUtterances(frame, grammar, spoken);
  const utterances = [...spoken, ...(spoken.length > 0 ? apartFrom(written, spoken) : written)];
  return utterances.sort((a, b) => a.start - b.start);
}

function writtenUtterances(frame: Frame, grammar: Grammar, spoken: readonly Utterance[]): Utterance[] {
  const quotations = apartFrom(attributeQuotations(frame, grammar), spoken);
  return [...quotations, ...apartFrom(reportedSpeech(frame, grammar), [...spoken, ...quotations])];
}

/** Ties what was drawn out to the agreements that a text was found to speak of. */
export function tieToAgreements(
  text: string,
  drawn: readonly DrawnStatement[],
  matches: readonly AgreementMatch[],
): Statement[] {
  return drawn.map((statement) => ({ ...statement, agreements: agreementsAbout(text, statement, matches) }));
}

function statementOf(text: string, { start, end, ...utterance }: Utterance, speaker: Speaker): DrawnStatement {
  return { ...utterance, start, end, quote: text.slice(start, end), speaker };
}
