import * as z from 'zod';
import type { Candidate } from '../classification/candidates/candidate.ts';
import type {
  CandidateSighting,
  CandidateStatus,
  NotedCandidate,
  Spelling,
} from '../classification/candidates/noted-candidate.ts';
import { LANGUAGES } from '../text/language.ts';
import { isExpired } from './item-row.ts';
import { present, stored, storedInstant } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

const DAY_MS = 24 * 60 * 60_000;
/** An open candidate that no item named for so long is forgotten. */
const RETENTION_DAYS = 400;
/** A row has room for some thousands; beyond this many the number tells nothing more. */
const MOST_ITEMS = 300;
const MOST_SPELLINGS = 30;
const LONGEST_SENTENCE = 1400;

const sightingSchema = z.object({
  at: storedInstant,
  sourceId: z.string(),
  itemId: z.string(),
  url: z.string().optional(),
  title: z.string(),
  sentence: z.string(),
  language: z.enum(LANGUAGES).optional(),
});
const strings = z.set(z.string());

const rowSchema = z.object({
  sk: z.string(),
  status: z.enum(['open', 'ignored', 'accepted', 'merged']),
  agreementId: z.string().optional(),
  spellings: strings,
  partyIds: strings.default(new Set()),
  isMigration: z.boolean().default(false),
  firstSeen: sightingSchema,
  lastSeen: sightingSchema,
  itemIds: strings,
  sourceIds: strings,
});

/** Names of agreements that are not on the watchlist, with where they were seen and what was decided of them. */
export class CandidateStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Notes that an item names a candidate; the same item counts once, however often it is noted. One that was decided
   * about stays as it is.
   */
  async note(candidate: Candidate, sighting: CandidateSighting): Promise<void> {
    const key = keys.candidate(candidate.key);
    const row = await this.#table.get(key);
    const before = row && rowSchema.parse(row);
    if (before && (before.status !== 'open' || before.itemIds.has(sighting.itemId))) return;
    const { expression, values } = noteUpdate(candidate, sighting, before);
    await this.#table.update(key, expression, {
      expression: 'attribute_not_exists(pk) OR #status = :open',
      names: { '#status': 'status' },
      values: { ':open': 'open', ...values },
    });
  }

  async get(key: string): Promise<NotedCandidate | undefined> {
    const row = await this.#table.get(keys.candidate(key));
    return row && fromRow(row);
  }

  /** All that have not expired, whatever was decided of them, in the order of their keys. */
  async all(now: Date): Promise<NotedCandidate[]> {
    const found: NotedCandidate[] = [];
    const condition = { expression: 'pk = :pk', values: { ':pk': keys.candidate('').pk } };
    for await (const row of this.#table.query(condition)) if (!isExpired(row, now)) found.push(fromRow(row));
    return found;
  }

  /** Stores what was decided of a candidate, for good. @returns false where there is none */
  async decide(key: string, status: CandidateStatus): Promise<boolean> {
    const agreementId = 'agreementId' in status ? status.agreementId : undefined;
    const set = agreementId === undefined ? '' : ', agreementId = :id';
    const remove = agreementId === undefined ? ', agreementId' : '';
    return this.#table.update(keys.candidate(key), `SET #status = :status${set} REMOVE ${TABLE.expiry}${remove}`, {
      expression: 'attribute_exists(pk)',
      names: { '#status': 'status' },
      values: { ':status': status.kind, ...(agreementId === undefined ? {} : { ':id': agreementId }) },
    });
  }
}

/** Only sets are added to, so that what is written twice counts once. */
function noteUpdate(
  { name, parties, isMigration }: Candidate,
  sighting: CandidateSighting,
  before: z.infer<typeof rowSchema> | undefined,
): { expression: string; values: Row } {
  const seen = stored({ ...sighting, sentence: sighting.sentence.slice(0, LONGEST_SENTENCE) });
  const isFull = (set: ReadonlySet<string> | undefined, most: number) => set !== undefined && set.size >= most;
  const added = {
    sourceIds: [sighting.sourceId],
    itemIds: isFull(before?.itemIds, MOST_ITEMS) ? [] : [sighting.itemId],
    spellings: isFull(before?.spellings, MOST_SPELLINGS) ? [] : [written({ name, ...languageOf(sighting) })],
    partyIds: parties,
  };
  const adds = Object.entries(added).filter(([, members]) => members.length > 0);
  return {
    expression: [
      'SET #status = :open, firstSeen = if_not_exists(firstSeen, :seen), lastSeen = :seen',
      `, ${TABLE.expiry} = :expiry${isMigration ? ', isMigration = :true' : ''}`,
      ` ADD ${adds.map(([field]) => `${field} :${field}`).join(', ')}`,
    ].join(''),
    values: {
      ':seen': seen,
      ':expiry': Math.floor(sighting.at.getTime() / 1000) + (RETENTION_DAYS * DAY_MS) / 1000,
      ...(isMigration ? { ':true': true } : {}),
      ...Object.fromEntries(adds.map(([field, members]) => [`:${field}`, new Set(members)])),
    },
  };
}

function languageOf({ language }: CandidateSighting): Pick<Spelling, 'language'> {
  return language ? { language } : {};
}

/** "en UK-Ghana Joint Statement", "- …" where the language is not known. */
function written({ name, language = '-' }: { name: string; language?: string }): string {
  return `${language} ${name}`;
}

function readSpelling(text: string): Spelling {
  const [tag = '', ...name] = text.split(' ');
  const language = LANGUAGES.find((one) => one === tag);
  return { name: name.join(' '), ...(language ? { language } : {}) };
}

function fromRow(row: Row): NotedCandidate {
  const { sk, status, agreementId = '', firstSeen, lastSeen, ...rest } = rowSchema.parse(row);
  return {
    key: sk,
    status: status === 'accepted' || status === 'merged' ? { kind: status, agreementId } : { kind: status },
    spellings: [...rest.spellings].sort().map(readSpelling),
    parties: [...rest.partyIds].sort(),
    isMigration: rest.isMigration,
    first: present(firstSeen),
    last: present(lastSeen),
    items: rest.itemIds.size,
    sourceIds: [...rest.sourceIds].sort(),
  };
}
