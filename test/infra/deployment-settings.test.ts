import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { readDeploymentSettings } from '../../infra/deployment-settings.ts';
import { bareAddress } from '../../src/app/settings.ts';

const GOOD = { sender: 'News <news@example.org>', contact: 'https://example.org' };
const read = (settings: unknown, single: Record<string, string> = {}) => {
  const app = new App({ context: { 'accord-watch': settings, ...single } });
  return readDeploymentSettings(app.node);
};

test('what is left out has a sensible value', () => {
  expect(read(GOOD)).toEqual({ ...GOOD, identity: 'domain', pollEveryMinutes: 5, digestEveryMinutes: 5 });
});

test('a single setting on the command line wins, and comes as text', () => {
  expect(read(GOOD, { 'accord-watch:pollEveryMinutes': '15', 'accord-watch:sender': 'x@y.example' })).toMatchObject({
    pollEveryMinutes: 15,
    sender: 'x@y.example',
  });
});

test.each([
  ['no sender', { contact: 'https://example.org' }, /sender: Invalid input: expected string, received undefined/],
  ['a sender that is none', { ...GOOD, sender: 'News' }, /sender: expected a sender, such as "Accord Watch </],
  ['an unknown setting', { ...GOOD, colour: 'red' }, /accord-watch: Unrecognized key: "colour"/],
  ['a wrong region', { ...GOOD, region: 'Ireland' }, /region: expected a region, such as eu-west-1/],
  [
    'a wrong alarm address',
    { ...GOOD, alarmAddress: 'ops' },
    /alarmAddress: expected an address to which alarms go, such as/,
  ],
  ['a schedule out of bounds', { ...GOOD, digestEveryMinutes: 0 }, /digestEveryMinutes: expected minutes from 1 to 60/],
  ['nothing at all', 'text', /sender: Invalid input[\s\S]*contact: Invalid input/],
])('%s is told by name, with what to do', (_, settings, message) => {
  expect(() => read(settings)).toThrow(message);
  expect(() => read(settings)).toThrow('Set them in cdk.json under context."accord-watch"');
});

test('a misspelt setting on the command line is refused', () => {
  expect(() => read(GOOD, { 'accord-watch:sendr': 'x@y.example' })).toThrow(/Unrecognized key: "sendr"/);
});

test('an address with and without a name', () => {
  expect([bareAddress('A <a@b.example>'), bareAddress(' a@b.example ')]).toEqual(['a@b.example', 'a@b.example']);
});
