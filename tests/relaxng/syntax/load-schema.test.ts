import { describe, expect, test } from 'vitest';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import type { SchemaResolver } from '../../../src/relaxng/syntax/schema-resolver.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { inNamespaces, shown } from '../schema-of.ts';

const start = '<start><element name="a"><empty/></element></start>';

function findings(files: Readonly<Record<string, string>>, address = '/schema.rng'): string[] {
  const { schema, diagnostics } = loadSchema(address, memoryResolver(files));
  expect(schema === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map((diagnostic) => {
    const place = diagnostic.line === undefined ? '' : ` ${diagnostic.file}`;
    return `${shown(diagnostic, files[`/${diagnostic.file}`] ?? '')}${place}`;
  });
}

describe('files that refer to one another', () => {
  test('are read once each, and found by what refers to them', () => {
    const asked: string[] = [];
    const files: Record<string, string> = {
      '/schema.rng': inNamespaces(
        `<grammar><include href="b/c.rng"/><div><include href="b/c.rng"/></div>${start}</grammar>`,
      ),
      '/b/c.rng': inNamespaces('<grammar><define name="x"><externalRef href="../d.rnc"/></define></grammar>'),
      '/d.rnc': 'element d { empty }',
    };
    const memory = memoryResolver(files);
    const resolver: SchemaResolver = {
      read: (address) => {
        asked.push(address);
        return memory.read(address);
      },
    };
    const loaded = loadSchema('/schema.rng', resolver);
    expect(loaded.diagnostics).toEqual([]);
    expect(asked).toEqual(['/schema.rng', '/b/c.rng', '/d.rnc']);
    expect(loaded.files.map(({ file, syntax }) => [file, syntax])).toEqual([
      ['schema.rng', 'rng'],
      ['b/c.rng', 'rng'],
      ['d.rnc', 'rnc'],
    ]);
    const [first, second] = [...(loaded.schema?.references.values() ?? [])];
    expect(first).toBe(second);
    expect([...(first?.references.values() ?? [])].map(({ root }) => root.localName)).toEqual(['element']);
  });

  test('are found by xml:base, which is a URI', () => {
    const { diagnostics, files } = loadSchema(
      '/schema.rng',
      memoryResolver({
        '/schema.rng': inNamespaces(
          '<group xml:base="a%20b/"><group xml:base="c/d"><externalRef href="x.rng"/></group><externalRef xml:base="e/" href="x.rng"/></group>',
        ),
        '/a b/c/x.rng': inNamespaces('<text/>'),
        '/a b/e/x.rng': inNamespaces('<empty/>'),
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(files.map(({ address }) => address)).toEqual(['/schema.rng', '/a b/c/x.rng', '/a b/e/x.rng']);
  });

  test('may stand in a foreign element without being read', () => {
    expect(
      findings({
        '/schema.rng': inNamespaces('<group><a:x><externalRef href="none.rng"/></a:x><text/></group>'),
      }),
    ).toEqual([]);
  });

  test('take their syntax from their ending, else from how they begin', () => {
    const files = {
      '/schema': inNamespaces('<group><externalRef href="b"/><externalRef href="c.xml"/></group>'),
      '/b': '# compact\nelement b { empty }',
      '/c.xml': inNamespaces('<text/>'),
    };
    const loaded = loadSchema('/schema', memoryResolver(files));
    expect(loaded.files.map(({ syntax }) => syntax)).toEqual(['rng', 'rnc', 'rng']);
  });
});

/** One clear finding each, where the reference stands. */
const wrong: [title: string, files: Record<string, string>, ...findings: string[]][] = [
  ['a schema that is not there', {}, 'unusable-schema @ : The schema `schema.rng` does not exist.'],
  [
    'a file that is not there, at each reference',
    { '/schema.rng': inNamespaces('<group><externalRef href="b.rng"/><externalRef href="b.rng"/></group>') },
    'schema-reference @ b.rng: The schema `b.rng` does not exist. schema.rng',
    'schema-reference @ b.rng: The schema `b.rng` does not exist. schema.rng',
  ],
  [
    'a schema that includes itself',
    { '/schema.rng': inNamespaces(`<grammar><include href="./schema.rng"/>${start}</grammar>`) },
    'schema-reference @ ./schema.rng: `schema.rng` includes itself (RELAX NG, section 4.7). schema.rng',
  ],
  [
    'a circle of several, once',
    {
      '/schema.rng': inNamespaces('<grammar><include href="b.rng"/><include href="b.rng"/></grammar>'),
      '/b.rng': inNamespaces('<grammar><include href="c.rng"/></grammar>'),
      '/c.rng': inNamespaces('<grammar><start><externalRef href="b.rng"/></start></grammar>'),
    },
    'schema-reference @ b.rng: `b.rng` includes itself, by way of `c.rng` (RELAX NG, section 4.6). c.rng',
  ],
  [
    'no RELAX NG',
    { '/schema.rng': '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>' },
    'unusable-schema @ TEI: The root of `schema.rng` must be an element of RELAX NG, not `TEI` of `http://www.tei-c.org/ns/1.0` (RELAX NG, section 3). schema.rng',
  ],
  [
    'no RELAX NG, where it is included',
    { '/schema.rng': inNamespaces('<grammar><include href="b.rng"/></grammar>'), '/b.rng': '<grammar/>' },
    'schema-reference @ b.rng: The root of `b.rng` must be an element of RELAX NG, not `grammar` in no namespace (RELAX NG, section 3). schema.rng',
  ],
  [
    'a root that is no pattern',
    { '/schema.rng': inNamespaces('<define name="a"><text/></define>') },
    'schema-syntax @ define: The root of a schema must be a pattern, not `define` (RELAX NG, section 3). schema.rng',
  ],
  [
    'a pattern where a grammar is wanted',
    {
      '/schema.rng': inNamespaces('<grammar><include href="b.rng"/></grammar>'),
      '/b.rng': inNamespaces('<text/>'),
    },
    'schema-reference @ b.rng: The root of `b.rng` must be `grammar` for `include`, not `text` (RELAX NG, section 4.7). schema.rng',
  ],
  [
    'a definition where a pattern is wanted',
    {
      '/schema.rng': inNamespaces('<externalRef href="b.rng"/>'),
      '/b.rng': inNamespaces('<start><text/></start>'),
    },
    'schema-reference @ b.rng: The root of `b.rng` must be a pattern for `externalRef`, not `start` (RELAX NG, section 4.6). schema.rng',
  ],
  [
    'a fragment',
    { '/schema.rng': inNamespaces('<externalRef href="b.rng#c"/>') },
    'schema-reference @ b.rng#c: `b.rng#c` must not have a fragment (`#…`): whole files are included (RELAX NG, section 4.5). schema.rng',
  ],
  [
    'what is no address',
    { '/schema.rng': inNamespaces('<externalRef href="http://[x"/>') },
    'schema-reference @ http://[x: `http://[x` leads nowhere from here (RELAX NG, section 4.5). schema.rng',
  ],
  [
    'a NUL character',
    { '/schema.rng': inNamespaces('<externalRef href="b.rng"/>'), '/b.rng': '<a>\0' },
    'schema-reference @ b.rng: The schema `b.rng` holds a NUL character, and is no text. schema.rng',
  ],
  [
    'a NUL character in the schema itself',
    { '/schema.rng': '<a>\0' },
    'unusable-schema @ \0: The schema `schema.rng` holds a NUL character, and is no text. schema.rng',
  ],
  [
    'what is wrong in each file, in that file',
    {
      '/schema.rng': inNamespaces(
        '<grammar><include href="b.rng"/><include href="c.rng"/><start/></grammar>',
      ),
      '/b.rng': '<grammar>',
      '/c.rng': inNamespaces('<grammar><strat/></grammar>'),
    },
    'unusable-schema @ grammar: The element `grammar` is never closed. b.rng',
    'schema-syntax @ strat: RELAX NG has no element `strat` (RELAX NG, section 3). c.rng',
    'schema-syntax @ start: `start` must contain a pattern (RELAX NG, section 3). schema.rng',
  ],
];

test.each(wrong)('refuses %s', (_, files, ...expected) => {
  expect(findings(files)).toEqual(expected);
});

test('a link that leads back to a file being read is a circle', () => {
  const text = inNamespaces('<grammar><include href="sub/schema.rng"/></grammar>');
  const { diagnostics, files } = loadSchema('/schema.rng', {
    read: (address) => ({ text, file: address, identity: '/schema.rng' }),
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '`/sub/schema.rng` includes itself (RELAX NG, section 4.7).',
  ]);
  expect(files.length).toBe(1);
});
