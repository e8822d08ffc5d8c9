import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { patternGraph } from '../../../src/relaxng/simplify/restrictions/pattern-graph.ts';
import type { SimpleGrammar } from '../../../src/relaxng/simplify/simple-grammar.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { fileResolver } from '../../../src/relaxng/syntax/file-resolver.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';

const project = resolve(import.meta.dirname, '../../..');
const teiAll = resolve(project, '../shared/data/tei/tei_all.rng');
const hasTei = existsSync(teiAll);
if (!hasTei) process.stderr.write(`Skipped: TEI's full schema is not at hand (${teiAll}).\n`);

function grammarOf(path: string): { grammar: SimpleGrammar; files: number } {
  const loaded = loadSchema(path, fileResolver({ folder: dirname(path), cwd: project }));
  const { grammar, diagnostics } = simplify(loaded, { library: datatypeLibrary });
  expect(diagnostics).toEqual([]);
  return { grammar: grammar as SimpleGrammar, files: loaded.files.length };
}

const names = ({ start }: SimpleGrammar) =>
  patternGraph(start).defines.flatMap(({ nameClass }) =>
    nameClass.kind === 'name' ? [nameClass.localName] : [],
  );

test('the edition’s own schema, with its modules, is right', () => {
  const { grammar, files } = grammarOf(resolve(project, 'schema/edition.rng'));
  expect(files).toBeGreaterThan(20);
  expect(names(grammar)).toEqual(expect.arrayContaining(['TEI', 'teiHeader', 'persName']));
  expect(grammar.files[0]?.file).toBe('schema/edition.rng');
});

test.skipIf(!hasTei)('TEI’s full schema is right', () => {
  const { grammar } = grammarOf(teiAll);
  const { defines } = patternGraph(grammar.start);
  expect(new Set(names(grammar)).size).toBeGreaterThan(580);
  const paragraph = defines.find(({ nameClass }) => nameClass.kind === 'name' && nameClass.localName === 'p');
  expect(paragraph?.documentation).toMatch(/^\(paragraph\) marks paragraphs in prose/);
});
