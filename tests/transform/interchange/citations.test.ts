import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { latexText } from '../../../src/transform/interchange/citations/latex-text.ts';
import { read } from './citation-reader.ts';
import { letter, madeFrom, sample, shared } from './made-files.ts';

const formats = ['csl-json', 'bibtex', 'ris'] as const;
const schema = join(shared, 'formats/csl-data.json');

const citationsOf = (sources: Record<string, string>, settings = {}) => {
  const made = madeFrom(sources, { interchange: [...formats], ...settings });
  const file = (ending: string) => made.files.get(`data/citations.${ending}`) ?? '';
  return { made, csl: file('csl.json'), bib: file('bib'), ris: file('ris') };
};

describe('the citation of the sample', () => {
  const { made, csl, bib, ris } = citationsOf(sample, { title: 'Papers' });
  const signatures =
    'APRF, Fond 3, Opis 65, Delo 829, Listy 94-97; AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, Listy 76-77';
  const common = {
    author: [{ family: 'Gromyko', given: 'Andrei Andreevich' }],
    title: 'Memorandum, Gromyko to Stalin, 25 December 1951',
    issued: { 'date-parts': [[1951, 12, 25]] },
    language: 'en',
    URL: 'https://example.org/ed/doc/wcda-113019.html',
  };

  test('as CSL-JSON', () => {
    expect(JSON.parse(csl)).toEqual([
      {
        ...common,
        id: 'wcda-113019',
        type: 'personal_communication',
        recipient: [{ family: 'Stalin', given: 'Joseph' }],
        archive: 'APRF, Moscow; AVPRF, Moscow',
        archive_location: signatures,
        'collection-title': 'Papers',
      },
    ]);
  });

  test('as BibTeX, read by another', () => {
    expect(bib).toMatch(/^@unpublished\{wcda-113019,\n/);
    expect(read(bib)).toMatchObject([
      { ...common, id: 'wcda-113019', note: `To Joseph Stalin. ${signatures}. Papers` },
    ]);
  });

  test('as RIS, read by another', () => {
    expect(read(ris)).toMatchObject([
      { ...common, type: 'personal_communication', recipient: [{ family: 'Stalin', given: 'Joseph' }] },
    ]);
    expect(ris).toContain(`\r\nAN  - ${signatures}\r\n`);
    expect(ris).toMatch(/\r\nER {2}- \r\n$/);
    expect(ris.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('stands beside its page too, and names nobody whom the text does not name', () => {
    expect(made.files.get('doc/wcda-113019.csl.json')).toBe(csl);
    expect(made.files.get('doc/wcda-113019.bib')).toBe(bib);
    expect(made.files.get('doc/wcda-113019.ris')).toBe(ris);
    expect(csl + bib + ris).not.toContain('Razuvaev');
  });

  test('names no address where the edition has none', () => {
    const relative = madeFrom(sample, { interchange: [...formats], base: undefined as never });
    expect([...relative.files.values()].join('')).not.toMatch(/https?:/);
    expect(relative.told).toEqual([]);
  });
});

describe('a document that says little', () => {
  const bare = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt></fileDesc></teiHeader><text><body><p>x</p></body></text></TEI>`;

  test('is cited by what there is: its id and its address', () => {
    const { csl, bib, ris } = citationsOf({ 'tei/documents/x y.xml': bare });
    const address = 'https://example.org/ed/doc/x_20_y.html';
    expect(JSON.parse(csl)).toEqual([
      { id: 'x_20_y', type: 'document', 'collection-title': 'Edition', URL: address },
    ]);
    expect(bib).toBe(`@unpublished{x_20_y,\n  note = {Edition},\n  url = {${address}},\n}\n`);
    expect(ris).toBe(`TY  - GEN\r\nID  - x_20_y\r\nT2  - Edition\r\nUR  - ${address}\r\nER  - \r\n`);
  });

  test('that lies in an archive is a manuscript of its author', () => {
    const held = bare
      .replace('<title/>', '<title>T</title><author>A &amp; <surname>B</surname></author>')
      .replace(
        '</fileDesc>',
        '<sourceDesc><msDesc><msIdentifier><settlement>Wien</settlement><repository>ÖNB</repository><idno>Cod. 1</idno></msIdentifier></msDesc></sourceDesc></fileDesc>',
      );
    const { csl, ris } = citationsOf({ 'tei/documents/a.xml': held });
    expect(JSON.parse(csl)).toMatchObject([
      { type: 'manuscript', title: 'T', archive: 'ÖNB, Wien', archive_location: 'Cod. 1' },
    ]);
    expect(ris).toContain('TY  - MANSCPT\r\n');
  });

  test.each([
    ['when="1951-12"', { 'date-parts': [[1951, 12]] }, '1951/12//', '1951'],
    ['from="1951-12-24" to="1952"', { 'date-parts': [[1951, 12, 24], [1952]] }, 'then', undefined],
    [
      'notBefore="1951-01" notAfter="1951-02"',
      {
        'date-parts': [
          [1951, 1],
          [1951, 2],
        ],
        circa: true,
      },
      'then',
      '1951',
    ],
    ['notAfter="1951"', { literal: 'then' }, 'then', undefined],
    ['', { literal: 'then' }, 'then', undefined],
  ])('<date %s>', (attributes, issued, day, year) => {
    const { csl, bib, ris } = citationsOf({
      'tei/documents/d.xml': letter(
        `<correspAction type="sent"><persName>A</persName><date ${attributes}>then</date></correspAction>`,
      ),
    });
    expect(JSON.parse(csl)[0].issued).toEqual(issued);
    expect(/DA {2}- (.*)\r/.exec(ris)?.[1]).toBe(day);
    expect(/PY {2}- (.*)\r/.exec(ris)?.[1]).toBe(year);
    expect(/year = \{(.*)\}/.exec(bib)?.[1]).toBe(year);
    expect(bib.includes('note = {then. Edition}')).toBe(day === 'then');
  });
});

describe('what BibTeX and TeX would take for a command', () => {
  test('is read back as it was', () => {
    const title = 'A{B}C \\ 50 % & $1 #2 _x_ ~y^z „Ж“ 𝔄 {';
    const xml = title.replaceAll('&', '&amp;');
    const { bib } = citationsOf({
      'tei/documents/d.xml': letter(
        '<correspAction type="sent"><persName>Rock and Roll, Inc. {</persName></correspAction>',
      ).replace('A title', xml),
    });
    expect(read(bib)).toMatchObject([{ title, author: [{ family: 'Rock and Roll, Inc. {' }] }]);
    expect(latexText('„Ж“ 𝔄')).toBe('„Ж“ 𝔄');
  });

  test('names are divided where the register divides them', () => {
    const person = (surname: string, forename: string) =>
      `<persName><surname>${surname}</surname>, <forename>${forename}</forename></persName>`;
    const { bib, csl } = citationsOf({
      'tei/documents/d.xml': letter(
        `<correspAction type="sent">${person('von Hofmannsthal', 'Hugo')}${person('Rock and Roll', 'A, B and C')}</correspAction>`,
      ),
    });
    const author = [
      { family: 'von Hofmannsthal', given: 'Hugo' },
      { family: 'Rock and Roll', given: 'A, B and C' },
    ];
    expect(read(bib)).toMatchObject([{ author }]);
    expect(JSON.parse(csl)).toMatchObject([{ author }]);
  });

  test('two ids that BibTeX takes for one get two keys', () => {
    const { bib } = citationsOf({
      'tei/documents/a.xml': letter('<p/>', undefined, 'x'),
      'tei/documents/b.xml': letter('<p/>', undefined, 'X'),
    });
    expect([...bib.matchAll(/^@unpublished\{(.*),$/gm)].map(([, key]) => key)).toEqual(['x', 'X-2']);
  });
});

describe.skipIf(!existsSync(schema))(
  'by the schema of CSL-JSON (skipped: ../shared/data is not at hand)',
  () => {
    const validate = existsSync(schema)
      ? new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
      : () => false;

    test('the sample is valid', () => {
      expect(validate(JSON.parse(citationsOf(sample).csl))).toBe(true);
      expect(validate([{ id: 'x', type: 'letter' }])).toBe(false);
    });
  },
);
