import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { checkedAddresses, type Resolve } from './checked-addresses.ts';

/** Connects to one of these addresses and to no other. */
type Dial = (addresses: readonly string[], options: buildConnector.Options, callback: buildConnector.Callback) => void;

export interface Guard {
  /** Lets addresses of this machine through: for tests and the bundled sample week only. */
  readonly allowLoopback: boolean;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
}

const CONNECT_MS = 10_000;

/**
 * Makes the agent whose every connection, for whichever redirect, goes to an address that was checked. Idle connections
 * are kept a few seconds, and keep no process from ending.
 */
export function guardedAgent({ allowLoopback, resolve = resolveName, dial = dialChecked }: Guard): Agent {
  const connect: buildConnector.connector = (options, callback) => {
    checkedAddresses(options.hostname, resolve, allowLoopback).then(
      (addresses) => dial(addresses, options, callback),
      (error: Error) => callback(error, null),
    );
  };
  // A host is asked for one thing at a time; with one connection the next request waits for it instead of opening another.
  return new Agent({ connect, allowH2: false, connections: 1 });
}

async function resolveName(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

const dialChecked: Dial = (addresses, options, callback) => {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const resolved: LookupFunction = (_host, { all }, done) => {
    if (all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family);
  };
  buildConnector({ allowH2: false, timeout: CONNECT_MS, lookup: resolved })(options, callback);
};
