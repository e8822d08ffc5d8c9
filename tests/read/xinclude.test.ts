import { afterAll, describe, expect, test } from 'vitest';
import { baseOf } from '../../src/edition/base-of.ts';
import { elementsNamed } from '../../src/edition/document-elements.ts';
import { nameSpan } from '../../src/edition/name-span.ts';
import { pointerResolver } from '../../src/edition/pointer-resolver.ts';
import { textContent } from '../../src/edition/text-content.ts';
import { read, removeEditions, rules, tei, temporaryEdition } from './temporary-edition.ts';

afterAll(removeEditions);

const ns = 'xmlns="http://www.tei-c.org/ns/1.0"';
const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';

describe('what a document includes', () => {
  test('stands in its tree, and knows its own file and place', () => {
    const folder = temporaryEdition({
      'documents/a.xml': tei({ root: xi, text: '<body><xi:include href="../parts/p.xml"/></body>' }),
      'parts/p.xml': `<div ${ns}>\n<p>Words</p></div>`,
    });
    const { edition, diagnostics } = read(folder);
    expect(diagnostics).toEqual([]);
    const [document] = edition.documents;
    if (document === undefined) throw new Error('There is no document.');
    const [p] = elementsNamed(document.tree, 'p');
    if (p === undefined) throw new Error('Nothing is included.');
    expect(nameSpan(document.source, p)).toEqual({
      ...{ line: 2, column: 2, endLine: 2, endColumn: 3 },
      file: 'parts/p.xml',
    });
    expect(baseOf(p, document)).toMatchObject({ kind: 'path', path: 'parts/p.xml' });
    expect(document.inclusions?.files).toEqual([{ file: 'parts/p.xml', path: 'parts/p.xml' }]);
  });

  test('is read as a header too', () => {
    const folder = temporaryEdition({
      'documents/a.xml': `<TEI ${ns} ${xi}><xi:include href="../parts/h.xml"/><text><body><p/></body></text></TEI>`,
      'parts/h.xml': `<teiHeader ${ns}><fileDesc><titleStmt><title>A title</title></titleStmt></fileDesc></teiHeader>`,
    });
    expect(read(folder).edition.documents[0]?.header.titles).toEqual(['A title']);
  });

  test('is no document of its own: neither what is no TEI, nor TEI that is included as a whole', () => {
    const folder = temporaryEdition({
      'documents/corpus.xml': `<teiCorpus ${ns} ${xi}><teiHeader/><xi:include href="letter.xml"/></teiCorpus>`,
      'documents/letter.xml': tei({ root: xi, text: '<body><xi:include href="part.xml"/></body>' }),
      'documents/part.xml': `<p ${ns}>x</p>`,
    });
    const result = read(folder);
    expect(result.edition.documents.map(({ path }) => path)).not.toContain('documents/letter.xml');
    expect(rules(result)).toEqual([]);
    expect(result.edition.documents.map(({ tree }) => textContent(tree.root)).join('')).toContain('x');
  });

  test('is found by pointers that name its file, in the document that asks, else in the first that has it', () => {
    const folder = temporaryEdition({
      'documents/a.xml': tei({ root: xi, text: '<body><p/></body><xi:include href="../parts/n.xml"/>' }),
      'documents/b.xml': tei({ root: xi, text: '<body><p/></body><xi:include href="../parts/n.xml"/>' }),
      'documents/c.xml': tei(),
      'parts/n.xml': `<back ${ns}><note xml:id="n1">N</note></back>`,
    });
    const { edition } = read(folder);
    const resolver = pointerResolver(edition);
    const found = edition.documents.map((document) => {
      const target = resolver.resolve('../parts/n.xml#n1', document);
      return target.kind === 'element' ? `${target.document.id} ${textContent(target.element)}` : target.kind;
    });
    expect(found).toEqual(['a N', 'b N', 'a N']);
    expect(resolver.resolve('../parts/n.xml#n2', edition.documents[1] as never).kind).toBe('unknown-id');
  });

  test('of two that include each other one stays', () => {
    const folder = temporaryEdition({
      'documents/a.xml': `<teiCorpus ${ns} ${xi}><xi:include href="b.xml"/></teiCorpus>`,
      'documents/b.xml': `<teiCorpus ${ns} ${xi}><xi:include href="a.xml"/></teiCorpus>`,
    });
    const result = read(folder);
    expect(result.edition.documents).not.toEqual([]);
    expect(rules(result)).toContain('xml/include-loop documents/b.xml');
  });

  test('is not read from outside of the folder; a fallback takes the place of what is missing', () => {
    const text =
      '<body><xi:include href="/etc/passwd" parse="text"/><xi:include href="no.xml"><xi:fallback><p>else</p></xi:fallback></xi:include></body>';
    const folder = temporaryEdition({ 'documents/a.xml': tei({ root: xi, text }) });
    const result = read(folder);
    expect(rules(result)).toEqual(['xml/include-outside documents/a.xml']);
    const [document] = result.edition.documents;
    expect(document && textContent(document.tree.root)).toBe('else');
  });

  test('lies beside the file where `xml:base` says where that is published', () => {
    const root = `${xi} xml:base="https://example.org/letters/"`;
    const folder = temporaryEdition({
      'documents/a.xml': tei({ root, text: '<body><xi:include href="p.xml" xpointer="x"/></body>' }),
      'documents/p.xml': `<div ${ns}><p xml:id="x">one</p><p>two</p></div>`,
    });
    const result = read(folder);
    expect(rules(result)).toEqual([]);
    const [document] = result.edition.documents;
    expect(document && textContent(document.tree.root)).toBe('one');
  });
});
