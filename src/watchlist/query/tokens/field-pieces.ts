import { nearestName } from '../../nearest-name.ts';
import { FACTS, SCOPES } from '../query.ts';
import { mistake, shown } from '../query-mistake.ts';
import type { PieceReader } from './query-piece.ts';
import type { FieldName } from './query-token.ts';

const FIELDS: readonly FieldName[] = [...SCOPES, ...FACTS, 'party'];

/** What other tools call our fields. */
const OTHER_NAMES: Readonly<Record<string, FieldName>> = {
  headline: 'title',
  intitle: 'title',
  subject: 'title',
  text: 'body',
  content: 'body',
  paragraph: 'passage',
  para: 'passage',
  publisher: 'source',
  site: 'source',
  feed: 'source',
  language: 'lang',
  type: 'kind',
  treaty: 'agreement',
  said: 'speaker',
};

export const FIELD_PIECES: readonly PieceReader[] = [
  {
    pattern: new RegExp(`(?<name>${FIELDS.join('|')})(?<gap>\\s*)(?<colon>[:：])`, 'uy'),
    read: ({ start, end, groups: { name, gap = '', colon = '' } }, report) => {
      const field = FIELDS.find((one) => one === name);
      if (gap !== '') report(mistake({ start, end }, `a space before ${colon}`, `${name}: in one piece`, `${name}:`));
      else if (colon !== ':') report(mistake({ start, end }, `full-width ${colon}`, 'a plain colon', `${name}:`));
      return field ? { kind: 'field', name: field, start, end } : undefined;
    },
  },
  {
    pattern: /(?!https?:\/\/)(?<name>\p{L}[\p{L}_-]*)[:：](?=[\S]|\s*$)/uy,
    read: ({ start, end, groups: { name = '' } }, report) => {
      const nearest = OTHER_NAMES[name.toLowerCase()] ?? nearestName(name, FIELDS);
      const found = `the unknown field ${shown(name)}:`;
      report(mistake({ start, end }, found, `one of ${FIELDS.join(', ')}`, nearest && `${nearest}:`));
      const field = FIELDS.find((one) => one === nearest);
      return field ? { kind: 'field', name: field, start, end } : undefined;
    },
  },
];
