import type { Server } from 'node:http';

/** Starts a server on this machine only. @returns its port @throws the listening error, such as EADDRINUSE */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onListening = () => {
      server.off('error', onError);
      resolve(portOf(server));
    };
    const onError = (error: Error) => {
      server.off('listening', onListening);
      reject(error);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });
}

/** The port of a server that listens. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen.');
  return address.port;
}

/** Ends a server without waiting for idle connections. */
export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const PORTS_TRIED = 50;

/**
 * Starts a server at the first free port from `wanted` on. It tries by listening: a port that was seen to be free may be
 * another's a moment later.
 *
 * @returns its port @throws the listening error when none is free near
 */
export async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!isPortTaken(error) || port === wanted + PORTS_TRIED) throw error;
    }
  }
}

/** Whether a listening error says that another program has the port. */
export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
