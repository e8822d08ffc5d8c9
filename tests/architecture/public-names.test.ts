import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as opis from '../../src/index.ts';
import * as relaxng from '../../src/relaxng/index.ts';
import * as schematron from '../../src/schematron/index.ts';
import { root } from './imports.ts';

test('the public names are these, and no others', () => {
  expect(Object.keys(opis).sort()).toEqual(['build', 'query', 'validate']);
});

test('so are those of opis/relaxng', () => {
  expect(Object.keys(relaxng).sort()).toEqual([
    'LiveDocument',
    'compileSchema',
    'completionsAt',
    'fileResolver',
    'validateText',
  ]);
});

test('so are those of opis/schematron', () => {
  expect(Object.keys(schematron).sort()).toEqual(['compileSchema', 'validateDocuments', 'validateText']);
});

test('the public types are these, and no others', () => {
  const text = readFileSync(join(root, 'src/index.ts'), 'utf8');
  const names = [...text.matchAll(/export type \{([^}]*)\}/g)].flatMap((match) =>
    (match[1] as string).split(',').map((name) => name.trim()),
  );
  expect(names.filter(Boolean).sort()).toEqual([
    'BaselineCounts',
    'BaselineUpdate',
    'BuildOptions',
    'BuildResult',
    'Diagnostic',
    'RelatedPlace',
    'RuleId',
    'RunOptions',
    'Severity',
    'Source',
    'Summary',
    'ValidateOptions',
    'ValidateResult',
  ]);
});

test('the package offers its entry, its program and what they need', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest.bin).toEqual({ opis: 'dist/lib/cli.js' });
  expect(Object.keys(manifest.exports)).toEqual(['.', './relaxng', './schematron', './package.json']);
  expect(manifest.files).toEqual(expect.arrayContaining(['dist/lib', 'schema', 'xslt']));
});
