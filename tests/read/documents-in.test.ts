import { afterAll, describe, expect, test } from 'vitest';
import { attribute } from '../../src/edition/attribute.ts';
import { publishedEdition } from '../../src/edition/edition.ts';
import { idsOf } from '../../src/edition/ids-of.ts';
import { nameSpan } from '../../src/edition/name-span.ts';
import { xmlNamespace } from '../../src/edition/namespaces.ts';
import { pointerResolver } from '../../src/edition/pointer-resolver.ts';
import { selfContainedText } from '../../src/edition/self-contained-text.ts';
import type { SourceDocument } from '../../src/edition/source-document.ts';
import { textContent } from '../../src/edition/text-content.ts';
import { read, removeEditions, rules, sent, tei, temporaryEdition } from './temporary-edition.ts';

afterAll(removeEditions);

const ns = 'xmlns="http://www.tei-c.org/ns/1.0"';
const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const member = (words: string, root = '', header = '') =>
  tei({ root, header, text: `<body><p>${words}</p></body>` }).replace(` ${ns}`, '');
const corpus = (content: string, root = '') =>
  `<teiCorpus ${ns}${root}><teiHeader><fileDesc><titleStmt><title>C</title></titleStmt></fileDesc></teiHeader>\n${content}</teiCorpus>`;

const published = (files: Record<string, string>) => {
  const result = read(temporaryEdition(files));
  return { ...result, documents: publishedEdition(result.edition).documents };
};
const shown = ({ id, tree, corpus: of }: SourceDocument) =>
  `${id}${of ? ` in ${of.id}` : ''}: ${textContent(tree.root).trim()}`;

describe('the documents of a corpus', () => {
  test('have ids of their own: `xml:id`, else the file and `@n` or the number', () => {
    const { documents, edition, diagnostics } = published({
      'documents/c.xml': corpus(
        member('one') +
          member('two', 'xml:id="second"') +
          member('three', 'n="b"') +
          member('four', 'n="1"') +
          member('five', 'n="a b"'),
      ),
    });
    expect(diagnostics).toEqual([]);
    expect(edition.documents.map(({ id }) => id)).toEqual(['c']);
    expect(documents.map(shown)).toEqual([
      'c: C',
      'c-1 in c: one',
      'second in c: two',
      'c-b in c: three',
      'c-4 in c: four',
      'c-5 in c: five',
    ]);
  });

  test('stand in their places by date among those of other files', () => {
    const { documents } = published({
      'documents/c.xml': corpus(
        member('late', 'xml:id="late"', sent('when="1903"')) +
          member('early', 'xml:id="early"', sent('when="1901"')),
      ),
      'documents/m.xml': tei({ root: 'xml:id="middle"', header: sent('when="1902"') }),
    });
    expect(documents.map(({ id }) => id)).toEqual(['early', 'middle', 'late', 'c']);
  });

  test('collide with no other file: reference/duplicate-document-id', () => {
    const result = published({
      'documents/c.xml': corpus(member('one')),
      'documents/d.xml': tei({ root: 'xml:id="c-1"' }),
    });
    expect(rules(result)).toEqual(['reference/duplicate-document-id documents/d.xml']);
    expect(new Set(result.documents.map(({ id }) => id)).size).toBe(3);
  });

  test('may be corpora themselves, and a TEI may stand in a TEI', () => {
    const inner = corpus(member('deep'), ' n="x"').replace(` ${ns}`, '');
    const { documents } = published({
      'documents/c.xml': corpus(inner + member('flat')),
      'documents/t.xml': tei({ text: '<body><p>outer</p></body>' }).replace(
        '</TEI>',
        `${member('inner')}</TEI>`,
      ),
    });
    expect(documents.map(shown)).toEqual([
      'c: C',
      'c-x in c: C',
      'c-x-1 in c-x: deep',
      'c-2 in c: flat',
      't: outer',
      't-1 in t: inner',
    ]);
  });

  test('keep their places in the file, its language and its prefixes', () => {
    const definition =
      '<encodingDesc><listPrefixDef><prefixDef ident="to" matchPattern="(.+)" replacementPattern="#$1"/></listPrefixDef></encodingDesc>';
    const { documents, edition } = published({
      'documents/c.xml': corpus(
        `${member('one')}\n${member('<hi xml:id="h">two</hi>')}`,
        ' xml:lang="de"',
      ).replace('</teiHeader>', `${definition}</teiHeader>`),
    });
    const [, first, second] = documents as [SourceDocument, SourceDocument, SourceDocument];
    const hi = idsOf(second.tree).get('h');
    if (hi === undefined) throw new Error('There is no such element.');
    expect(nameSpan(second.source, hi)).toMatchObject({ line: 3 });
    expect(attribute(second.tree.root, 'lang', xmlNamespace)).toBe('de');
    expect(pointerResolver(publishedEdition(edition)).resolve('to:h', first)).toMatchObject({
      kind: 'element',
      document: { id: 'c-2' },
    });
    expect(selfContainedText(second)).toMatch(
      /^<TEI xmlns="http:\/\/www\.tei-c\.org\/ns\/1\.0" xml:lang="de">/,
    );
  });

  test('carry entries of registers, which are found in either view of the edition', () => {
    const header =
      '<profileDesc><particDesc><person xml:id="p"><persName>P</persName></person></particDesc></profileDesc>';
    const { edition, documents } = published({
      'documents/c.xml': corpus(member('<rs ref="#p"/>', '', header)),
    });
    expect(edition.collected?.[0]?.entries.map(({ document }) => document.id)).toEqual(['c-1']);
    expect(pointerResolver(edition).resolve('#p', edition.documents[0] as never)).toHaveProperty('entry');
    expect(pointerResolver(publishedEdition(edition)).resolve('#p', documents[1] as never)).toHaveProperty(
      'entry',
    );
  });

  test('that are files of their own have the names of these', () => {
    const { documents } = published({
      'documents/c.xml': `<teiCorpus ${ns} ${xi}><teiHeader/><xi:include href="letter.xml"/></teiCorpus>`,
      'documents/letter.xml': tei({ text: '<body><p>L</p></body>' }),
    });
    expect(selfContainedText(documents[0] as SourceDocument)).toContain('<p>L</p>');
    expect(documents.map((document) => `${document.path} ${shown(document)}`)).toEqual([
      'documents/c.xml c: ',
      'documents/letter.xml letter in c: L',
    ]);
  });
});
