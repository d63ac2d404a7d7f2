import { isMatched } from '../classification/classification.ts';
import type { Report } from '../statements/novelty/recorded-statement.ts';
import type { Reading } from '../storage/item-store.ts';
import { memberOf, placeItem } from './place-item.ts';
import type { Polling } from './polling.ts';
import { recordStatements } from './record-statements.ts';

/**
 * Relates an item that matches to what was read before: which of its statements are known, which story it is part of.
 * Before the item itself is stored: if the process ends between the two, the next poll finds the same again.
 */
export async function relateItem(polling: Polling, reading: Reading, isBacklog = false): Promise<Reading> {
  const { item, classification, statements = [] } = reading;
  if (!isMatched(classification)) return { ...reading, statements: [] };
  const told = await recordStatements(polling.statements, item, statements, reportOf(reading, isBacklog));
  const story = await placeItem(polling.stories, { item, classification, statements: told, at: reading.at });
  return { ...reading, statements: told, story };
}

function reportOf({ item, classification, at }: Reading, isBacklog: boolean): Report {
  return {
    ...memberOf(item, at),
    agreementIds: classification.agreements.map((match) => match.id),
    ruleIds: classification.rules.map((match) => match.id),
    ...(isBacklog ? { isBacklog } : {}),
  };
}
