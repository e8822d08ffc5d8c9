import { beforeAll, describe, expect, test } from 'vitest';
import { transformSources } from './transform-sources.ts';

const tei = (id: string, back: string, header = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>The ${id}</title>${header}</titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>t</p></body><back>${back}</back></text></TEI>`;

const vienna =
  '<place xml:id="vienna"><placeName>Vienna</placeName><location><geo>48.2 16.4</geo></location></place>';
const places = (...entries: string[]) => `<listPlace>${entries.join('')}</listPlace>`;

/** The lines of the lists at the end of a page. */
const linesOf = (page = '') =>
  [...page.matchAll(/<li id="[^"]*">(?:(?!<\/li>).)*<\/li>/gs)].map(([line]) => line);

/** Each document as it is published with the others, and as it is alone. */
const documents = {
  a: tei('a', places(vienna, '<place xml:id="linz"><placeName>Linz</placeName></place>')),
  b: tei('b', places(vienna)),
  // The same words of another editor of the same id, and in another language.
  c: tei(
    'c',
    places('<place xml:id="x" resp="#e"><placeName>X</placeName></place>'),
    '<editor xml:id="e">Eve</editor>',
  ),
  d: tei(
    'd',
    places('<place xml:id="x" resp="#e"><placeName>X</placeName></place>'),
    '<editor xml:id="e">Dan</editor>',
  ),
  e: tei('e', places('<place xml:id="n"><placeName>N</placeName><note>one</note></place>')),
  f: tei(
    'f',
    places(
      '<place xml:id="z"><placeName>Z</placeName></place>',
      '<place xml:id="n"><placeName>N</placeName><note>one</note></place>',
    ),
  ),
  g: tei('g', places('<place xml:id="u"><placeName>U</placeName><unheardOf>u</unheardOf></place>')),
  h: tei('h', places('<place xml:id="u"><placeName>U</placeName><unheardOf>u</unheardOf></place>')),
  i: tei('i', places(vienna)).replace('xml:lang="en"', 'xml:lang="ar"'),
};

type Name = keyof typeof documents;
const names = Object.keys(documents) as Name[];
const path = (name: Name) => `tei/documents/${name}.xml`;
let together: Awaited<ReturnType<typeof transformSources>>;
beforeAll(async () => {
  together = await transformSources(Object.fromEntries(names.map((name) => [path(name), documents[name]])));
}, 240_000);

describe('entries that documents repeat at their ends', () => {
  test('have their line on each page', () => {
    const line = '<li id="vienna"><a href="../place/vienna.html">Vienna</a> · Location: 48.2 16.4</li>';
    expect(linesOf(together.files.get('doc/a.html'))[0]).toBe(line);
    expect(linesOf(together.files.get('doc/b.html'))).toEqual([line]);
  });

  test.each(names)('the lines of %s are those that it has without the other documents', async (name) => {
    const alone = await transformSources({ [path(name)]: documents[name] });
    const lines = linesOf(together.files.get(`doc/${name}.html`));
    expect(lines).not.toEqual([]);
    expect(lines).toEqual(linesOf(alone.files.get(`doc/${name}.html`)));
  });

  test('what is told of one is told of each document that has it', () => {
    const told = together.diagnostics.filter(({ message }) => message.includes('unheardOf'));
    expect(told.map(({ file }) => file).sort()).toEqual([path('g'), path('h')]);
  });
});
