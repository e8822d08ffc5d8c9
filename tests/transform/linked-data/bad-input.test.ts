import { Store } from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { type Transformed, transformSources } from '../transform-sources.ts';
import { triplesOf } from './triples.ts';

const base = 'https://example.org/ed/';

/** A document with whatever root attributes and header parts. */
const document = (attributes: string, profile = '', text = '<p>x</p>') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>${profile}</teiHeader><text><body>${text}</body></text></TEI>`;

const sent = (content: string) =>
  `<profileDesc><correspDesc><correspAction type="sent">${content}</correspAction></correspDesc></profileDesc>`;

/** The triples of the whole edition, read by two readers that must agree. */
function read(made: Transformed): string[] {
  const text = made.files.get('data/edition.nt') ?? '';
  const triples = triplesOf(text, base);
  const store = new Store();
  store.load(text, { format: 'application/n-triples' });
  expect(store.size).toBe(triples.length);
  expect(new Set(triples).size).toBe(triples.length);
  return triples;
}

/** The things of documents that are spoken of, by their pages. */
const pagesOf = (triples: readonly string[]) => [
  ...new Set(
    triples.flatMap((triple) => /^<https:\/\/example\.org\/ed\/(doc\/[^#>]*)#/.exec(triple)?.[1] ?? []),
  ),
];

describe('the graph of', () => {
  test('a document without correspondents, dates, registers and ids: a text and its files', async () => {
    const made = await transformSources({ 'tei/documents/my letter.xml': document('') }, { base });
    const triples = read(made);
    expect(pagesOf(triples)).toHaveLength(1);
    expect(triples.join('\n')).not.toMatch(
      /#record|rico?:Record>|sender|Recipient|#Date>|dateCreated|sameAs/,
    );
    expect(triples.filter((triple) => triple.includes('schema.org/isPartOf'))).toHaveLength(1);
  });

  test('two documents with one id: two texts, neither said of the other', async () => {
    const letter = (name: string) => document(' xml:id="d"', sent(`<persName>${name}</persName>`));
    const made = await transformSources(
      { 'tei/documents/one.xml': letter('Ann'), 'tei/documents/two.xml': letter('Bob') },
      { base },
    );
    const triples = read(made);
    const pages = pagesOf(triples);
    const senders = triples.filter((triple) => /schema\.org\/sender> /.test(triple));
    expect(senders).toHaveLength(pages.length);
    expect(new Set(senders.map((triple) => triple.split(' ')[0])).size).toBe(pages.length);
  });

  test('an id with a space, or with signs that no IRI may hold: IRIs all the same', async () => {
    const made = await transformSources(
      {
        'tei/documents/a.xml': document(' xml:id="a b"', sent('<persName xml:id="x y">Ann</persName>')),
        'tei/documents/b.xml': document(' xml:id="ü&lt;&gt;&quot;{}|^`\\"', sent('<persName>Bob</persName>')),
      },
      { base },
    );
    const triples = read(made);
    expect(pagesOf(triples)).toHaveLength(2);
    for (const triple of triples) expect(triple.split(' ')[0]).toMatch(/^<[^\s<>"{}|\\^`]+>$/);
  });

  test('a sender whose number has a wrong check digit: the name, and no number', async () => {
    const right = 'https://d-nb.info/gnd/118609807';
    const letter = (number: string) =>
      document(' xml:id="d"', sent(`<persName ref="${number}">Ann</persName>`));
    const known = await transformSources({ 'tei/documents/d.xml': letter(right) }, { base });
    expect(known.files.get('data/edition.nt')).toContain(`sameAs> <${right}>`);
    const wrong = await transformSources(
      { 'tei/documents/d.xml': letter(right.replace(/7$/, '8')) },
      { base },
    );
    expect(wrong.files.get('data/edition.nt')).not.toMatch(/sameAs|11860980/);
    expect(wrong.files.get('data/edition.nt')).toContain('"Ann"');
  });
});
