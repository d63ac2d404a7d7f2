import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '../storage/table.ts';

/** @param endpoint of a DynamoDB on this machine; absent on AWS */
export function openTable(name: string, region: string, endpoint?: string): Table {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {};
  return new Table(new DynamoDBClient({ region, ...local }), name);
}
