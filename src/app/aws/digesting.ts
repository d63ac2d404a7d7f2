import type { Digesting } from '../../monitor/digesting.ts';
import { composeDigesting } from '../compose-digesting.ts';
import { openTable } from '../dynamodb-table.ts';
import { readSettings, required, requireMailSettings } from '../settings.ts';
import { bundledSources } from './bundled-watchlist.ts';

export async function digestingOnAws(): Promise<Digesting> {
  const settings = requireMailSettings(readSettings());
  const table = openTable(required(settings.tableName, 'ACCORD_WATCH_TABLE'), settings.region);
  const sources = await bundledSources(settings.watchlistFolder);
  return composeDigesting(table, sources, settings);
}
