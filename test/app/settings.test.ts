import { expect, test } from 'vitest';
import { readSettings, required, requireMailSettings, SettingsError } from '../../src/app/settings.ts';

test('without any variable everything has a sensible value', () => {
  expect(readSettings({})).toMatchObject({
    region: 'eu-west-1',
    dataFolder: '.accord-watch',
    allowLoopback: false,
    unsubscribeAddress: 'digest@accord-watch.local',
    userAgent: expect.stringMatching(/^AccordWatch\/[\d.]+ \(\+https:/),
  });
});

test('an empty variable counts as absent, and so does one that is missing', () => {
  const settings = readSettings({ ACCORD_WATCH_TABLE: '' });
  expect(settings.tableName).toBeUndefined();
  expect(() => required(settings.tableName, 'ACCORD_WATCH_TABLE')).toThrow(
    'The environment variable ACCORD_WATCH_TABLE is not set.',
  );
});

test.each([
  ['true', true],
  ['false', false],
  ['', false],
])('whether sources may lie on this machine: "%s" means %s', (value, allowed) => {
  expect(readSettings({ ACCORD_WATCH_ALLOW_LOOPBACK: value }).allowLoopback).toBe(allowed);
});

test('a wrong one is told by name, with what was expected', () => {
  expect(() => readSettings({ ACCORD_WATCH_POLL_QUEUE_URL: 'queue' })).toThrow(SettingsError);
  expect(() => readSettings({ ACCORD_WATCH_POLL_QUEUE_URL: 'queue' })).toThrow(
    'ACCORD_WATCH_POLL_QUEUE_URL: Invalid URL',
  );
});

test('nothing but true and false says whether sources may lie on this machine', () => {
  expect(() => readSettings({ ACCORD_WATCH_ALLOW_LOOPBACK: '1' })).toThrow(
    'ACCORD_WATCH_ALLOW_LOOPBACK: Invalid option: expected one of "true"|"false"',
  );
});

test.each([
  ['the sender', { ACCORD_WATCH_CONFIGURATION_SET: 'set' }, 'The environment variable ACCORD_WATCH_SENDER is not set.'],
  [
    'the configuration set',
    { ACCORD_WATCH_SENDER: 'a@b.example' },
    'The environment variable ACCORD_WATCH_CONFIGURATION_SET is not set.',
  ],
])('no mail goes out through AWS without %s', (_, environment, message) => {
  expect(() => requireMailSettings(readSettings(environment))).toThrow(message);
});

test('with both, mail may go out', () => {
  const settings = readSettings({ ACCORD_WATCH_SENDER: 'a@b.example', ACCORD_WATCH_CONFIGURATION_SET: 'set' });
  expect(requireMailSettings(settings)).toBe(settings);
});
