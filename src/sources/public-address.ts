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
  return ipaddr.IPv6.isValid(address) ? kindOfIpv6(ipaddr.IPv6.parse(address)) : 'closed';
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
  if (range === 'ipv4Mapped' || address.match(NAT64)) {
    return kindOfIpv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  }
  return range === 'unicast' && address.match(GLOBAL_UNICAST) ? 'public' : 'closed';
}
