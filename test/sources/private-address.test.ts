import { describe, expect, test } from 'vitest';
import { checkedAddresses, PrivateAddress } from '../../src/sources/checked-addresses.ts';
import { documentFetcher } from '../../src/sources/fetch-document.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';
import { describeFailure } from '../../src/sources/poll-problem.ts';
import { startSite } from '../parts/site.ts';
import { NOW, stageInternet, TEST_MANNERS } from '../parts/stage-internet.ts';

const FEED = { as: 'feed' } as const;
const PUBLIC = '93.184.215.14';

const INSIDE = [
  ['this machine', 'http://127.0.0.1:{port}/inside'],
  ['this machine, shortened', 'http://127.1:{port}/inside'],
  ['this machine as one number', 'http://2130706433:{port}/inside'],
  ['this machine in hex', 'http://0x7f.1:{port}/inside'],
  ['this machine in octal', 'http://017700000001:{port}/inside'],
  ['this machine in full-width digits', 'http://１２７.０.０.１:{port}/inside'],
  ['this machine with ideographic stops', 'http://127。0。0。1:{port}/inside'],
  ['this machine percent-encoded', 'http://%31%32%37.0.0.1:{port}/inside'],
  ['this machine without a scheme', '//127.0.0.1:{port}/inside'],
  ['this machine behind a backslash', 'http:\\\\127.0.0.1:{port}\\inside'],
  ['nothing but zero', 'http://0:{port}/inside'],
  ['no address', 'http://0.0.0.0:{port}/inside'],
  ['this machine in IPv6', 'http://[::1]:{port}/inside'],
  ['this machine, mapped', 'http://[::ffff:127.0.0.1]:{port}/inside'],
  ['this machine, mapped, in hex', 'http://[::ffff:7f00:1]:{port}/inside'],
  ['this machine, compatible', 'http://[::127.0.0.1]:{port}/inside'],
  ['metadata', 'http://169.254.169.254:{port}/latest/meta-data/'],
  ['metadata behind NAT64', 'http://[64:ff9b::a9fe:a9fe]:{port}/'],
  ['carrier-grade NAT', 'http://100.64.0.1:{port}/'],
  ['a private network', 'http://192.168.0.1:{port}/'],
  ['a private network, encrypted', 'https://10.0.0.1:{port}/'],
  ['6to4', 'http://[2002:7f00:1::]:{port}/'],
  ['a name inside', 'http://intranet.example:{port}/inside'],
  ['the name of this machine', 'http://localhost:{port}/inside'],
] as const;

const NAMES = { 'intranet.example': [['10.0.0.7']], localhost: [['127.0.0.1', '::1']] };

describe.each(INSIDE)('%s', (_, pattern) => {
  test('is not asked for when a source names it', async () => {
    const site = await startSite();
    const { fetch, dialled } = stageInternet(NAMES);
    const address = pattern.replace('{port}', new URL(site.origin).port);
    const outcome = await fetch(address.startsWith('//') ? `http:${address}` : address, FEED);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'private-address' } });
    expect([dialled, site.asked]).toEqual([[], []]);
  });

  test('is not asked for when a redirect leads there', async () => {
    const site = await startSite();
    const { port } = new URL(site.origin);
    const location = Buffer.from(pattern.replace('{port}', port)).toString('latin1');
    site.answer('/feed', (_request, response) => response.writeHead(302, { Location: location }).end());
    const { fetch, dialled } = stageInternet(NAMES);
    const outcome = await fetch(`http://news.example:${port}/feed`, FEED);
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: expect.stringMatching(/private-address|astray/) },
    });
    expect([dialled, site.asked]).toEqual([[PUBLIC], ['/feed']]);
  });
});

test('it is told in plain words', async () => {
  const outcome = await stageInternet().fetch('http://169.254.169.254/latest/meta-data/', FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toBe(
    'leads to an address inside a network (169.254.169.254), where we do not look',
  );
});

test('the fifth redirect is checked like the first', async () => {
  const site = await startSite();
  const { port } = new URL(site.origin);
  for (const hop of [1, 2, 3, 4]) {
    const location = `http://news${hop + 1}.example:${port}/${hop + 1}`;
    site.answer(`/${hop}`, (_, response) => response.writeHead(302, { Location: location }).end());
  }
  site.answer('/5', (_, response) => response.writeHead(302, { Location: `http://127.0.0.1:${port}/inside` }).end());
  const outcome = await stageInternet().fetch(`http://news1.example:${port}/1`, FEED);
  expect(outcome).toMatchObject({ failure: { kind: 'private-address', host: '127.0.0.1' } });
  expect(site.asked).toEqual(['/1', '/2', '/3', '/4', '/5']);
});

test('a name is connected to where it was checked, and asked for once', async () => {
  const site = await startSite();
  site.page('/feed', '<rss/>');
  const { fetch, dialled, resolved } = stageInternet({ 'rebound.example': [[PUBLIC], ['127.0.0.1']] });
  const { port } = new URL(site.origin);
  expect((await fetch(`http://rebound.example:${port}/feed`, FEED)).kind).toBe('fetched');
  expect([dialled, resolved]).toEqual([[PUBLIC], ['rebound.example']]);
});

test('a name that leads inside the second time is refused then', async () => {
  const site = await startSite();
  site.answer('/feed', (_, response) => response.writeHead(200, { Connection: 'close' }).end('<rss/>'));
  const { fetch, dialled } = stageInternet({ 'rebound.example': [[PUBLIC], ['127.0.0.1']] });
  const address = `http://rebound.example:${new URL(site.origin).port}/feed`;
  expect((await fetch(address, FEED)).kind).toBe('fetched');
  expect(await fetch(address, FEED)).toMatchObject({ failure: { kind: 'private-address', host: 'rebound.example' } });
  expect(dialled).toEqual([PUBLIC]);
});

test('of mixed records only the public ones are connected to', async () => {
  const site = await startSite();
  site.page('/feed', '<rss/>');
  const { fetch, dialled } = stageInternet({ 'mixed.example': [['10.0.0.1', PUBLIC, '::1', 'fe80::1%2']] });
  expect((await fetch(`http://mixed.example:${new URL(site.origin).port}/feed`, FEED)).kind).toBe('fetched');
  expect(dialled).toEqual([PUBLIC]);
});

test('robots.txt is fetched under the same guard', async () => {
  const { fetch, dialled } = stageInternet({ 'intranet.example': [['10.0.0.7']] });
  const outcome = await fetch('http://intranet.example/page', { as: 'page' });
  expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'private-address' } });
  expect(dialled).toEqual([]);
});

test('with private addresses allowed this machine is reached, and nothing else inside', async () => {
  const site = await startSite();
  site.page('/feed', '<rss/>');
  const agent = guardedAgent({ allowLoopback: true });
  const fetch = documentFetcher(TEST_MANNERS, { now: () => NOW, sleep: async () => {} }, agent);
  expect((await fetch(`${site.origin}/feed`, FEED)).kind).toBe('fetched');
  expect((await fetch(`${site.origin.replace('127.0.0.1', 'localhost')}/feed`, FEED)).kind).toBe('fetched');
  for (const host of ['169.254.169.254', '10.0.0.1', '[fd00:ec2::254]', '100.64.0.1']) {
    expect(await fetch(`http://${host}/`, FEED)).toMatchObject({ failure: { kind: 'private-address' } });
  }
});

test('a name without any address counts as inside', async () => {
  await expect(checkedAddresses('void.example', async () => [], true)).rejects.toThrow(PrivateAddress);
});

test.each([
  ['a file', 'file:///etc/passwd', /begins with file:/],
  ['data', 'data:text/xml,<rss/>', /begins with data:/],
  ['FTP', 'ftp://example.org/feed', /begins with ftp:/],
  ['a script', 'JaVaScript:alert(1)', /begins with javascript:/],
  ['a script with a tab', 'java\tscript:alert(1)', /begins with javascript:/],
  ['a password', 'http://user:secret@example.org/', /holds a name or password/],
  ['a name before the host', 'http://example.org@127.0.0.1/', /holds a name or password/],
  ['an encoded name before the host', 'http://example.org%20@127.0.0.1/', /holds a name or password/],
  ['no address', 'http://', /cannot be read/],
  ['a port beyond all', 'http://example.org:99999/', /cannot be read/],
])('%s is no address to fetch, neither at first nor by redirect', async (_, address, words) => {
  const site = await startSite();
  site.answer('/feed', (_request, response) => response.writeHead(302, { Location: address }).end());
  const { fetch, dialled } = stageInternet();
  const direct = await fetch(address, FEED);
  expect(direct.kind === 'failed' && describeFailure(direct.failure)).toMatch(words);
  const led = await fetch(`http://news.example:${new URL(site.origin).port}/feed`, FEED);
  expect(led.kind === 'failed' && describeFailure(led.failure)).toMatch(/^redirects to nowhere useful \(its address /);
  expect(led.kind === 'failed' && describeFailure(led.failure)).toMatch(words);
  expect(dialled).toEqual([PUBLIC]);
});

test('a backslash ends the host, as a URL parser reads it and every other part of the fetcher', async () => {
  const site = await startSite();
  const { port } = new URL(site.origin);
  const { fetch, resolved } = stageInternet();
  await fetch(`http://news.example:${port}\\@127.0.0.1/`, FEED);
  expect([resolved, site.asked]).toEqual([['news.example'], ['/@127.0.0.1/']]);
});
