import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkSchema, convertSchemaFiles } from '../src/schema-files.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'opis-schema-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const files = {
  'letter.rnc': 'include "part.rnc"\nstart = element letter { p+ }\n',
  'part.rnc': 'p = element p { attribute n { xsd:integer }?, text }\n',
};

test('a right schema has no findings, and its modules are counted', async () => {
  const cwd = folderWith(files);
  expect(await checkSchema({ schema: 'letter.rnc', cwd })).toMatchObject({
    diagnostics: [],
    summary: { files: 2 },
    unusable: false,
  });
});

test('a wrong module is told at its own place', async () => {
  const cwd = folderWith({ ...files, 'part.rnc': 'p = element p { attribute n { xsd:integr }?, text }\n' });
  const { diagnostics } = await checkSchema({ schema: 'letter.rnc', cwd });
  expect(diagnostics).toMatchObject([{ ruleId: 'relaxng/schema-datatype', file: 'part.rnc', line: 1 }]);
});

test('a schema that is not there', async () => {
  const cwd = folderWith({});
  expect(await checkSchema({ schema: 'letter.rnc', cwd })).toMatchObject({
    diagnostics: [{ ruleId: 'config/missing-path' }],
    unusable: true,
  });
});

test('a schema and its module go into the other syntax, and are right in it', async () => {
  const cwd = folderWith(files);
  const { written, diagnostics } = await convertSchemaFiles({ schema: 'letter.rnc', cwd });
  expect(diagnostics).toEqual([]);
  expect(written).toEqual([join(cwd, 'letter.rng'), join(cwd, 'part.rng')]);
  expect(readFileSync(join(cwd, 'letter.rng'), 'utf8')).toContain('href="part.rng"');
  expect((await checkSchema({ schema: 'letter.rng', cwd })).diagnostics).toEqual([]);
});

test('what is there is not overwritten, unless that is asked for', async () => {
  const cwd = folderWith({ ...files, 'part.rng': 'mine' });
  const { written, diagnostics } = await convertSchemaFiles({ schema: 'letter.rnc', cwd });
  expect(written).toEqual([]);
  expect(diagnostics).toMatchObject([{ file: 'part.rng', severity: 'error' }]);
  expect(readFileSync(join(cwd, 'part.rng'), 'utf8')).toBe('mine');
  expect(existsSync(join(cwd, 'letter.rng'))).toBe(false);
  expect((await convertSchemaFiles({ schema: 'letter.rnc', cwd, force: true })).written).toHaveLength(2);
});

test('the schema may be written elsewhere, its modules go with it', async () => {
  const cwd = folderWith(files);
  const { written } = await convertSchemaFiles({ schema: 'letter.rnc', cwd, out: 'new/other.rng' });
  expect(written).toEqual([join(cwd, 'new/other.rng'), join(cwd, 'new/part.rng')]);
  expect((await checkSchema({ schema: 'new/other.rng', cwd })).diagnostics).toEqual([]);
});
