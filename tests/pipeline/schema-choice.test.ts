import { describe, expect, test } from 'vitest';
import { validate } from '../../src/pipeline.ts';
import { model, rnc, rng, rngModule, tei, temporaryFolder, told, ways } from './temporary-folder.ts';

const config = (schema: string) => `documents: .\nschema: ${schema}\n`;

describe.each(ways)('%s', (_, only) => {
  const run = (cwd: string, options: Parameters<typeof validate>[0] = {}) =>
    validate({ cwd, ...(only && { only }), ...options });

  test('a document is judged by all schemas that it names, in both syntaxes, and by no other', async () => {
    const cwd = temporaryFolder({
      'opis.config.yaml': config('nothing.rng'),
      's/list.rnc': rnc('attribute n { text }?'),
      's/plain.rng': rng,
      's/p.rng': rngModule,
      'a.xml': tei('<p n="1">x</p>', model('s/list.rnc') + model('s/plain.rng')),
    });
    const { diagnostics, summary, unusable } = await run(cwd);
    expect(told(diagnostics)).toEqual([
      'relaxng/unexpected-attribute a.xml:3',
      'relaxng/unexpected-text a.xml:3',
    ]);
    expect(summary).toMatchObject({ checked: { relaxng: 1 }, unchecked: 0 });
    expect(unusable).toBe(false);
  });

  test('what two schemas say alike is told once', async () => {
    const cwd = temporaryFolder({
      'one.rnc': rnc(),
      'two.rnc': rnc('text, empty'),
      'a.xml': tei('<q/>', model('one.rnc') + model('two.rnc')),
    });
    const { diagnostics } = await run(cwd);
    expect(told(diagnostics)).toEqual(['relaxng/unknown-element a.xml:3']);
  });

  test('the configured schemas judge those that name none: one, or a list that all apply', async () => {
    const files = { 'one.rnc': rnc('empty'), 'two.rnc': rnc('text'), 'a.xml': tei('<p>x</p>') };
    const one = temporaryFolder({ ...files, 'opis.config.yaml': config('two.rnc') });
    expect((await run(one)).diagnostics).toEqual([]);
    const both = temporaryFolder({ ...files, 'opis.config.yaml': config('[two.rnc, one.rnc]') });
    const { diagnostics, summary } = await run(both);
    expect(told(diagnostics)).toEqual(['relaxng/unexpected-text a.xml:1']);
    expect(summary).toMatchObject({ checked: { relaxng: 1 }, unchecked: 0 });
  });

  test('what is given replaces all that is named, and may be several', async () => {
    const cwd = temporaryFolder({
      'opis.config.yaml': config('nothing.rng'),
      'one.rnc': rnc('text'),
      'two.rnc': rnc('empty'),
      'a.xml': tei('<p>x</p>', model('../outside.rng')),
    });
    expect((await run(cwd, { schema: 'one.rnc' })).diagnostics).toEqual([]);
    const { diagnostics, summary } = await run(cwd, { schema: ['one.rnc', 'two.rnc', './one.rnc'] });
    expect(told(diagnostics)).toEqual(['relaxng/unexpected-text a.xml:2']);
    expect(summary.checked.relaxng).toBe(1);
  });

  test.each([
    ['given', { schema: 'bad.rng' }, 'one.rnc'],
    ['configured', {}, 'bad.rng'],
  ])('one that is %s and cannot be used ends in exit code 2', async (_, options, configured) => {
    const cwd = temporaryFolder({
      'opis.config.yaml': config(configured),
      'bad.rng': '<element name="a"',
      'one.rnc': rnc(),
      'a.xml': tei(),
    });
    const { diagnostics, summary, unusable } = await run(cwd, { ...options, paths: ['a.xml'] });
    expect(unusable).toBe(true);
    expect(told(diagnostics)).toEqual(['relaxng/unusable-schema bad.rng:1']);
    expect(summary).toMatchObject({ checked: { relaxng: 0 }, unchecked: 1 });
  });

  test('one that a document names itself is a finding of the document, once, and the others go on', async () => {
    const cwd = temporaryFolder({
      'bad.rng': '<element name="a"',
      'one.rnc': rnc(),
      'a.xml': tei('', model('one.rnc')),
      'b.xml': tei('', model('bad.rng')),
      'c.xml': tei('', model('bad.rng')),
      'd.xml': tei('', model('missing.rng')),
      'e.xml': tei('', model('one.rnc') + model('missing.rng')),
    });
    const { diagnostics, summary, unusable } = await run(cwd);
    expect(unusable).toBe(false);
    expect(told(diagnostics)).toEqual(['relaxng/unusable-schema b.xml:1', 'relaxng/unusable-schema d.xml:1']);
    const [bad, missing] = diagnostics;
    expect(bad?.related).toMatchObject([{ file: 'bad.rng', line: 1 }, { file: 'c.xml' }]);
    expect(missing?.message).toBe('The schema `missing.rng` does not exist.');
    expect(missing?.related).toMatchObject([{ file: 'e.xml' }]);
    expect(summary).toMatchObject({ files: 5, error: 2, checked: { relaxng: 1 }, unchecked: 4 });
  });

  test('one that is configured too, and cannot be used, is no matter of the document alone', async () => {
    const cwd = temporaryFolder({
      'opis.config.yaml': config('missing.rng'),
      'a.xml': tei('', model('missing.rng')),
      'b.xml': tei(),
    });
    expect((await run(cwd)).unusable).toBe(true);
  });

  test('a schema outside the edition is not read because a document names it', async () => {
    const cwd = temporaryFolder({ '../outside.rnc': rnc(), 'a.xml': tei('<q/>', model('../outside.rnc')) });
    expect(told((await run(cwd)).diagnostics)).toEqual(['config/schema-out-of-edition a.xml:1']);
  });

  test('documents without a schema are told once a run, with how many they are', async () => {
    const cwd = temporaryFolder({
      'one.rnc': rnc(),
      'a.xml': tei(),
      'b.xml': tei(),
      'c.xml': tei('', model('one.rnc')),
    });
    const { diagnostics, summary } = await run(cwd);
    expect(diagnostics).toMatchObject([{ ruleId: 'config/no-schema', severity: only ? 'error' : 'warning' }]);
    expect(diagnostics[0]?.message).toContain('for 2 of 3 documents');
    expect(diagnostics[0]?.hint).toContain('opis schema add');
    expect(summary).toMatchObject({ checked: { relaxng: 1 }, unchecked: 2 });
  });

  test('without any schema nothing counts as checked by one, though all is read', async () => {
    const cwd = temporaryFolder({ 'a.xml': tei(), 'b.xml': '<TEI' });
    const { diagnostics, summary } = await run(cwd);
    expect(told(diagnostics)).toContain('xml/unterminated-markup b.xml:1');
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'config/no-schema')).toHaveLength(1);
    expect(summary.checked.relaxng).toBeUndefined();
    expect(summary.checked.xml).toBe(2);
  });
});

describe('libxml2', () => {
  const run = (cwd: string) => validate({ cwd, engine: 'libxml2', only: ['relaxng'] });

  test('gets each of the schemas of a document', async () => {
    const cwd = temporaryFolder({
      's/plain.rng': rng,
      's/p.rng': rngModule,
      's/two.rng': rng.replace('zeroOrMore>', 'optional>').replace('/zeroOrMore>', '/optional>'),
      'a.xml': tei('<p/>', model('s/plain.rng') + model('s/two.rng')),
      'b.xml': tei('<p/><p/>', model('s/plain.rng') + model('s/two.rng')),
    });
    const { diagnostics, summary } = await run(cwd);
    expect(told(diagnostics)).toEqual(['relaxng/unexpected-element b.xml:3']);
    expect(summary).toMatchObject({ checked: { relaxng: 2 }, unchecked: 0 });
  });

  test('reads no compact syntax, which is said', async () => {
    const cwd = temporaryFolder({ 'one.rnc': rnc(), 'a.xml': tei('', model('one.rnc')) });
    const { diagnostics, summary, unusable } = await run(cwd);
    expect(told(diagnostics)).toEqual(['relaxng/unusable-schema a.xml:1']);
    expect(diagnostics[0]?.hint).toContain('opis schema convert one.rnc');
    expect(summary.unchecked).toBe(1);
    expect(unusable).toBe(false);
  });
});

test('one grammar is compiled for all documents, from whatever folder they name the schema', async () => {
  const documents = Array.from({ length: 5 }, (_, index) => [
    `d/${index}/${index}.xml`,
    tei('', model('../../one.rnc')),
  ]);
  const cwd = temporaryFolder({ 'one.rnc': rnc(), ...Object.fromEntries(documents) });
  const { readdirSync } = await import('node:fs');
  for (const only of [['relaxng'] as const, undefined]) {
    const { diagnostics } = await validate({ cwd, ...(only && { only }) });
    expect(diagnostics).toEqual([]);
    expect(readdirSync(`${process.env.OPIS_CACHE}/relaxng-grammar`)).toHaveLength(1);
  }
});

describe('a file that is not TEI', () => {
  const files = {
    'plain.rnc': 'start = element letter { element p { text }+ }',
    'good.xml': '<letter><p>Dear</p></letter>',
    'bad.xml': '<letter><q>Dear</q></letter>',
    'own.xml': '<?xml-model href="plain.rnc"?><letter/>',
  };

  test.each(['opis', 'libxml2'] as const)(
    'is judged by the schema that is given, by %s too',
    async (engine) => {
      const cwd = temporaryFolder({
        ...files,
        'plain.rng':
          '<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0"><oneOrMore><element name="p"><text/></element></oneOrMore></element>',
      });
      const judged = async (path: string) => {
        const { diagnostics, summary } = await validate({ cwd, paths: [path], schema: 'plain.rng', engine });
        expect(summary.checked.relaxng).toBe(1);
        return diagnostics.map(({ ruleId }) => ruleId.split('/')[0]);
      };
      expect(await judged('good.xml')).toEqual([]);
      expect(new Set(await judged('bad.xml'))).toEqual(new Set(['relaxng']));
    },
  );

  test('is judged by the one that it names, and by no configured one', async () => {
    const cwd = temporaryFolder({ ...files, 'one.rnc': rnc(), 'opis.config.yaml': config('one.rnc') });
    const { diagnostics } = await validate({ cwd });
    expect(told(diagnostics)).toEqual([
      'xml/not-tei bad.xml:1',
      'xml/not-tei good.xml:1',
      'relaxng/missing-element own.xml:1',
    ]);
  });

  test('does not hide that the schema that is given is not there', async () => {
    const cwd = temporaryFolder(files);
    const { unusable } = await validate({ cwd, paths: ['good.xml'], schema: 'nowhere.rng' });
    expect(unusable).toBe(true);
  });
});
