import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileResolver } from '../../../src/relaxng/syntax/file-resolver.ts';

let base = '';

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'opis-resolver-')));
  mkdirSync(join(base, 'schema/folder.rng'), { recursive: true });
  writeFileSync(join(base, 'schema/a b.rng'), '\ufeff<a/>');
  writeFileSync(join(base, 'schema/latin.rng'), Buffer.from([0x3c, 0xfc]));
  writeFileSync(join(base, 'schema/old.rng'), '<?xml version="1.0" encoding="iso-8859-1"?><a/>');
  writeFileSync(join(base, 'outside.rng'), '<a/>');
  mkdirSync(join(base, 'schema-2'));
  writeFileSync(join(base, 'schema-2/a.rng'), '<a/>');
  symlinkSync('../outside.rng', join(base, 'schema/link.rng'));
  symlinkSync('a b.rng', join(base, 'schema/inside.rng'));
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const read = (address: string) => fileResolver({ folder: join(base, 'schema'), cwd: base }).read(address);
const inBase = (path: string) => join(base, path);

describe('fileResolver', () => {
  test('reads a file in the folder, without its byte order mark', () => {
    const file = 'schema/a b.rng';
    expect(read(inBase(file))).toEqual({ text: '<a/>', file, identity: inBase(file) });
  });

  test('says which file a link within the folder leads to', () => {
    expect(read(inBase('schema/inside.rng'))).toMatchObject({
      file: 'schema/inside.rng',
      identity: inBase('schema/a b.rng'),
    });
  });

  test.each([
    ['schema/none.rng', 'does not exist'],
    ['schema/a b.rng/c.rng', 'does not exist'],
    ['schema/folder.rng', 'is a folder'],
    ['schema/latin.rng', 'is not in UTF-8'],
    ['schema/old.rng', 'names the encoding `iso-8859-1`, and must be in UTF-8 or UTF-16'],
    ['outside.rng', 'is not read: it lies outside the folder `schema`'],
    ['schema-2/a.rng', 'is not read: it lies outside the folder `schema`'],
    ['schema/link.rng', 'is not read: it lies outside the folder `schema`'],
  ])('refuses %s: it %s', (path, words) => {
    expect(read(inBase(path))).toMatchObject({ file: path, message: `The schema \`${path}\` ${words}.` });
  });

  test('refuses a NUL in the address without falling over', () => {
    expect(read(`${inBase('schema/a')}\0`)).toHaveProperty('message');
  });

  test('never fetches', () => {
    expect(read('https://example.org/a.rng')).toEqual({
      file: 'https://example.org/a.rng',
      message:
        'The schema `https://example.org/a.rng` is not on this computer, and nothing is fetched unasked.',
      hint: 'Allow the network with `--allow-network`, or keep a copy beside the schema and name that.',
    });
    expect(read('ftp://example.org/a.rng')).toHaveProperty(
      'hint',
      'Keep a copy beside the schema and name that.',
    );
  });
});
