import { coverageText } from './coverage-text.ts';
import type { Digest, DigestEntry } from './digest.ts';
import { entriesInWords } from './digest-subject.ts';
import { tellDate, tellWindow } from './digest-times.ts';
import { NO_LONGER, quotedWords } from './reason-text.ts';
import { firstSentences } from './update-text.ts';

const MOST_DOCUMENTS = 3;

/** The digest as plain text, of equal worth to the HTML part. */
export function renderText(digest: Digest): string {
  const { timeZone } = digest;
  const head = [
    'ACCORD WATCH',
    `${entriesInWords(digest)} that arrived ${tellWindow(digest.windowStart, digest.windowEnd, timeZone)}`,
  ];
  const entries = digest.entries.map((entry, index) => renderEntry(entry, index + 1, timeZone));
  const foot = [
    ...(digest.continues ? ['More arrived in this time; it follows in the next mail.', ''] : []),
    ...coverageText(digest.coverage, timeZone),
    '',
    `You get this because ${digest.address} is subscribed to Accord Watch.`,
    'To leave, answer with the subject "unsubscribe".',
    `Digest reference: ${digest.key}`,
  ];
  return [head.join('\n'), ...entries, `--\n${foot.join('\n')}`].join('\n\n');
}

function renderEntry(entry: DigestEntry, number: number, timeZone: string): string {
  const lines = [`${number}. ${entry.title}`, `   ${entry.sourceName}, ${tellDate(entry, timeZone)}`];
  if (entry.url) lines.push(`   ${entry.url}`);
  lines.push(...updateLines(entry));
  for (const excerpt of entry.excerpts) {
    lines.push(`   > ${excerpt.map((part) => (part.marked ? `*${part.text}*` : part.text)).join('')}`);
  }
  for (const { title, url } of entry.documents.slice(0, MOST_DOCUMENTS)) {
    lines.push(`   Document: ${title ? `${title}, ` : ''}${url}`);
  }
  for (const reason of entry.reasons) {
    lines.push(`   ${reason.kind === 'agreement' ? 'Agreement' : 'Topic'}: ${reason.name} (${quotedWords(reason)})`);
  }
  if (entry.reasons.length === 0) lines.push(`   (${NO_LONGER})`);
  if (entry.textFrom === 'feed') lines.push("   (The page itself could not be read; judged by the feed's summary.)");
  return lines.join('\n');
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
