import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate with its key, as PEM. */
export interface Certificate {
  readonly name: string;
  readonly cert: string;
  readonly key: string;
}

interface Wanted {
  readonly from?: Date;
  readonly until?: Date;
  /** Signs itself where absent. */
  readonly issuer?: Certificate;
}

/** Makes a certificate for a host, good for a day from now unless said otherwise; only for tests. */
export function makeCertificate(name: string, { from, until, issuer }: Wanted = {}): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1 + Math.floor(Math.random() * 2 ** 30)),
    ECDSA_WITH_SHA256,
    commonName(issuer?.name ?? name),
    sequence(time(from ?? hoursFromNow(-1)), time(until ?? hoursFromNow(24))),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(name, issuer === undefined))),
  );
  const signer = issuer ? createPrivateKey(issuer.key) : privateKey;
  return { name, key, cert: pem(sequence(body, ECDSA_WITH_SHA256, bits(signature(body, signer)))) };
}

// What of DER (X.690) and X.509 (RFC 5280) this takes.

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));

function extensions(name: string, isAuthority: boolean): Buffer[] {
  const names = sequence(tagged(0x82, Buffer.from(name)));
  const constraints = sequence(...(isAuthority ? [tagged(0x01, Buffer.from([0xff]))] : []));
  return [sequence(oid('551d11'), octets(names)), sequence(oid('551d13'), octets(constraints))];
}

function signature(body: Buffer, key: KeyObject): Buffer {
  return sign('sha256', body, key);
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(value: number): Buffer {
  const hex = value.toString(16);
  return tagged(0x02, Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function octets(content: Buffer): Buffer {
  return tagged(0x04, content);
}

function bits(content: Buffer): Buffer {
  return tagged(0x03, Buffer.from([0]), content);
}

function commonName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
}

/** GeneralizedTime: 20241210080000Z */
function time(date: Date): Buffer {
  return tagged(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
}

function hoursFromNow(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}
