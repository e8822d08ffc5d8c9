import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { type Transformed, transformSources } from '../transform-sources.ts';
import { sample } from './sample.ts';

const base = 'https://example.org/ed/';
const oa = 'http://www.w3.org/ns/oa#';

/** The mentions of a document as its graph has them: what they quote, from where to where, who is meant. */
function mentions(made: Transformed, id: string) {
  const values = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of new Parser({ baseIRI: base }).parse(
    made.files.get(`doc/${id}.ttl`) ?? '',
  )) {
    if (!predicate.value.startsWith(oa)) continue;
    const of = values.get(subject.value) ?? new Map<string, string[]>();
    values.set(subject.value, of);
    const name = predicate.value.slice(oa.length);
    of.set(name, [...(of.get(name) ?? []), object.value]);
  }
  return [...values].flatMap(([iri, said]) => {
    const bodies = said.get('hasBody');
    if (bodies === undefined) return [];
    const position = values.get(`${iri}-position`);
    const quote = values.get(`${iri}-quote`);
    const [start, end] = ['start', 'end'].map((name) => Number(position?.get(name)?.[0]));
    const quoted = (name: string) => quote?.get(name)?.[0] ?? '';
    const words = { prefix: quoted('prefix'), exact: quoted('exact'), suffix: quoted('suffix') };
    return [{ iri, bodies, start, end, ...words }];
  });
}

const names = (lines: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d" xml:lang="ru"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>${lines}</body></text></TEI>`;

const persons = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons"><teiHeader><fileDesc><titleStmt><title>P</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><listPerson><person xml:id="a"><persName>Ann</persName></person><person xml:id="b"><persName>Bob</persName></person></listPerson></body></text></TEI>`;

const ref = (id: string) => `ref="../registers/persons.xml#${id}"`;
const sources = {
  'tei/registers/persons.xml': persons,
  'tei/documents/d.xml': names(
    `<p>В связи с этим товарищ <persName ${ref('a')}>СТАЛИН И.В.</persName> и <rs ${`ref="../registers/persons.xml#a ../registers/persons.xml#b"`}>оба товарища вместе с другими</rs> получили письмо.</p>
<p xml:lang="ar">كتب <persName ${ref('b')}>أحمد بن علي</persName> رسالة طويلة إلى صديقه في المدينة البعيدة.</p>
<p>𝔄𝔫𝔫 🖋 wrote to <persName ${ref('a')}>𝔅𝔬𝔟 the Great</persName>, who never answered any of the letters that came.</p>`,
  ),
};

test.each([72, 40])(
  'every quotation is the very substring of the published text, %s characters a line',
  async (textWidth) => {
    const made = await transformSources(sources, { base, textWidth });
    const text = made.files.get('doc/d.txt') ?? '';
    const found = mentions(made, 'd');
    expect(found.map(({ exact, bodies }) => [exact.replace(/\s+/g, ' '), bodies.length])).toEqual([
      ['СТАЛИН И.В.', 1],
      ['оба товарища вместе с другими', 2],
      ['أحمد بن علي', 1],
      ['𝔅𝔬𝔟 the Great', 1],
    ]);
    const characters = [...text];
    for (const { start, end, exact, prefix, suffix } of found) {
      expect(characters.slice(start, end).join('')).toBe(exact);
      expect(text).toContain(prefix + exact + suffix);
    }
  },
);

test('the sample’s mentions are quoted from its text, and lead to places of its page', async () => {
  const made = await transformSources(sample, { base });
  const found = mentions(made, 'wcda-113019');
  const characters = [...(made.files.get('doc/wcda-113019.txt') ?? '')];
  const page = made.files.get('doc/wcda-113019.html') ?? '';
  expect(found.length).toBeGreaterThan(25);
  for (const { iri, start, end, exact } of found) {
    expect(characters.slice(start, end).join('')).toBe(exact);
    expect(page).toContain(`id="${iri.replace(/^.*#/, '')}"`);
  }
  const vyshinsky = found.find(({ exact }) => exact === 'Vyshinsky');
  expect(vyshinsky?.bodies).toEqual([`${base}person/vyshinsky#this`]);
});
