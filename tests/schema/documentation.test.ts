import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionSchema, hasTeiSchema, modules, root, teiSchema } from './files.ts';
import { elementsOf, ownText, parseNodes, readNodes, type SchemaNode } from './schema-node.ts';
import { readPatterns } from './schema-patterns.ts';

const { definitions, reachable } = readPatterns(editionSchema);

function documentation(node: SchemaNode): string | undefined {
  const [first] = elementsOf(node).filter(({ name }) => name !== 'name');
  return first?.name === 'a:documentation' ? ownText(first).replace(/\s+/g, ' ').trim() : undefined;
}

describe('the schema', () => {
  test.each([editionSchema, ...modules].map((path) => relative(root, path)))(
    '%s says what it is about',
    (path) => {
      expect(documentation(readNodes(`${root}${path}`))).toMatch(/^[A-Z].*\.$/);
    },
  );

  test('documents every element and every attribute in a sentence', () => {
    const named = reachable.filter(({ name }) => name === 'element' || name === 'attribute');
    const bare = named.filter((node) => !/^\S.*\.$/.test(documentation(node) ?? ''));
    expect(bare.map(({ place }) => place)).toEqual([]);
  });

  test('names every element and attribute by an attribute, one name each', () => {
    const named = reachable.filter(({ name }) => name === 'element' || name === 'attribute');
    expect(named.filter(({ attributes }) => !attributes.name?.match(/^[A-Za-z:-]+$/))).toEqual([]);
  });

  test('defines nothing that cannot be reached', () => {
    const met = new Set(reachable);
    expect([...definitions.values()].filter((node) => !met.has(node)).map(({ place }) => place)).toEqual([]);
  });

  const without = hasTeiSchema ? '' : ' (skipped: ../shared/data/tei/tei_all.rng is not at hand)';
  test.skipIf(!hasTeiSchema)(`speaks in its own words, not in those of the TEI${without}`, () => {
    const theirs = new Set<string>();
    const collect = (node: SchemaNode) => {
      const words = documentation(node)
        ?.replace(/^\([^)]*\) ?/, '')
        .toLowerCase();
      if (words) theirs.add(words);
      for (const child of elementsOf(node)) collect(child);
    };
    collect(parseNodes(readFileSync(teiSchema, 'utf8'), 'tei_all.rng'));
    expect(theirs.size).toBeGreaterThan(1000);
    const ours = reachable.map((node) => documentation(node)?.toLowerCase().replace(/\.$/, ''));
    expect(ours.filter((words) => words && (theirs.has(words) || theirs.has(`${words}.`)))).toEqual([]);
  });
});
