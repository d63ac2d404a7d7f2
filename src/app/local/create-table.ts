import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../storage/table-layout.ts';

const POLL_MS = 20;
const PATIENCE_MS = 3000;

export type TableState = 'ready' | 'stuck';

/**
 * Makes the table that CDK makes on AWS, unless it is there.
 *
 * @returns `stuck` where the embedded DynamoDB was killed while it made the table: nothing can be in it
 */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<TableState> {
  if ((await status(client, name)) === undefined) await createTable(client, name);
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    if ((await status(client, name)) === 'ACTIVE') return 'ready';
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return 'stuck';
}

async function status(client: DynamoDBClient, name: string): Promise<string | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const { arrivals, due } = TABLE.indexes;
  const attributes = [TABLE, arrivals, due].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
      KeySchema: keySchema(TABLE),
      GlobalSecondaryIndexes: [arrivals, due].map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: projectionOf(index),
      })),
    }),
  );
}

function keySchema({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
}

function projectionOf({ projected }: { projected: readonly string[] }) {
  return projected.length > 0
    ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...projected] }
    : { ProjectionType: 'KEYS_ONLY' as const };
}
