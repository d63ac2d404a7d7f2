import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AddressKind, addressKind, isIpAddress } from '../../src/sources/public-address.ts';

const ADDRESSES: readonly (readonly [string, AddressKind, string])[] = [
  ['an address on the Internet', 'public', '1.1.1.1'],
  ['the last below 10/8', 'public', '9.255.255.255'],
  ['the first above 10/8', 'public', '11.0.0.0'],
  ['the last below 172.16/12', 'public', '172.15.255.255'],
  ['the first above 172.16/12', 'public', '172.32.0.0'],
  ['the last below 100.64/10', 'public', '100.63.255.255'],
  ['the first above 100.64/10', 'public', '100.128.0.0'],
  ['the first above benchmarking', 'public', '198.20.0.0'],
  ['the last below multicast', 'public', '223.255.255.255'],
  ['an IPv6 address on the Internet', 'public', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  ['a mapped public address', 'public', '::ffff:1.1.1.1'],
  ['a mapped public address in hex', 'public', '::ffff:101:101'],
  ['a public address behind NAT64', 'public', '64:ff9b::1.1.1.1'],
  ['this machine', 'loopback', '127.0.0.1'],
  ['this machine by another number', 'loopback', '127.255.255.254'],
  ['this machine in IPv6', 'loopback', '::1'],
  ['this machine, mapped', 'loopback', '::ffff:127.0.0.1'],
  ['this machine, mapped, in hex', 'loopback', '::ffff:7f00:1'],
  ['this machine, written in full', 'loopback', '0:0:0:0:0:0:0:1'],
  ['no address', 'closed', '0.0.0.0'],
  ['this network', 'closed', '0.1.2.3'],
  ['private 10/8', 'closed', '10.0.0.1'],
  ['private 172.16/12', 'closed', '172.16.0.1'],
  ['the last of 172.16/12', 'closed', '172.31.255.255'],
  ['private 192.168/16', 'closed', '192.168.1.1'],
  ['carrier-grade NAT', 'closed', '100.64.0.1'],
  ['the last of carrier-grade NAT', 'closed', '100.127.255.255'],
  ['cloud metadata', 'closed', '169.254.169.254'],
  ['metadata of containers', 'closed', '169.254.170.2'],
  ['metadata at Alibaba', 'closed', '100.100.100.200'],
  ['metadata at Azure', 'closed', '168.63.129.16'],
  ['protocol assignments', 'closed', '192.0.0.192'],
  ['documentation 1', 'closed', '192.0.2.1'],
  ['documentation 2', 'closed', '198.51.100.1'],
  ['documentation 3', 'closed', '203.0.113.1'],
  ['6to4 relay', 'closed', '192.88.99.1'],
  ['benchmarking', 'closed', '198.18.0.1'],
  ['multicast', 'closed', '224.0.0.1'],
  ['reserved', 'closed', '240.0.0.1'],
  ['broadcast', 'closed', '255.255.255.255'],
  ['no IPv6 address', 'closed', '::'],
  ['link-local', 'closed', 'fe80::1'],
  ['link-local with its zone', 'closed', 'fe80::1%eth0'],
  ['unique-local', 'closed', 'fd12:3456::1'],
  ['metadata in IPv6', 'closed', 'fd00:ec2::254'],
  ['site-local', 'closed', 'fec0::1'],
  ['multicast in IPv6', 'closed', 'ff02::1'],
  ['documentation in IPv6', 'closed', '2001:db8::1'],
  ['documentation in IPv6, new', 'closed', '3fff::1'],
  ['benchmarking in IPv6', 'closed', '2001:2::1'],
  ['discard', 'closed', '100::1'],
  ['segment routing', 'closed', '5f00::1'],
  ['not given out', 'closed', '4000::1'],
  ['IPv4-compatible loopback', 'closed', '::127.0.0.1'],
  ['IPv4-compatible in hex', 'closed', '::7f00:1'],
  ['IPv4-compatible public', 'closed', '::1.1.1.1'],
  ['translated (RFC 6145)', 'closed', '::ffff:0:127.0.0.1'],
  ['mapped private', 'closed', '::ffff:10.0.0.1'],
  ['mapped metadata', 'closed', '::ffff:a9fe:a9fe'],
  ['NAT64 of metadata', 'closed', '64:ff9b::a9fe:a9fe'],
  ['NAT64 of a private one', 'closed', '64:ff9b::10.0.0.1'],
  ['NAT64 of this machine', 'closed', '64:ff9b::127.0.0.1'],
  ['local NAT64', 'closed', '64:ff9b:1::a9fe:a9fe'],
  ['local NAT64 of a public one', 'closed', '64:ff9b:1::1.1.1.1'],
  ['6to4 of this machine', 'closed', '2002:7f00:1::1'],
  ['6to4 of a public one', 'closed', '2002:101:101::1'],
  ['Teredo', 'closed', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['a name', 'closed', 'example.org'],
  ['nothing', 'closed', ''],
  ['too few parts', 'closed', '127.1'],
  ['one number', 'closed', '2130706433'],
  ['octal', 'closed', '0177.0.0.1'],
  ['hexadecimal', 'closed', '0x7f.0.0.1'],
  ['too large a part', 'closed', '256.1.1.1'],
  ['brackets', 'closed', '[::1]'],
];

test.each(ADDRESSES)('%s is %s: %s', (_, kind, address) => {
  expect(addressKind(address)).toBe(kind);
});

const ipv4 = fc.ipV4();
const isOpen = (address: string) => addressKind(address) === 'public';

test('an address that stands for an IPv4 address is public only if that one is', () => {
  fc.assert(
    fc.property(ipv4, (address) => {
      expect(addressKind(`::ffff:${address}`)).toBe(addressKind(address));
      expect(isOpen(`64:ff9b::${address}`)).toBe(isOpen(address));
      for (const prefix of ['::', '64:ff9b:1::']) {
        expect(isOpen(prefix + address), `${prefix}${address}`).toBe(false);
      }
    }),
  );
});

test('nothing public lies outside the blocks that are given out', () => {
  fc.assert(
    fc.property(fc.oneof(ipv4, fc.ipV6()), (address) => {
      if (!isOpen(address)) return;
      const carrier = /^(?:(?:0*:)+ffff:|0*64:ff9b:)/i.test(address);
      const first = address.includes(':') ? Number.parseInt(address, 16) >> 13 : 1;
      expect(carrier || first === 1, address).toBe(true);
    }),
  );
});

test('every address in a closed block is closed', () => {
  const octet = fc.nat(255);
  const block = fc.constantFrom<[number, number, number]>(
    [10, 0, 255],
    [172, 16, 31],
    [192, 168, 168],
    [169, 254, 254],
    [100, 64, 127],
    [0, 0, 255],
    [224, 0, 255],
    [239, 0, 255],
    [255, 0, 255],
  );
  fc.assert(
    fc.property(block, octet, octet, octet, ([first, from, to], second, third, fourth) => {
      const inside = from + (second % (to - from + 1));
      expect(addressKind(`${first}.${inside}.${third}.${fourth}`)).toBe('closed');
    }),
  );
});

test('every spelling that a URL takes for an IPv4 address is judged as that address', () => {
  const spelling = fc.constantFrom<(parts: readonly number[]) => string>(
    (p) => String(p.reduce((sum, part) => sum * 256 + part, 0)),
    (p) => p.map((part) => `0x${part.toString(16)}`).join('.'),
    (p) => p.map((part) => `0${part.toString(8)}`).join('.'),
    ([a = 0, b = 0, c = 0, d = 0]) => `${a}.${(b * 256 + c) * 256 + d}`,
    (p) => p.join('。'),
    (p) => p.join('.').replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  );
  fc.assert(
    fc.property(ipv4, spelling, (address, spell) => {
      const { hostname } = new URL(`http://${spell(address.split('.').map(Number))}/`);
      expect([hostname, isIpAddress(hostname)]).toEqual([address, true]);
    }),
  );
});

test('any text whatever has an answer', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789abcdef:.%[]x') }));
  fc.assert(
    fc.property(text, (address) => {
      expect(addressKind(address)).toMatch(/^(?:public|loopback|closed)$/);
    }),
  );
});
