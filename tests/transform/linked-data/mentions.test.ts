import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
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

/** What stands at each mention of a document, cut out of its text by code points, is what the mention quotes. */
function expectQuoted(made: Transformed, id: string): ReturnType<typeof mentions> {
  const text = made.files.get(`doc/${id}.txt`) ?? '';
  const found = mentions(made, id);
  const characters = [...text];
  for (const { start, end, exact, prefix, suffix } of found) {
    expect(characters.slice(start, end).join('')).toBe(exact);
    expect(text).toContain(prefix + exact + suffix);
  }
  return found;
}

test('every quotation is the very substring of the published text, whatever its width; file and positions change together', async () => {
  const byWidth = new Map<number, { readonly text: string; readonly quotes: readonly string[] }>();
  for (const textWidth of [72, 40, 0]) {
    const made = await transformSources(sources, { base, textWidth });
    const found = expectQuoted(made, 'd');
    expect(found.map(({ exact, bodies }) => [exact.replace(/\s+/g, ' '), bodies.length])).toEqual([
      ['СТАЛИН И.В.', 1],
      ['оба товарища вместе с другими', 2],
      ['أحمد بن علي', 1],
      ['𝔅𝔬𝔟 the Great', 1],
    ]);
    // Positions in code points are not those of JavaScript's units behind the letters of the last paragraph.
    const text = made.files.get('doc/d.txt') ?? '';
    const last = found.at(-1);
    expect(last?.start).not.toBe(text.indexOf(last?.exact ?? ''));
    byWidth.set(textWidth, {
      text,
      quotes: found.map(({ start, end, exact }) => `${start}-${end} ${exact}`),
    });
  }
  const [wide, narrow, endless] = [72, 40, 0].map((width) => byWidth.get(width));
  expect(narrow?.text).not.toBe(wide?.text);
  expect(endless?.text).not.toBe(wide?.text);
  // A line end within a quotation is quoted.
  expect(narrow?.quotes.join()).toContain('\n');
  expect(endless?.quotes.join()).not.toContain('\n');
});

describe('a date of the text', () => {
  const rico = 'https://www.ica.org/standards/RiC/ontology#';
  const dated = (text: string) =>
    transformSources({ 'tei/documents/d.xml': names(text) }, { base, textWidth: 72 });
  /** What is said of the dates of annotations: by predicate and value. */
  const datesOf = (made: Transformed) =>
    new Parser({ baseIRI: base })
      .parse(made.files.get('doc/d.ttl') ?? '')
      .filter(({ subject, predicate }) => subject.value.includes('#m-') && predicate.value.startsWith(rico))
      .map(({ subject, predicate, object }) =>
        [subject.value.slice(`${base}doc/d#`.length), predicate.value.slice(rico.length), object.value].join(
          ' ',
        ),
      );

  test('is quoted, and leads to the date that it means, with its doubt', async () => {
    const made = await dated(
      '<p>Получено <date when="1951-12-25">вчера, 25 декабря</date>; 𝔄 <date xml:id="deadline" notAfter="1951-12-27" cert="low">до 27 декабря</date>.</p>',
    );
    expect(expectQuoted(made, 'd').map(({ iri, exact, bodies }) => [iri, exact, bodies])).toEqual([
      [`${base}doc/d#m-date-1`, 'вчера, 25 декабря', [`${base}doc/d#m-date-1-date`]],
      [`${base}doc/d#m-deadline`, 'до 27 декабря', [`${base}doc/d#m-deadline-date`]],
    ]);
    expect(datesOf(made)).toEqual([
      'm-date-1-date expressedDate вчера, 25 декабря',
      'm-date-1-date normalizedDateValue 1951-12-25',
      'm-deadline-date expressedDate до 27 декабря',
      'm-deadline-date normalizedDateValue [..1951-12-27?]',
      'm-deadline-date dateQualifier certainty: low',
    ]);
    expect(made.files.get('doc/d.html')).toMatch(/id="m-date-1"[\s\S]*id="deadline"/);
  });

  test('that has no value, stands in a note or in a register of the document, is none of the graph’s', async () => {
    const back =
      '<back><listPerson><person xml:id="z"><persName>Z</persName><birth><date when="1900">1900</date></birth></person></listPerson></back>';
    const text = names('<p>x <date>gestern</date><note><date when="1951">1951</date></note></p>');
    const sources = { 'tei/documents/d.xml': text.replace('</body>', `</body>${back}`) };
    const made = await transformSources(sources, { base });
    expect(made.files.get('doc/d.txt')).toContain('1900');
    expect(mentions(made, 'd')).toEqual([]);
  });

  test('that no calendar has keeps its words and says no value', async () => {
    const made = await dated('<p>am <date when="1951-02-30">30. Februar</date></p>');
    expect(datesOf(made)).toEqual(['m-date-1-date expressedDate 30. Februar']);
  });
});

test('the sample’s mentions are quoted from its text, and lead to places of its page', async () => {
  const made = await transformSources(sample, { base });
  const found = mentions(made, 'wcda-113019');
  const characters = [...(made.files.get('doc/wcda-113019.txt') ?? '')];
  const page = made.files.get('doc/wcda-113019.html') ?? '';
  expect(found.length).toBeGreaterThan(25);
  for (const { iri, start, end, exact } of found) {
    expect(characters.slice(start, end).join('')).toBe(exact);
    // What has an id of the editors' own stands on the page under that.
    expect(page).toMatch(new RegExp(`id="(?:${iri.replace(/^.*#/, '')}|${iri.replace(/^.*#m-/, '')})"`));
  }
  // The mark of a note behind a date is none of its words.
  expect(found.map(({ exact }) => exact)).toContain('by 27 December');
  const vyshinsky = found.find(({ exact }) => exact === 'Vyshinsky');
  expect(vyshinsky?.bodies).toEqual([`${base}person/vyshinsky#this`]);
});
