import { coverageText } from './coverage-text.ts';
import type { Digest, DigestEntry, DigestStatement, DigestStory } from './digest.ts';
import { entriesInWords, statementsInWords } from './digest-subject.ts';
import { tellDate, tellWindow } from './digest-times.ts';
import { NO_LONGER, quotedWords, reasonsBeside } from './reason-text.ts';
import { knownInWords, reportsInTurn, saidInWords, speakerInWords, wordsInMarks } from './statement-text.ts';
import { firstSentences } from './update-text.ts';

const MOST_DOCUMENTS = 3;

/** The digest as plain text, of equal worth to the HTML part. */
export function renderText(digest: Digest): string {
  const { timeZone } = digest;
  const said = statementsInWords(digest);
  const head = [
    'ACCORD WATCH',
    `${entriesInWords(digest)} that arrived ${tellWindow(digest.windowStart, digest.windowEnd, timeZone)}`,
    ...(said ? [`With ${said}`] : []),
  ];
  const stories = digest.stories.map((story, index) => renderStory(story, index + 1, timeZone));
  const foot = [
    ...(digest.continues ? ['More arrived in this time; it follows in the next mail.', ''] : []),
    ...coverageText(digest.coverage, timeZone),
    '',
    `You get this because ${digest.address} is subscribed to Accord Watch.`,
    'To leave, answer with the subject "unsubscribe".',
    `Digest reference: ${digest.key}`,
  ];
  return [head.join('\n'), ...stories, `--\n${foot.join('\n')}`].join('\n\n');
}

function renderStory(story: DigestStory, number: number, timeZone: string): string {
  const [lead, ...others] = story.entries;
  return [
    ...(lead ? [...renderEntry(lead, `${number}. `, timeZone), ...detailLines(lead), ...reasonLines(lead)] : []),
    ...story.statements.flatMap(renderStatement),
    ...knownInWords(story, timeZone).map((sentence) => `   (${sentence})`),
    ...others.flatMap((entry) => [
      ...renderEntry(entry, '   ALSO ', timeZone),
      ...reasonLines({ ...entry, reasons: reasonsBeside(entry, lead) }),
    ]),
  ].join('\n');
}

function renderStatement(statement: DigestStatement): string[] {
  const { name, office } = speakerInWords(statement);
  const about = statement.about.length > 0 ? ` about ${statement.about.join(', ')}` : '';
  const { first, also, more } = reportsInTurn(statement);
  const reports = [
    ...(first ? [`first at ${first.sourceName}`] : []),
    ...(also.length > 0
      ? [`also at ${also.map(({ sourceName }) => sourceName).join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
      : []),
  ];
  return [
    `   NEW  ${name}${office} ${saidInWords(statement)}${about}:`,
    `        ${wordsInMarks(statement)}`,
    ...(reports.length > 0 ? [`        (${reports.join(', ')})`] : []),
  ];
}

function renderEntry(entry: DigestEntry, before: string, timeZone: string): string[] {
  const lines = [`${before}${entry.title}`, `   ${entry.sourceName}, ${tellDate(entry, timeZone)}`];
  if (entry.url) lines.push(`   ${entry.url}`);
  if (entry.textFrom === 'feed') lines.push("   (The page itself could not be read; judged by the feed's summary.)");
  if (entry.reasons.length === 0) lines.push(`   (${NO_LONGER})`);
  return [...lines, ...updateLines(entry)];
}

function detailLines({ excerpts, documents }: DigestEntry): string[] {
  return [
    ...excerpts.map((excerpt) => {
      const words = excerpt.map((part) => (part.marked ? `*${part.text}*` : part.text)).join('');
      return `   > ${words}`;
    }),
    ...documents.slice(0, MOST_DOCUMENTS).map(({ title, url }) => `   Document: ${title ? `${title}, ` : ''}${url}`),
  ];
}

function reasonLines({ reasons }: Pick<DigestEntry, 'reasons'>): string[] {
  return reasons.map(
    (reason) => `   ${reason.kind === 'agreement' ? 'Agreement' : 'Topic'}: ${reason.name} (${quotedWords(reason)})`,
  );
}

function updateLines({ update }: DigestEntry): string[] {
  if (!update) return [];
  return [
    '   UPDATED',
    ...(update.note ? [`   The publisher notes: ${update.note}`] : []),
    ...firstSentences(update.sentences).map((said) => `   New: ${said}`),
    ...firstSentences(update.removed).map((said) => `   Gone: ${said}`),
  ];
}
