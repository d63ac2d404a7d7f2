import type { Server } from 'node:http';
import { createServer } from 'node:net';

/** Starts a server on this machine only. @returns its port @throws the listening error, such as EADDRINUSE */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Ends a server without waiting for idle connections. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const PORTS_TRIED = 50;

/** The first free port from `wanted` on. @throws when there is none near */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + PORTS_TRIED; port++) if (await isFree(port)) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + PORTS_TRIED - 1}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
