import ipaddr from 'ipaddr.js';

/** Where an IP address lies: on the Internet; on this machine; or anywhere else, where no publisher can be. */
export type AddressKind = 'public' | 'loopback' | 'closed';

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Public by its number, yet answered by the host of every virtual machine on Azure (Microsoft's page of 2025-01). */
const AZURE_HOST = '168.63.129.16';

/**
 * Judges an IP address in its usual spelling. IPv4-mapped and NAT64 addresses are judged by the IPv4 address that they
 * stand for. 6to4, Teredo and the local NAT64 range (RFC 8215) are closed altogether: they lead to IPv4 addresses by
 * ways of their own, and no publisher is only there. What is no IP address is closed.
 */
export function addressKind(address: string): AddressKind {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return kindOfIpv4(ipaddr.IPv4.parse(address));
  const inHex = dottedTailInHex(address);
  return ipaddr.IPv6.isValid(inHex) ? kindOfIpv6(ipaddr.IPv6.parse(inHex)) : 'closed';
}

/** Whether it is an IP address in its usual spelling, not a name. */
export function isIpAddress(host: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(host) || ipaddr.IPv6.isValid(host);
}

function kindOfIpv4(address: ipaddr.IPv4): AddressKind {
  const range = address.range();
  if (range === 'loopback') return 'loopback';
  return range === 'unicast' && address.toString() !== AZURE_HOST ? 'public' : 'closed';
}

function kindOfIpv6(address: ipaddr.IPv6): AddressKind {
  const range = address.range();
  if (range === 'loopback') return 'loopback';
  if (range === 'ipv4Mapped') return kindOfIpv4(tailOf(address));
  const isOpen = address.match(NAT64)
    ? kindOfIpv4(tailOf(address)) === 'public'
    : range === 'unicast' && address.match(GLOBAL_UNICAST);
  return isOpen ? 'public' : 'closed';
}

function tailOf(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

/** ipaddr.js (2.5) takes "::1.2.3.4" for the mapped "::ffff:1.2.3.4"; the operating system does not. */
function dottedTailInHex(address: string): string {
  return address.replace(/(?<=:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?=%|$)/, (dotted, ...octets) => {
    const [a = 0, b = 0, c = 0, d = 0] = octets.slice(0, 4).map(Number);
    return Math.max(a, b, c, d) > 255 ? dotted : `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
}
