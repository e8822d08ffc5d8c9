import { expect, test } from 'vitest';
import {
  emptyLock,
  type LockedAddress,
  readLock,
  type SchemaLock,
  writeLock,
} from '../../../src/validate/schemas/schema-lock.ts';
import { schemaVersion } from '../../../src/validate/schemas/schema-version.ts';

const file = { sha256: 'a'.repeat(64), size: 12 };
const lock: SchemaLock = {
  addresses: new Map<string, LockedAddress>([
    ['https://b.org/x.rng', { ...file, location: 'https://c.org/x.rng', version: 'TEI P5 4.9.0' }],
    ['https://a.org/x.rng', file],
  ]),
  copies: new Map([['schema/store/a/x y.rng', { ...file, address: 'https://a.org/x.rng' }]]),
};

test('what is written is read again, and is the same whatever the order', () => {
  const text = writeLock(lock);
  expect(readLock(text)).toEqual(lock);
  expect(text.endsWith('}\n')).toBe(true);
  const reversed = { ...lock, addresses: new Map([...lock.addresses].reverse()) };
  expect(writeLock(reversed)).toBe(text);
  expect(text.indexOf('a.org')).toBeLessThan(text.indexOf('b.org'));
  expect(readLock(writeLock(emptyLock))).toEqual(emptyLock);
});

test('a name that objects have already is a name like others', () => {
  const copies = new Map([['__proto__', file]]);
  expect(readLock(writeLock({ addresses: new Map(), copies }))?.copies).toEqual(copies);
});

const withCopy = (path: string, entry: unknown = file) =>
  JSON.stringify({ lockVersion: 1, addresses: {}, copies: { [path]: entry } });
const withAddress = (address: string, entry: unknown = file) =>
  JSON.stringify({ lockVersion: 1, addresses: { [address]: entry }, copies: {} });

test.each([
  'null',
  '1',
  '{"lockVersion":1}',
  ...['/etc/passwd', '../a', 'a/../b', 'a/..', './a', 'a//b', 'a/', 'C:/a', 'a\\b', '', '.'].map((path) =>
    withCopy(path),
  ),
  ...['ftp://a/b', 'a.rng', 'https://['].map((address) => withAddress(address)),
  withCopy('a', null),
  withCopy('a', { ...file, sha256: 'A'.repeat(64) }),
  withCopy('a', { ...file, sha256: 1 }),
  withCopy('a', { ...file, size: -1 }),
  withCopy('a', { ...file, size: '1' }),
  withCopy('a', { ...file, version: 1 }),
  withCopy('a', { ...file, address: 'x' }),
  withAddress('https://a/b', { ...file, location: 'x' }),
])('%s is no lock file', (text) => {
  expect(readLock(text)).toBeUndefined();
});

test.each([
  ['TEI Edition: P5 Version\u00a04.9.0a. Last updated on 21st October 2024', 'TEI P5 4.9.0a'],
  ['TEI Edition: P5 Version 4.9.0. Last', 'TEI P5 4.9.0'],
  ['# TEI Edition: P5 Version 3.1.0', 'TEI P5 3.1.0'],
  ['TEI Edition: unknown', undefined],
  [`${' '.repeat(9000)}TEI Edition: P5 Version 4.9.0.`, undefined],
])('the version in %j', (text, version) => {
  expect(schemaVersion(text)).toBe(version);
});
