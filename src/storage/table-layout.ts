/**
 * One table for all records. `docs/data-model.md` shows it as a picture.
 *
 * | record       | pk                   | sk                     | arrivals index        | due index            |
 * |--------------|----------------------|------------------------|-----------------------|----------------------|
 * | source state | SOURCES              | source id              |                       |                      |
 * | memory       | SOURCE#id            | MEMORY                 |                       |                      |
 * | item         | ITEM#id              | ITEM                   | day, arrival time#id  |                      |
 * | item text    | ITEM#id              | TEXT#hash              |                       |                      |
 * | identity     | KEY#key              | ITEM                   |                       |                      |
 * | statement    | STATEMENT#id         | STATEMENT              |                       |                      |
 * | its words    | WORDS#band           | STATEMENTS             |                       |                      |
 * | story        | STORY#id             | STORY                  |                       |                      |
 * | item sketch  | ITEM#id              | SKETCH                 |                       |                      |
 * | its bands    | LIKE#band            | ITEMS                  |                       |                      |
 * | candidate    | CANDIDATES           | key                    |                       |                      |
 * | subscription | SUBSCRIPTION#id      | SUBSCRIPTION           |                       | SUBSCRIPTION, due at |
 * | digest       | SUBSCRIPTION#id      | DIGEST#window start    |                       |                      |
 *
 * Only items that matched stand in the arrivals index, only active subscriptions in the due index. An item's index
 * entry is part of its one write: there is no moment at which it is stored but will not be told. Items, their texts
 * and open candidates expire; identities stay, so that nothing is taken for new because it was deleted.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970 after which DynamoDB may delete a row. */
  expiry: 'expiresAt',
  indexes: {
    arrivals: {
      name: 'arrivals',
      partitionKey: 'arrivalDay',
      sortKey: 'arrival',
      projected: ['agreementIds', 'ruleIds'],
    },
    due: { name: 'due', partitionKey: 'dueKind', sortKey: 'dueAt', projected: [] },
  },
} as const;

export const keys = {
  sourceState: (sourceId: string) => ({ pk: 'SOURCES', sk: sourceId }),
  sourceMemory: (sourceId: string) => ({ pk: `SOURCE#${sourceId}`, sk: 'MEMORY' }),
  item: (id: string) => ({ pk: `ITEM#${id}`, sk: 'ITEM' }),
  itemText: (id: string, hash: string) => ({ pk: `ITEM#${id}`, sk: `TEXT#${hash}` }),
  identity: (key: string) => ({ pk: `KEY#${key}`, sk: 'ITEM' }),
  statement: (id: string) => ({ pk: `STATEMENT#${id}`, sk: 'STATEMENT' }),
  wordsBand: (band: string) => ({ pk: `WORDS#${band}`, sk: 'STATEMENTS' }),
  story: (id: string) => ({ pk: `STORY#${id}`, sk: 'STORY' }),
  itemSketch: (itemId: string) => ({ pk: `ITEM#${itemId}`, sk: 'SKETCH' }),
  sketchBand: (band: string) => ({ pk: `LIKE#${band}`, sk: 'ITEMS' }),
  candidate: (key: string) => ({ pk: 'CANDIDATES', sk: key }),
  subscription: (id: string) => ({ pk: `SUBSCRIPTION#${id}`, sk: 'SUBSCRIPTION' }),
  digest: (subscriptionId: string, windowStart: Date) => ({
    pk: `SUBSCRIPTION#${subscriptionId}`,
    sk: `DIGEST#${windowStart.toISOString()}`,
  }),
} as const;
