import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { loadSaxon, type SaxonNode } from '../../src/engines/saxon-js.ts';
import { parseXml } from '../../src/read/parse-xml.ts';
import { saxonNode } from '../../src/transform/saxon-tree.ts';
import { stylesheetTree } from '../../src/transform/stylesheet-tree.ts';

const project = resolve(import.meta.dirname, '../..');
const saxon = loadSaxon([project]);

const samples = ['tei/documents', 'tei/registers'].flatMap((folder) =>
  readdirSync(join(project, folder)).map((name) => join(folder, name)),
);

/** All that SaxonJS keeps of a node, whatever its name: names, values, namespaces in scope, and the nodes around it. */
function outline(node: SaxonNode): unknown {
  const own = Object.entries(node as unknown as Record<string, unknown>)
    .filter(([, value]) => value === null || typeof value !== 'object')
    .filter(([name, value]) => name !== 'pc' && typeof value !== 'function')
    // SaxonJS's own parser notes the line.
    .filter(([name]) => name !== 'Zj')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const attributes = Array.from({ length: node.attributes?.length ?? 0 }, (_, index) => {
    const attribute = node.attributes?.[index] as SaxonNode;
    return [attribute.nodeName, attribute.namespaceURI, attribute.localName, attribute.nodeValue];
  }).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const children: unknown[] = [];
  let previous: SaxonNode | null = null;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const links = child as unknown as { parentNode: unknown; previousSibling: unknown };
    expect(links.parentNode).toBe(node);
    expect(links.previousSibling).toBe(previous);
    children.push(outline(child));
    previous = child;
  }
  return { type: node.nodeType, own, attributes, children };
}

function both(text: string): { ours: SaxonNode; theirs: SaxonNode } {
  const { document } = parseXml(new SourceText(text), 'file.xml');
  if (document === undefined) throw new Error('The text is not well-formed.');
  return { ours: saxonNode(saxon, stylesheetTree(document)), theirs: saxon.parse(text) };
}

describe('a tree in SaxonJS’s DOM', () => {
  test.each(samples)('%s is node for node what SaxonJS’s own parser makes', (path) => {
    const { ours, theirs } = both(readFileSync(join(project, path), 'utf8'));
    expect(outline(ours)).toEqual(outline(theirs));
  });

  test.each([
    ['namespaces', '<a xmlns="urn:a" xmlns:b="urn:b" b:x="1" y="2"><b:c xmlns=""><d/></b:c></a>'],
    ['comments and processing instructions', '<!--c--><?p x y?><a><!-- d --><?q?></a>'],
    ['CDATA, references, white space', '<a>\n <b>x&amp;<![CDATA[<y>]]>&#x20;</b>\t</a>'],
    ['xml:id with white space, xml:lang, xml:space', '<a xml:id=" i " xml:lang="ru" xml:space="preserve"/>'],
  ])('%s', (_, text) => {
    const { ours, theirs } = both(text);
    expect(outline(ours)).toEqual(outline(theirs));
  });

  test('takes attributes for the stylesheets', () => {
    const { document } = parseXml(new SourceText('<a><b/></a>'), 'file.xml');
    if (document === undefined) throw new Error('The text is not well-formed.');
    const tree = stylesheetTree(document, (element, add) => {
      if (element.localName === 'b') add('y', 'z');
    });
    for (const each of [tree, saxonNode(saxon, tree)]) {
      expect(each.firstChild?.firstChild?.attributes?.[0]).toMatchObject({
        ...{ nodeName: 'opis:y', namespaceURI: 'https://opis.invalid/ns', nodeValue: 'z' },
      });
    }
  });
});
