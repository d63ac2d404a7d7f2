import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  type QueryCommandInput,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Row = Record<string, unknown>;

export interface Condition {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Row;
}

const BATCH = 100;
const WRITE_BATCH = 25;
// DynamoDB leaves keys unread when it is pressed for throughput, and asks to be given time.
const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 2000;

/** The few requests our stores make, in plain values; a failed condition is an answer, not an error. */
export class Table {
  readonly client: DynamoDBClient;
  readonly name: string;

  constructor(client: DynamoDBClient, name: string) {
    this.client = client;
    this.name = name;
  }

  /** Strongly consistent. */
  async get(key: Key): Promise<Row | undefined> {
    const command = new GetItemCommand({ TableName: this.name, Key: marshall(key), ConsistentRead: true });
    const { Item } = await this.client.send(command);
    return Item && unmarshall(Item);
  }

  /** Strongly consistent; in no particular order, without the missing ones. */
  async getAll(wanted: readonly Key[]): Promise<Row[]> {
    const rows: Row[] = [];
    for (let at = 0; at < wanted.length; at += BATCH) {
      let left = wanted.slice(at, at + BATCH).map((key) => marshall(key));
      for (let attempt = 0; left.length > 0; attempt++) {
        if (attempt > 0) await sleep(Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS));
        const request = { [this.name]: { Keys: left, ConsistentRead: true } };
        const answer = await this.client.send(new BatchGetItemCommand({ RequestItems: request }));
        rows.push(...(answer.Responses?.[this.name] ?? []).map((item) => unmarshall(item)));
        left = answer.UnprocessedKeys?.[this.name]?.Keys ?? [];
      }
    }
    return rows;
  }

  /** @returns whether the condition held and the row was written */
  async put(row: Row, condition?: Condition): Promise<boolean> {
    const command = new PutItemCommand({
      TableName: this.name,
      Item: marshall(row, { removeUndefinedValues: true }),
      ...conditionInput(condition),
    });
    return held(this.client.send(command));
  }

  /** Writes rows as they are, whatever stood there; not all at one moment. */
  async putAll(rows: readonly Row[]): Promise<void> {
    for (let at = 0; at < rows.length; at += WRITE_BATCH) {
      const batch = rows.slice(at, at + WRITE_BATCH);
      let left: WriteRequest[] = batch.map((row) => ({ PutRequest: { Item: marshall(row) } }));
      for (let attempt = 0; left.length > 0; attempt++) {
        if (attempt > 0) await sleep(Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS));
        const answer = await this.client.send(new BatchWriteItemCommand({ RequestItems: { [this.name]: left } }));
        left = answer.UnprocessedItems?.[this.name] ?? [];
      }
    }
  }

  /** @returns whether the condition held and the row was changed */
  async update(key: Key, expression: string, condition: Condition): Promise<boolean> {
    const command = new UpdateItemCommand({
      TableName: this.name,
      Key: marshall(key),
      UpdateExpression: expression,
      ...conditionInput(condition),
    });
    return held(this.client.send(command));
  }

  /** All rows that a key condition names, page by page. Index queries are eventually consistent, others strongly. */
  async *query(condition: Condition, options: { index?: string; backwards?: boolean } = {}): AsyncGenerator<Row> {
    const input: QueryCommandInput = {
      TableName: this.name,
      KeyConditionExpression: condition.expression,
      ...(condition.names ? { ExpressionAttributeNames: condition.names } : {}),
      ...(condition.values ? { ExpressionAttributeValues: marshall(condition.values) } : {}),
      ...(options.index ? { IndexName: options.index } : { ConsistentRead: true }),
      ScanIndexForward: !options.backwards,
    };
    for await (const page of paginateQuery({ client: this.client }, input)) {
      for (const item of page.Items ?? []) yield unmarshall(item);
    }
  }

  /** Every row that passes a filter, by reading the whole table: for repairs, not for daily work. */
  async *scan(filter: string, values: Row): AsyncGenerator<Row> {
    const input = { TableName: this.name, FilterExpression: filter, ExpressionAttributeValues: marshall(values) };
    for await (const page of paginateScan({ client: this.client }, input)) {
      for (const item of page.Items ?? []) yield unmarshall(item);
    }
  }
}

function conditionInput(condition: Condition | undefined) {
  if (!condition) return {};
  return {
    ConditionExpression: condition.expression,
    ...(condition.names ? { ExpressionAttributeNames: condition.names } : {}),
    ...(condition.values
      ? { ExpressionAttributeValues: marshall(condition.values, { removeUndefinedValues: true }) }
      : {}),
  };
}

async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
