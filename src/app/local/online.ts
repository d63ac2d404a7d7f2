import { connect } from 'node:net';

const PATIENCE_MS = 3000;
const PROBES = 3;

/** Whether any of the first few sources' hosts can be reached at all. */
export async function isOnline(addresses: readonly string[]): Promise<boolean> {
  const urls = addresses.map((address) => new URL(address));
  const hosts = new Map(urls.map((url) => [url.hostname, url]));
  const probes = [...hosts.values()].slice(0, PROBES).map(reach);
  return Promise.any(probes).then(
    () => true,
    () => false,
  );
}

function reach(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const socket = connect({ host: url.hostname, port, timeout: PATIENCE_MS });
    const end = (settle: () => void) => {
      socket.destroy();
      settle();
    };
    socket.once('connect', () => end(resolve));
    socket.once('timeout', () => end(() => reject(new Error(`${url.hostname} does not answer`))));
    socket.once('error', (error) => end(() => reject(error)));
  });
}
