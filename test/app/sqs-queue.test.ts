import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { SqsQueue } from '../../src/app/aws/sqs-queue.ts';
import { listen, shut } from '../../src/app/local/listen.ts';

interface Batch {
  Entries: { Id: string; MessageBody: string }[];
}

/** Speaks as much of the SQS protocol as a queue needs that only takes messages. */
async function sqs(refuse: (body: string) => boolean = () => false) {
  const bodies: string[][] = [];
  const sent: object[][] = [];
  const server = createServer(async (request, response) => {
    const { Entries } = (await json(request)) as Batch;
    sent.push(Entries);
    bodies.push(Entries.map(({ MessageBody }) => MessageBody));
    const Failed = Entries.filter(({ MessageBody }) => refuse(MessageBody)).map(({ Id }) => ({
      Id,
      SenderFault: false,
      Code: 'InternalError',
      Message: 'try later',
    }));
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ Successful: [], Failed }));
  });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(() => shut(server));
  const client = new SQSClient({
    region: 'eu-west-1',
    endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    md5: false,
  });
  const url = `${endpoint}/queue`;
  return { queue: new SqsQueue<{ n: number }>(client, url), bodies, sent, client, url };
}

test('each task is a message of its own, ten to a request', async () => {
  const { queue, bodies } = await sqs();
  await queue.add(Array.from({ length: 23 }, (_, n) => ({ n })));
  expect(bodies.map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(bodies.flat().map((body) => JSON.parse(body).n)).toEqual(Array.from({ length: 23 }, (_, n) => n));
});

test('tasks of a FIFO queue say to which group they belong and what they are, in characters that SQS takes', async () => {
  const { sent, client, url } = await sqs();
  const queue = new SqsQueue<{ n: number }>(client, url, ({ n }) => ({
    group: 'a.example:80',
    once: `s ${n}@2024-12-10`,
  }));
  await queue.add([{ n: 1 }]);
  expect(sent).toMatchObject([[{ MessageGroupId: 'a.example:80', MessageDeduplicationId: 's_1@2024-12-10' }]]);
});

test('nothing to do, no request', async () => {
  const { queue, bodies } = await sqs();
  await queue.add([]);
  expect(bodies).toEqual([]);
});

test('a message that SQS did not take is an error, not silence', async () => {
  const { queue } = await sqs((body) => body.includes('1'));
  await expect(queue.add([{ n: 0 }, { n: 1 }])).rejects.toThrow('SQS refused 1 messages: try later');
});
