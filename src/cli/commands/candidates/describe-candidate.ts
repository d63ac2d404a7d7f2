import type {
  CandidateSighting,
  CandidateStatus,
  NotedCandidate,
} from '../../../classification/candidates/noted-candidate.ts';
import { plural } from '../../../text/plural.ts';
import { utcMinute } from '../../../text/utc-minute.ts';
import type { ListedCandidate } from '../../../workbench/list-candidates.ts';

const AROUND = 90;

export function describeStatus(status: CandidateStatus): string {
  if (status.kind === 'accepted') return `accepted as ${status.agreementId}`;
  return status.kind === 'merged' ? `merged into ${status.agreementId}` : status.kind;
}

/** What stands around the name in the first sentence that had it. */
export function excerptOf({ first, spellings }: NotedCandidate): string {
  const { sentence } = first;
  const spelling = spellings.find(({ name }) => sentence.includes(name))?.name ?? '';
  const at = sentence.indexOf(spelling);
  const start = at > AROUND ? sentence.indexOf(' ', at - AROUND) + 1 : 0;
  const far = at + spelling.length + AROUND;
  const end = far < sentence.length ? sentence.lastIndexOf(' ', far) : sentence.length;
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end)}${end < sentence.length ? ' …' : ''}`;
}

export function describeCandidate(candidate: ListedCandidate): string {
  const { name, key, status, parties, spellings, items, sourceIds, first, last } = candidate;
  return [
    name,
    `  key       ${key}`,
    `  status    ${describeStatus(status)}`,
    ...(parties.length > 0 ? [`  parties   ${parties.join(' ')}`] : []),
    `  seen in   ${plural(items, 'item')} of ${plural(sourceIds.length, 'source')}: ${sourceIds.join(', ')}`,
    ...spellings.map((spelling) => `  spelled   ${spelling.name}${spelling.language ? ` (${spelling.language})` : ''}`),
    ...sightingLines('first', first),
    ...(last.itemId === first.itemId ? [] : sightingLines('last', last)),
  ].join('\n');
}

function sightingLines(which: string, { at, sourceId, title, url, sentence }: CandidateSighting): string[] {
  return [
    '',
    `${which} seen ${utcMinute(at)} UTC by ${sourceId}: ${title}`,
    ...(url ? [`  ${url}`] : []),
    `  ${sentence}`,
  ];
}
