import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskCache } from '../../../src/cache/disk-cache.ts';
import { GrammarJudge } from '../../../src/relaxng/grammar-judge.ts';
import { compiledGrammar } from '../../../src/validate/relaxng/opis/compiled-grammar.ts';
import { walkTree } from '../../../src/validate/relaxng/opis/walk-tree.ts';
import { sourceDocument } from '../sample.ts';
import { folderWith, grammar, rootOf } from './schemas.ts';

const main = grammar('<include href="module.rng"/><start><ref name="r"/></start>');
const module = (name: string) =>
  grammar(`<define name="r"><element name="${name}"><text/></element></define>`);

async function judged(folder: string, text: string): Promise<string[]> {
  const cache = diskCache(join(folder, 'cache'));
  const compiled = await compiledGrammar(join(folder, 'schema.rng'), { folder, cwd: folder, cache });
  if (compiled.grammar === undefined) return compiled.diagnostics.map(({ message }) => message);
  const { source, tree, file } = sourceDocument('a.xml', text);
  const judge = new GrammarJudge(compiled.grammar);
  const { findings } = judge.read({ source, file }, (handler) => walkTree(tree, handler));
  return findings.map(({ message }) => message);
}

const stored = (folder: string, kind: string) => {
  const [name = ''] = readdirSync(join(folder, 'cache', kind));
  return join(folder, 'cache', kind, name);
};

test('a compiled schema is kept, and read from there', async () => {
  const folder = folderWith({ 'schema.rng': main, 'module.rng': module('r') });
  expect(await judged(folder, '<r/>')).toEqual([]);
  expect(readFileSync(stored(folder, 'relaxng-grammar'), 'utf8')).toContain('module.rng');
  expect(await judged(folder, '<r/>')).toEqual([]);
  expect(await judged(folder, '<q/>')).toHaveLength(1);
});

test('a module that has changed is seen', async () => {
  const folder = folderWith({ 'schema.rng': main, 'module.rng': module('r') });
  expect(await judged(folder, '<r/>')).toEqual([]);
  writeFileSync(join(folder, 'module.rng'), module('q'));
  expect(await judged(folder, '<q/>')).toEqual([]);
  expect(await judged(folder, '<r/>')).toEqual(['`r` is not an element that the schema knows.']);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['empty', () => Buffer.alloc(0)],
  [
    'changed in the middle',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 200), Buffer.from('x'), bytes.subarray(201)]),
  ],
  ['of somebody else', () => Buffer.from('{"version":1}')],
])('a kept schema that is %s is compiled again', async (_, damage) => {
  const folder = folderWith({ 'schema.rng': main, 'module.rng': module('r') });
  await judged(folder, '<r/>');
  for (const kind of ['relaxng-grammar', 'relaxng-documentation']) {
    const path = stored(folder, kind);
    writeFileSync(path, damage(readFileSync(path)));
  }
  expect(await judged(folder, '<r/>')).toEqual([]);
  expect(await judged(folder, '<q/>')).toHaveLength(1);
});

test('a schema that is wrong is not kept', async () => {
  const folder = folderWith({ 'schema.rng': rootOf('<ref name="nothing"/>') });
  expect(await judged(folder, '<r/>')).toHaveLength(1);
  expect(() => readdirSync(join(folder, 'cache'))).toThrow();
});
