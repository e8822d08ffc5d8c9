import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archivePages, rightFixture } from './files.ts';
import { elementsOf, parseNodes, type SchemaNode } from './schema-node.ts';

const atHand = existsSync(archivePages);
const pages = atHand ? readdirSync(archivePages).sort() : ['each page'];
const without = atHand ? '' : ' (skipped: ../shared/data/wilson is not at hand)';

/** The words of the document's body, without white space; descriptions of gaps are no words of it. */
function words(node: SchemaNode | string): string {
  if (typeof node === 'string') return node.replace(/\s/g, '');
  return node.name === 'desc' ? '' : node.children.map(words).join('');
}

function body(document: SchemaNode): SchemaNode {
  const text = elementsOf(document).find(({ name }) => name === 'text');
  const found = text && elementsOf(text).find(({ name }) => name === 'body');
  if (!found) throw new Error('There is no body.');
  return found;
}

describe('archive pages encoded as fixtures', () => {
  test.skipIf(!atHand).each(pages)(`%s is there word for word${without}`, (page) => {
    const name = page.replace(/\.txt$/, '.xml');
    const encoded = words(body(parseNodes(rightFixture(name), name)));
    expect(encoded.length).toBeGreaterThan(500);
    expect(readFileSync(join(archivePages, page), 'utf8').replace(/\s/g, '')).toContain(encoded);
  });
});
