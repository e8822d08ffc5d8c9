import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (text: string | Uint8Array) => {
  writeFileSync(join(folder, 'opis.config.yaml'), text);
  return loadConfig(folder, folder);
};
const places = async (text: string) =>
  (await load(text)).diagnostics.map(({ ruleId, line, column, endColumn }) => [
    ruleId,
    line,
    column,
    endColumn,
  ]);

test('a folder without a configuration has the defaults', async () => {
  const { config, diagnostics, unusable } = await loadConfig(folder, folder);
  expect(diagnostics).toEqual([]);
  expect(unusable).toBe(false);
  expect(config).toMatchObject({
    documents: '.',
    registers: '.',
    out: join(folder, 'dist/site'),
    settings: { title: 'Edition', language: 'en', textWidth: 72 },
  });
  expect(config.schemas).toEqual([]);
});

test('every key is read', async () => {
  mkdirSync(join(folder, 'letters'));
  mkdirSync(join(folder, 'people'));
  const { config, diagnostics } = await load(
    'title: Briefe\nlanguage: de\nbase: https://example.org/b/\ndocuments: letters/\norder: n\ngroup: folder\nentries: [person, place]\nregisters: ./people\nschema: s.rng\nschematron: [a.sch, rules/b.sch]\nout: site\ntext:\n  width: 60\nrules:\n  reference/duplicate-document-id: warning\n',
  );
  expect(diagnostics).toEqual([]);
  expect(config).toEqual({
    folder,
    settings: {
      title: 'Briefe',
      language: 'de',
      base: 'https://example.org/b/',
      textWidth: 60,
      group: 'folder',
      entries: ['person', 'place'],
    },
    documents: 'letters',
    registers: 'people',
    order: 'n',
    schemas: [join(folder, 's.rng')],
    schematron: [join(folder, 'a.sch'), join(folder, 'rules/b.sch')],
    out: join(folder, 'site'),
    rules: { 'reference/duplicate-document-id': 'warning' },
  });
  expect(Object.isFrozen(config) && Object.isFrozen(config.settings)).toBe(true);
});

test('one Schematron schema needs no list, and lies in the edition', async () => {
  expect((await load('schematron: a.sch\n')).config.schematron).toEqual([join(folder, 'a.sch')]);
  expect((await load('')).config.schematron).toEqual([]);
  expect(await places('schematron: ../a.sch\n')).toEqual([['config/invalid-value', 1, 13, 21]]);
  expect(await places('schematron: [a.sch, /b.sch]\n')).toEqual([['config/invalid-value', 1, 21, 27]]);
  expect(await places('schematron: 5\n')).toEqual([['config/invalid-value', 1, 13, 14]]);
});

test('a rule of an edition’s own Schematron can be graded, one that opis should know cannot be misspelt', async () => {
  expect(await places('rules:\n  schematron/my-own.rule-1: warning\n')).toEqual([]);
  expect(await places('rules:\n  reference/my-own: warning\n')).toEqual([['config/unknown-rule', 2, 3, 19]]);
});

test('an unknown key is found at its place, with the closest known one', async () => {
  expect(await places('title: x\nlangauge: de\n')).toEqual([['config/unknown-key', 2, 1, 9]]);
  expect((await load('langauge: de\n')).diagnostics[0]?.hint).toBe('Write `language` if that is meant.');
  expect(await places('text:\n  widht: 3\n')).toEqual([['config/unknown-key', 2, 3, 8]]);
});

test.each([
  ['text:\n  width: wide\n', 2, 10, '`text.width` must be a whole number.'],
  ['text:\n  width: 3\n', 2, 10, '`text.width` must be at least 30, or 0 for lines of any length.'],
  ['title: 4\n', 1, 8, '`title` must be a text.'],
  [
    'base: example.org\n',
    1,
    7,
    '`base` must be an address that begins with `http://` or `https://` and ends with a slash.',
  ],
  ['out: ../elsewhere\n', 1, 6, '`out` must be a relative path that stays inside the folder of the edition.'],
  [
    'documents: /etc\n',
    1,
    12,
    '`documents` must be a relative path that stays inside the folder of the edition.',
  ],
  ['- a\n- b\n', 1, 1, 'The configuration must be a list of keys with values.'],
])('%j cannot be used, and it is said where', async (text, line, column, message) => {
  const { diagnostics, unusable } = await load(text);
  expect(diagnostics).toEqual([
    expect.objectContaining({ ruleId: 'config/invalid-value', line, column, message }),
  ]);
  expect(unusable).toBe(true);
});

test.each([
  'example.org/',
  'https://',
  'https:////',
  'https://a b/',
  'https://x/<y>/',
  'https://x/?q/',
  'ftp://x/',
])('%s is no address that an edition could stand at', async (base) => {
  expect((await load(`base: "${base}"\n`)).diagnostics).toEqual([
    expect.objectContaining({ ruleId: 'config/invalid-value' }),
  ]);
});

test('what is not YAML is said once, at its place, and stops the run', async () => {
  const { diagnostics, unusable } = await load('title: "x\nlanguage: de\n');
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ ruleId: 'config/invalid-yaml', line: expect.any(Number) });
  expect(unusable).toBe(true);
});

test('aliases cannot blow up', async () => {
  const levels = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`).join(
    '\n',
  );
  expect((await load(`a0: &a0 x\n${levels}\n`)).diagnostics[0]?.ruleId).toBe('config/invalid-yaml');
});

test('a file that is no UTF-8 text, or no file, is config/unreadable-file', async () => {
  expect((await load(new Uint8Array([0x74, 0xff, 0xfe]))).diagnostics[0]?.ruleId).toBe(
    'config/unreadable-file',
  );
  rmSync(join(folder, 'opis.config.yaml'));
  mkdirSync(join(folder, 'opis.config.yaml'));
  const { diagnostics, unusable } = await loadConfig(folder, folder);
  expect(diagnostics[0]?.ruleId).toBe('config/unreadable-file');
  expect(unusable).toBe(true);
});

test('a folder that is named and not there stops the run', async () => {
  expect(await places('documents: letters\n')).toEqual([['config/missing-folder', 1, 12, 19]]);
});

test('a rule that does not exist, or is fatal, is not graded', async () => {
  expect(await places('rules:\n  reference/duplicate-documents-id: info\n')).toEqual([
    ['config/unknown-rule', 2, 3, 35],
  ]);
  expect((await load('rules:\n  xml/encoding: info\n')).diagnostics[0]?.message).toBe(
    '`xml/encoding` is fatal and keeps its grade.',
  );
});

test('files for others and who makes them are read', async () => {
  const { config, diagnostics } = await load(
    'interchange: [cmif, ris]\npublication:\n  editor: Jane Doe\n  publisher: [A, B]\n  licence: https://example.org/l\n  description: Letters of the nineteenth century, with registers of their persons\n  date: 2026-11-23\n',
  );
  expect(diagnostics).toEqual([]);
  expect(config.settings).toMatchObject({
    interchange: ['cmif', 'ris'],
    publication: {
      editors: ['Jane Doe'],
      publishers: ['A', 'B'],
      description: 'Letters of the nineteenth century, with registers of their persons',
      licence: 'https://example.org/l',
      date: '2026-11-23',
    },
  });
});

test.each([
  ['interchange: cmif', '`interchange` must be a list.'],
  [
    'interchange: [bibtext]',
    '`interchange.0` must be one of `cmif`, `beacon`, `dts`, `csl-json`, `bibtex`, `ris`.',
  ],
  ['publication: { editor: [] }', '`publication.editor` must not be empty.'],
  ['publication: { description: too short }', '`publication.description` must have 50 to 5,000 characters.'],
  [
    'publication: { licence: CC-BY }',
    '`publication.licence` must be an address that begins with `http://` or `https://`.',
  ],
  ['publication: { date: 2026 }', '`publication.date` must be a text.'],
  ['publication: { date: 23.11.2026 }', '`publication.date` must be a day such as `2026-11-23`.'],
  [
    'publication: { licence: https://example.org/l, license: x }',
    '`license` is no key of the configuration under `publication`.',
  ],
])('%s is told', async (text, message) => {
  expect((await load(`${text}\n`)).diagnostics.map((found) => found.message)).toEqual([message]);
});
