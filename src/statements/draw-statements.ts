import type { AgreementMatch } from '../classification/classification.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { foldWord } from '../text/token.ts';
import type { Office } from '../watchlist/office.ts';
import { agreementsAbout } from './about.ts';
import { apartFrom } from './apart.ts';
import { attributeQuotations } from './attribution/attribute-quotations.ts';
import { transcriptUtterances } from './attribution/transcript.ts';
import type { Utterance } from './attribution/utterance.ts';
import { type Frame, frameOf } from './frame/frame.ts';
import { grammarOf } from './lexicon/grammar-of.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { reportedSpeech } from './reported/reported-speech.ts';
import { type Publisher, resolveSpeakers } from './speakers/resolve-speakers.ts';
import type { Speaker, Statement } from './statement.ts';
import { writtenStatement } from './written/written-statement.ts';

/** A statement of which it is not known yet what it is about. */
export type DrawnStatement = Omit<Statement, 'agreements'>;

export interface ReadableItem {
  /** Headlines shorten what is quoted below: nothing is drawn from them. */
  readonly title?: string;
  /** Title, empty line, body. */
  readonly text: string;
  readonly language?: Language;
  readonly publishedAt?: Date;
  readonly publisher?: Publisher;
}

/**
 * Draws out what a text says that somebody said, in the order of the text. Nothing in languages that are not ours.
 *
 * @param offices who held which office when
 */
export function drawStatements(
  { title = '', text, language, publishedAt, publisher }: ReadableItem,
  offices: readonly Office[],
): DrawnStatement[] {
  if (!language) return [];
  const { lexicon } = grammarOf(language);
  const frame = frameOf(text);
  const titleEnd = text.startsWith(title) ? title.length : 0;
  const written = writtenStatement(frame, language, titleEnd);
  const said = utterancesOf(frame, language).filter(({ start }) => start >= titleEnd);
  const utterances = written ? [written, ...said] : said;
  const mentions = utterances.map(({ speakerAt }) => speakerAt);
  const context = { ...(publishedAt ? { publishedAt } : {}), ...(publisher ? { publisher } : {}) };
  const speakers = resolveSpeakers(frame, mentions, { lexicon, offices, ...context });
  return utterances.map((utterance, at) => {
    const speaker = speakers[at] ?? {};
    const isKnown = Object.keys(speaker).length > 0;
    return statementOf(text, utterance, isKnown ? speaker : describedSpeaker(text, utterance.speakerAt, lexicon));
  });
}

/** Direct and indirect speech of a text, without who the speakers are. */
export function utterancesOf(frame: Frame, language: Language): Utterance[] {
  const grammar = grammarOf(language);
  const spoken = transcriptUtterances(frame);
  if (grammar.utterances) return [...spoken, ...apartFrom(grammar.utterances(frame), spoken)].sort(byStart);
  const quotations = [...spoken, ...apartFrom(attributeQuotations(frame, grammar), spoken)];
  const reported = apartFrom(reportedSpeech(frame, grammar), quotations);
  return [...quotations, ...reported].sort(byStart);
}

function byStart(a: Utterance, b: Utterance): number {
  return a.start - b.start;
}

/** Ties what was drawn out to the agreements that a text was found to speak of. */
export function tieToAgreements(
  text: string,
  drawn: readonly DrawnStatement[],
  matches: readonly AgreementMatch[],
): Statement[] {
  return drawn.map((statement) => ({ ...statement, agreements: agreementsAbout(text, statement, matches) }));
}

const LONGEST_DESCRIPTION = 60;

/** One who is known by no name, office or organisation, as the text calls them; nobody where that is a pronoun. */
function describedSpeaker(text: string, at: Span | undefined, { pronouns }: Lexicon): Speaker {
  const description = at && text.slice(at.start, at.end).replace(/\s+/g, ' ');
  if (!description || description.length > LONGEST_DESCRIPTION || pronouns.has(foldWord(description))) return {};
  return { description };
}

/** "explained how it works" says that something was said, not what. */
const QUESTION =
  /^(?:what|how|why|whether|when|where|who|which|ob|wie|warum|weshalb|was|wann|welche\w*|si|comment|pourquoi|ce qu[e'’i]|hoe|waarom|wat|wanneer|welke?)\b/iu;
/** Reported words of nobody known, and questions, are hardly anybody's statement: listed, and told to no reader. */
const WORTH_OF_NOBODY = 0.5;

function statementOf(text: string, { start, end, ...utterance }: Utterance, speaker: Speaker): DrawnStatement {
  const isIndirect = utterance.kind === 'indirect';
  const isEmpty = isIndirect && (Object.keys(speaker).length === 0 || QUESTION.test(text.slice(start, end)));
  const confidence = isEmpty ? Math.min(utterance.confidence, WORTH_OF_NOBODY) : utterance.confidence;
  return { ...utterance, confidence, start, end, quote: text.slice(start, end), speaker };
}
