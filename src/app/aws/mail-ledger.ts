import { DigestLedger } from '../../storage/digest-ledger.ts';
import { openTable } from '../dynamodb-table.ts';
import { readSettings, required } from '../settings.ts';

export function mailLedgerOnAws(): DigestLedger {
  const settings = readSettings();
  return new DigestLedger(openTable(required(settings.tableName, 'ACCORD_WATCH_TABLE'), settings.region));
}
