import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { type ChooseSettings, chooseSchemas } from '../../../src/validate/schemas/choose-schemas.ts';
import { noSchema } from '../../../src/validate/schemas/no-schema.ts';

const rng = 'schematypens="http://relaxng.org/ns/structure/1.0"';
const inEdition: ChooseSettings = {
  folder: '/work/edition',
  configuration: '/work/edition/opis.config.yaml',
  cwd: '/work/edition',
};

const document = (file: string, ...instructions: readonly string[]) => ({
  file,
  source: new SourceText(`${instructions.map((content) => `<?xml-model ${content}?>\n`).join('')}<TEI/>`),
});

function choice(documents: readonly ReturnType<typeof document>[], settings: Partial<ChooseSettings> = {}) {
  const chosen = chooseSchemas(documents, { ...inEdition, ...settings });
  return {
    ...chosen,
    groups: chosen.groups.map(({ schemas, documents }) => [
      schemas.map(({ address }) => address).join(' '),
      documents.map(({ file }) => file).join(' '),
    ]),
  };
}

describe('the schemas of documents', () => {
  test('are those that they name, all of them, relative to the document', () => {
    const documents = [
      document('tei/a.xml', `href="../schema/a.rng" ${rng}`, 'href="../schema/b.rnc"'),
      document('tei/b.xml', `href="../schema/a.rng" ${rng}`),
      document('tei/deep/c.xml', 'href="../../schema/b.rnc"', `href="../../schema/a.rng" ${rng}`),
    ];
    const { groups, without, diagnostics } = choice(documents, { configured: ['/work/edition/other.rng'] });
    expect(groups).toEqual([
      ['/work/edition/schema/a.rng /work/edition/schema/b.rnc', 'tei/a.xml tei/deep/c.xml'],
      ['/work/edition/schema/a.rng', 'tei/b.xml'],
    ]);
    expect([without, diagnostics]).toEqual([[], []]);
  });

  test('are the configured one where they name none of RELAX NG', () => {
    const documents = [
      document('a.xml'),
      document('b.xml', 'href="rules.sch"'),
      document('c.xml', 'href="c.rng"', 'href="c.rng"'),
    ];
    expect(choice(documents, { configured: ['/work/edition/s.rng'] }).groups).toEqual([
      ['/work/edition/s.rng', 'a.xml b.xml'],
      ['/work/edition/c.rng', 'c.xml'],
    ]);
    const { groups, without } = choice(documents);
    expect(groups).toHaveLength(1);
    expect(without.map(({ file }) => file)).toEqual(['a.xml', 'b.xml']);
  });

  test('are those that are given, whatever they name', () => {
    const documents = [document('a.xml', 'href="c.rng"'), document('b.xml', 'wrong')];
    const { groups, diagnostics } = choice(documents, {
      given: ['../else/x.rng', 'https://example.org/y.rng#top'],
      configured: ['/work/edition/s.rng'],
    });
    expect(groups).toEqual([['/work/else/x.rng https://example.org/y.rng', 'a.xml b.xml']]);
    expect(diagnostics).toEqual([]);
    expect(choice([], { given: ['x.rng'] }).groups).toEqual([]);
  });

  test('may be remote, and have one name however they are written', () => {
    const documents = [
      document('a.xml', 'href="https://Example.org:443/x.rng#a"'),
      document('b.xml', 'href="https://example.org/y/../x.rng"'),
    ];
    expect(choice(documents).groups).toEqual([['https://example.org/x.rng', 'a.xml b.xml']]);
    expect(choice([document('a.xml')], { configured: ['https://example.org/x.rng'] }).groups).toEqual([
      ['https://example.org/x.rng', 'a.xml'],
    ]);
  });

  test('lie in the folder of the edition, or of the schema that is given', () => {
    const folderOf = (settings: Partial<ChooseSettings>, ...documents: ReturnType<typeof document>[]) =>
      chooseSchemas(documents, { ...inEdition, ...settings }).groups[0]?.schemas[0]?.folder;
    expect(folderOf({}, document('tei/a.xml', 'href="a.rng"'))).toBe('/work/edition');
    expect(folderOf({ given: ['schema/a.rng'] }, document('a.xml'))).toBe('/work/edition');
    expect(folderOf({ given: ['/else/a.rng'] }, document('a.xml'))).toBe('/else');
    const unconfigured = { configuration: undefined };
    expect(folderOf(unconfigured, document('tei/a.xml', 'href="a.rng"'))).toBe('/work/edition');
    expect(folderOf(unconfigured, document('../else/a.xml', 'href="a.rng"'))).toBe('/work/else');
  });

  test('are told with the place where they are named', () => {
    const { groups } = chooseSchemas([document('a.xml', 'title="x" href="c.rng"')], inEdition);
    const named = groups[0]?.schemas[0]?.named;
    expect(named?.file).toBe('a.xml');
    expect(named?.span?.()).toEqual({ line: 1, column: 29, endLine: 1, endColumn: 34 });
    const configured = chooseSchemas([document('a.xml')], {
      ...inEdition,
      configured: ['/work/edition/s.rng'],
    });
    expect(configured.groups[0]?.schemas[0]?.named).toEqual({ file: 'opis.config.yaml' });
  });
});

describe('a document must not name', () => {
  const rule = (href: string, settings: Partial<ChooseSettings> = {}) => {
    const { groups, without, diagnostics } = choice(
      [document('tei/a.xml', `href="${href}" ${rng}`)],
      settings,
    );
    expect(without).toEqual([]);
    return diagnostics.length === 0 ? groups[0]?.[0] : diagnostics.map(({ ruleId }) => ruleId).join(' ');
  };

  test.each([
    '../../x.rng',
    '/etc/passwd',
    'file:///etc/passwd',
    '../tei/../../edition2/x.rng',
    '%2e%2e/../x.rng',
    '..%2f..%2fx.rng',
    '..\\..\\x.rng',
    '..',
  ])('%s: config/schema-out-of-edition', (href) => {
    expect(rule(href)).toBe('config/schema-out-of-edition');
  });

  test.each(['urn:x:y', 'ftp://example.org/a.rng', 'file://host/a.rng', 'https://[', 'data:text/xml,a'])(
    '%s: config/unusable-xml-model',
    (href) => {
      expect(rule(href)).toBe('config/unusable-xml-model');
    },
  );

  test.each([
    ['my%20schema.rng', '/work/edition/tei/my schema.rng'],
    ['file:///work/edition/x.rng', '/work/edition/x.rng'],
    ['../x.rng', '/work/edition/x.rng'],
  ])('but may name %s', (href, address) => {
    expect(rule(href)).toBe(address);
  });

  test('a schema outside the folder that is checked, or its own, where it belongs to no edition', () => {
    const checked = (folder: string) => ({ configuration: undefined, folder });
    expect(rule('../x.rng', checked('/work/edition'))).toBe('/work/edition/x.rng');
    expect(rule('../../x.rng', checked('/work/edition'))).toBe('config/schema-out-of-edition');
    expect(rule('x/y.rng', checked('/work/else'))).toBe('/work/edition/tei/x/y.rng');
    expect(rule('../x.rng', checked('/work/else'))).toBe('config/schema-out-of-edition');
  });
});

test('config/schema-out-of-edition shows what was named, and what to do', () => {
  const { diagnostics } = choice([document('a.xml', 'href="../x.rng"')]);
  expect(diagnostics).toEqual([
    {
      ruleId: 'config/schema-out-of-edition',
      severity: 'error',
      file: 'a.xml',
      line: 1,
      column: 19,
      endLine: 1,
      endColumn: 27,
      message: 'The schema `../x.rng` is not read: it lies outside the folder of the edition.',
      hint: 'Copy it into the edition with `opis schema add`, or give it with `--schema`.',
      actual: '../x.rng',
    },
  ]);
});

test('config/unusable-xml-model shows the instruction; the configured schema applies', () => {
  const { diagnostics, groups } = choice([document('a.xml', 'type="x"')], {
    configured: ['/work/edition/s.rng'],
  });
  expect(diagnostics).toMatchObject([
    { ruleId: 'config/unusable-xml-model', line: 1, column: 1, endLine: 1, endColumn: 23 },
  ]);
  expect(groups).toHaveLength(1);
});

describe('config/no-schema', () => {
  const run = { folder: '.', count: 3, onlyRelaxNg: false };
  const documents = [document('a.xml'), document('b.xml'), document('c.xml')];

  test('is not said where all have one', () => {
    expect(noSchema([], run)).toBeUndefined();
  });

  test('is said once, with the way to that of TEI', () => {
    expect(noSchema(documents, run)).toEqual({
      ruleId: 'config/no-schema',
      severity: 'warning',
      file: '.',
      message: 'No RELAX NG schema is named, so only well-formedness and references were checked.',
      hint: "Name one in `opis.config.yaml` (`schema: …`) or with `--schema`, or get TEI's own with `opis schema add --allow-network https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng`.",
    });
  });

  test('names some of the documents where others have one', () => {
    const found = noSchema(documents.slice(0, 1), run);
    expect(found?.message).toBe(
      'No RELAX NG schema is named for 1 of 3 documents, so only well-formedness and references were checked in it.',
    );
    expect(found?.related?.map(({ file }) => file)).toEqual(['a.xml']);
  });

  test('is an error where RELAX NG alone was asked for', () => {
    expect(noSchema(documents, { ...run, onlyRelaxNg: true })?.severity).toBe('error');
  });
});
