import { mkdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import dynalite from 'dynalite';
import type { Table } from '../../storage/table.ts';
import { openTable } from '../dynamodb-table.ts';
import { ensureTable } from './create-table.ts';
import { listen, shut } from './listen.ts';

export const LOCAL_TABLE = 'accord-watch';

export interface EmbeddedDynamodb {
  readonly endpoint: string;
  readonly table: Table;
  close(): Promise<void>;
}

/** Starts a DynamoDB that keeps its data in a folder, with our table in it. */
export async function startDynamodb(folder: string, region: string): Promise<EmbeddedDynamodb> {
  const started = await start(folder, region);
  if ((await ensureTable(started.table.client, LOCAL_TABLE)) === 'ready') return started;
  await started.close();
  await rm(folder, { recursive: true });
  const anew = await start(folder, region);
  await ensureTable(anew.table.client, LOCAL_TABLE);
  return anew;
}

async function start(folder: string, region: string): Promise<EmbeddedDynamodb> {
  await mkdir(folder, { recursive: true });
  const server: Server = dynalite({ path: folder, createTableMs: 0 });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  const table = openTable(LOCAL_TABLE, region, endpoint);
  const close = async () => {
    table.client.destroy();
    await shut(server);
  };
  return { endpoint, table, close };
}
