import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { command } from './in-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const letter = (title: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title level="s">Letters: a choice</title><title level="a">${title}</title></titleStmt></fileDesc><profileDesc><langUsage><language ident="de">German</language></langUsage></profileDesc></teiHeader><text><body><p/></body></text></TEI>`;
const config = () => readFileSync(join(folder, 'opis.config.yaml'), 'utf8');

test('a folder of letters, a register and a schema: what is found stands there, the rest as a comment', async () => {
  write('letters/a.xml', letter('A'));
  write('letters/b.xml', letter('B'));
  write(
    'people/persons.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><listPerson><person xml:id="p"><persName>P</persName></person></listPerson></body></text></TEI>',
  );
  write('rules/a-schema-with-a-long-name-that-leaves-no-room.rng', '<grammar/>');
  const { status, stderr } = await command(folder, ['init']);
  expect([status, stderr]).toEqual([
    0,
    'Wrote opis.config.yaml (2 documents). `opis build` makes the site.\n',
  ]);
  expect(config()).toMatch(/^title: "Letters: a choice" +# /m);
  expect(config()).toMatch(/^# base: https:\/\/example\.org\/edition\/ +# /m);
  const { config: loaded, diagnostics } = await loadConfig(folder, folder);
  expect(diagnostics).toEqual([]);
  expect(loaded.settings).toMatchObject({ title: 'Letters: a choice', language: 'de' });
  expect([loaded.documents, loaded.registers]).toEqual(['letters', 'people']);
  expect(loaded.schemas).toEqual([join(folder, 'rules/a-schema-with-a-long-name-that-leaves-no-room.rng')]);
});

test('an empty folder gets its own name for a title', async () => {
  expect((await command(folder, ['init', folder])).status).toBe(0);
  expect(config()).toContain('the name of the folder');
  expect((await loadConfig(folder, folder)).diagnostics).toEqual([]);
});

test('a configuration that is there stays, unless --force says otherwise; nothing else is left behind', async () => {
  write('opis.config.yaml', 'title: Mine\n');
  const refused = await command(folder, ['init']);
  expect([refused.status, config()]).toEqual([2, 'title: Mine\n']);
  expect(refused.stderr).toContain('`--force` writes it anew');
  expect((await command(folder, ['init', '--force'])).status).toBe(0);
  expect(config()).toContain('# What opis is told');
  expect(readdirSync(folder)).toEqual(['opis.config.yaml']);
});

test('a folder that is not there is said', async () => {
  const { status, stderr } = await command(folder, ['init', 'nowhere']);
  expect([status, stderr]).toEqual([2, 'opis: there is no folder `nowhere`.\n']);
});
