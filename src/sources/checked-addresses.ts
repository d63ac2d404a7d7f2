import { addressKind, isIpAddress } from './public-address.ts';

/** Asks for the IP addresses of a name. @throws the resolver's error, such as ENOTFOUND */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** No address of the host lies where we may look. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress';
  readonly host: string;

  constructor(host: string) {
    super(`${host} has no address on the Internet`);
    this.host = host;
  }
}

/**
 * The addresses of a host to which a connection may be made: those on the Internet, and with `allowLoopback` those of
 * this machine. Whoever connects must use these and not resolve the name again: a second answer may be another.
 *
 * @param host a name, or an IP address without brackets
 * @throws PrivateAddress @throws what `resolve` throws
 */
export async function checkedAddresses(host: string, resolve: Resolve, allowLoopback: boolean): Promise<string[]> {
  const addresses = isIpAddress(host) ? [host] : await resolve(host);
  const fit = addresses.filter((address) => {
    const kind = addressKind(address);
    return kind === 'public' || (allowLoopback && kind === 'loopback');
  });
  if (fit.length === 0) throw new PrivateAddress(host);
  return fit;
}
