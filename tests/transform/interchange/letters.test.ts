import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { type Document, parseXmlDocument } from 'slimdom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import { interchangeFormats } from '../../../src/edition/interchange-format.ts';
import { compileSchema, fileResolver, validateText } from '../../../src/relaxng/index.ts';
import { read } from './citation-reader.ts';
import { enter, expand, type Json, units } from './dts-client.ts';
import { editionIn, filesOf, type Made, shared } from './made-files.ts';

describe.skipIf(!existsSync(shared))('the 1,000 letters (skipped: ../shared/data is not at hand)', () => {
  let edition: Edition;
  let made: Made;
  beforeAll(() => {
    edition = editionIn(join(shared, 'schnitzler-briefe'), 'editions', 'registers');
    made = filesOf(edition, { interchange: [...interchangeFormats] });
  }, 120_000);
  const file = (path: string) => made.files.get(path) ?? '';

  test('nothing is to be said of them', () => {
    expect(made.told).toEqual([]);
  });

  test('their list is valid by the schema of CMIF, and has them all', { timeout: 60_000 }, () => {
    const schema = join(shared, 'lod/cmif.rng');
    const { grammar } = compileSchema(schema, fileResolver({ folder: join(shared, 'lod'), cwd: shared }));
    if (grammar === undefined) throw new Error('The schema was not read.');
    const text = file('data/cmif.xml');
    expect(validateText(grammar, text, 'cmif.xml')).toEqual([]);
    expect(text.match(/<correspDesc /g)).toHaveLength(1000);
    expect(text.match(/<correspAction type="sent">/g)).toHaveLength(1000);
    expect(text.match(/<persName ref="https:\/\/d-nb\.info\/gnd\//g)).toHaveLength(990);
    expect(text.match(/<placeName ref="https:\/\/sws\.geonames\.org\/\d+\/"/g)).toHaveLength(1919);
  });

  test('numbers of the GND link to the pages of persons, bodies, places and works', () => {
    const links = file('data/beacon.txt').split('\n\n')[1]?.trim().split('\n') ?? [];
    expect(links).toHaveLength(603);
    for (const link of links)
      expect(link).toMatch(/^[1-9][\dX-]+\|[^|]+\|(person|org|place|work|event)\/pmb\d+\.html$/);
  });

  test('their citations are valid by the schema of CSL-JSON, and others read as many', {
    timeout: 60_000,
  }, () => {
    const schema = JSON.parse(readFileSync(join(shared, 'formats/csl-data.json'), 'utf8'));
    const items = JSON.parse(file('data/citations.csl.json'));
    expect(new Ajv({ strict: false }).compile(schema)(items)).toBe(true);
    expect(items).toHaveLength(1000);
    // The reader of BibTeX takes other spaces for a space.
    const told = (all: Record<string, unknown>[]) =>
      all.map(({ id, title, author }) => ({ id, title: String(title).replace(/\p{Zs}/gu, ' '), author }));
    expect(told(read(file('data/citations.bib')))).toEqual(told(items));
    expect(told(read(file('data/citations.ris')))).toEqual(told(items));
  });

  test('navigation of each returns the very paragraphs of its TEI', { timeout: 120_000 }, () => {
    const { client, entry } = enter(made);
    const members = client.json(entry.collection).member as Json[];
    expect(members).toHaveLength(1000);
    let paragraphs = 0;
    for (const [index, document] of edition.documents.entries()) {
      const member = members[index] as Json;
      expect(member['@id']).toBe(document.id);
      const served = units(client.json(member.navigation, { down: -1 }))
        .filter(({ citeType }) => citeType === 'paragraph')
        .map(({ identifier }) => {
          const text = client.get(expand(String(member.document), { ref: identifier }));
          return parseXmlDocument(text).documentElement?.firstElementChild?.firstElementChild?.textContent;
        });
      expect(served).toEqual(paragraphsOf(parseXmlDocument(document.source.text)));
      paragraphs += served.length;
    }
    expect(paragraphs).toBe(2892);
  });
});

/** The texts of the paragraphs of a letter that stand in its divisions, not in notes. */
function paragraphsOf(document: Document): (string | null)[] {
  const isIn = (element: { parentElement: unknown; localName: string } | null, name: string): boolean =>
    element !== null && (element.localName === name || isIn(element.parentElement as typeof element, name));
  return [...document.getElementsByTagName('p')]
    .filter(
      (paragraph) => paragraph.parentElement?.localName === 'div' && isIn(paragraph.parentElement, 'body'),
    )
    .map((paragraph) => paragraph.textContent);
}
