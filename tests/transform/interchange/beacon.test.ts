import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { base, madeFrom, sample } from './made-files.ts';

const { MetaFields } = createRequire(import.meta.url)('beacon-links') as {
  readonly MetaFields: (fields: Record<string, string>) => {
    constructLink(source: string, annotation: string, target: string): Record<string, unknown>;
  };
};

const register = (idno: string, id = 'a', name = 'A | B') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>P</title></titleStmt></fileDesc></teiHeader><text><body><listPerson><person xml:id="${id}"><persName>${name}</persName>${idno}</person></listPerson></body></text></TEI>`;
const linksOf = (registers: Record<string, string>, settings = {}) =>
  madeFrom({ ...sample, ...registers }, { interchange: ['beacon'], ...settings });

describe('links from the GND', () => {
  test('there is no file where no entry has a number', () => {
    const made = linksOf({});
    expect([...made.files]).toEqual([]);
    expect(made.told).toEqual([]);
  });

  test('each number with the page that has it, as another reader puts them together', () => {
    const made = linksOf({
      'tei/registers/more.xml': register(
        '<idno type="gnd">https://d-nb.info/gnd/118609807</idno><idno type="VIAF">2464810</idno>',
      ),
      'tei/registers/other.xml': register('<idno type="GND">4005728-8</idno>', 'ä.b', 'Berlin'),
    });
    const text = made.files.get('data/beacon.txt') ?? '';
    expect(text).toMatch(/^#FORMAT: BEACON\n/);
    const [head = '', body = ''] = text.split('\n\n');
    const fields = Object.fromEntries(
      [...head.matchAll(/^#([A-Z]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(fields).toMatchObject({
      PREFIX: 'https://d-nb.info/gnd/',
      TIMESTAMP: '2026-11-23',
      HOMEPAGE: base,
    });
    const meta = MetaFields(fields);
    const links = body
      .trim()
      .split('\n')
      .map((line) => {
        const [source = '', annotation = '', target = ''] = line.split('|');
        return meta.constructLink(source, annotation, target);
      });
    expect(links).toMatchObject([
      { source: 'https://d-nb.info/gnd/118609807', target: `${base}person/a.html`, annotation: 'A / B' },
      {
        source: 'https://d-nb.info/gnd/4005728-8',
        target: `${base}person/_E4_.b.html`,
        annotation: 'Berlin',
      },
    ]);
  });

  test('a number with a wrong check digit links to nobody', () => {
    expect([
      ...linksOf({ 'tei/registers/more.xml': register('<idno type="gnd">118609808</idno>') }).files,
    ]).toEqual([]);
  });
});
