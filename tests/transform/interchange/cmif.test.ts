import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CompiledSchema,
  compileSchema,
  fileResolver,
  validateText,
} from '../../../src/relaxng/index.ts';
import { letter, type Made, madeFrom, publication, sample, shared } from './made-files.ts';

const schema = join(shared, 'lod/cmif.rng');
const isAtHand = existsSync(schema);

const path = 'data/cmif.xml';
const listOf = (correspondence: string, settings = {}) =>
  madeFrom({ 'tei/documents/d.xml': letter(correspondence) }, { interchange: ['cmif'], ...settings });
const actions = ({ files }: Made) =>
  [...(files.get(path) ?? '').matchAll(/<correspAction[\s\S]*?<\/correspAction>/g)].map(([action]) =>
    action.replace(/\n\s*/g, ''),
  );

describe('a list of letters', () => {
  test('of the sample names its sender, its addressee and, apart, those who were copied', () => {
    const made = madeFrom(sample, { interchange: ['cmif'] });
    expect(made.told).toEqual([]);
    const [sent, received, copied, ...others] = actions(made);
    expect(sent).toBe(
      '<correspAction type="sent"><persName>Andrei Andreevich Gromyko</persName><date when="1951-12-25"/></correspAction>',
    );
    expect(received).toBe(
      '<correspAction type="received"><persName ref="http://www.wikidata.org/entity/Q855">Joseph Stalin</persName></correspAction>',
    );
    expect(copied).toMatch(
      /^<correspAction type="received" subtype="cc">(<persName[^>]*>[^<]+<\/persName>){7}</,
    );
    expect(others).toEqual([]);
    expect(made.files.get(path)).not.toContain('Razuvaev');
  });

  test('says of itself what the configuration says, and the day of the newest change', () => {
    const text = listOf(
      '<correspAction type="sent"><persName>A &amp; B</persName></correspAction>',
    ).files.get(path);
    expect(text).toContain('<editor>Jane Doe</editor>');
    expect(text).toContain('<publisher>Example Press</publisher>');
    expect(text).toContain('<idno type="url">https://example.org/ed/data/cmif.xml</idno>');
    expect(text).toContain('<date when="2026-01-02"/>');
    expect(text).toContain('<licence target="https://creativecommons.org/licenses/by/4.0/">');
    expect(text).toContain('<persName>A &amp; B</persName>');
    expect(text).toContain('ref="https://example.org/ed/doc/d.html"');
    // A UUID, version 5, that can be an xml:id.
    expect(text).toMatch(/xml:id="[a-f][0-9a-f]{7}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/);
  });

  test.each([
    ['when="1951"', 'when="1951"'],
    ['when="1951-12-25T12:00:00Z"', 'when="1951-12-25"'],
    ['when-iso="1951-12"', 'when="1951-12"'],
    ['from="1951" to="1952" cert="low"', 'from="1951" to="1952" cert="low"'],
    ['notBefore="1951-12-24"', 'notBefore="1951-12-24"'],
    ['when="1951" notBefore="1950"', 'when="1951"'],
    ['from="1951" notAfter="1952"', 'from="1951"'],
  ])('<date %s> is <date %s>', (written, expected) => {
    const made = listOf(
      `<correspAction type="sent"><persName>A</persName><date ${written}>then</date></correspAction>`,
    );
    expect(actions(made)[0]).toContain(`<date ${expected}/>`);
  });

  test.each(['when="1951-02-29"', 'when="--12-25"', 'when="0000"', 'when="-0044"', 'when="soon"', ''])(
    'a date that its schema does not know is left out: <date %s>',
    (written) => {
      const made = listOf(
        `<correspAction type="sent"><persName>A</persName><date ${written}>then</date></correspAction>`,
      );
      expect(actions(made)).toEqual(['<correspAction type="sent"><persName>A</persName></correspAction>']);
    },
  );

  test('names an authority only by an identifier that is right, the GND before others', () => {
    const register = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>P</title></titleStmt></fileDesc></teiHeader><text><body><listPerson>
      <person xml:id="a"><persName>A</persName><idno type="VIAF">2464810</idno><idno type="GND">118609807</idno></person>
      <person xml:id="b"><persName>B</persName><idno type="GND">118609808</idno></person></listPerson></body></text></TEI>`;
    const made = madeFrom(
      {
        'tei/registers/persons.xml': register,
        'tei/documents/d.xml': letter(
          '<correspAction type="sent"><persName ref="../registers/persons.xml#a"/><orgName ref="https://viaf.org/viaf/147904058">O</orgName></correspAction><correspAction type="received"><persName ref="../registers/persons.xml#b">Bb</persName><placeName ref="https://www.geonames.org/2761369">Wien</placeName></correspAction>',
        ),
      },
      { interchange: ['cmif'] },
    );
    expect(actions(made)).toEqual([
      '<correspAction type="sent"><persName ref="https://d-nb.info/gnd/118609807">A</persName><orgName ref="http://viaf.org/viaf/147904058">O</orgName></correspAction>',
      '<correspAction type="received"><persName>Bb</persName><placeName ref="https://sws.geonames.org/2761369/">Wien</placeName></correspAction>',
    ]);
  });

  test('leaves out a document in which nobody is named, and counts it', () => {
    const made = madeFrom(
      {
        'tei/documents/d.xml': letter('<correspAction type="sent"><persName>A</persName></correspAction>'),
        'tei/documents/e.xml': letter(
          '<correspAction type="sent"><date when="1951"/></correspAction>',
          undefined,
          'e',
        ),
        'tei/documents/f.xml': letter(
          '<correspAction type="forwarded"><persName>A</persName></correspAction>',
          undefined,
          'f',
        ),
        'tei/documents/g.xml': letter('<p>A letter.</p>', undefined, 'g'),
      },
      { interchange: ['cmif'] },
    );
    expect(made.files.get(path)?.match(/<correspDesc /g)).toHaveLength(1);
    expect(made.diagnostics.map(({ message }) => message)).toEqual([
      'The list of letters (`data/cmif.xml`) leaves out 3 of 4 documents, whose headers name nobody who sent or received them.',
    ]);
  });

  test('is not made without letters', () => {
    const made = listOf('<p>A letter.</p>');
    expect([...made.files]).toEqual([]);
    expect(made.told).toEqual(['graph/left-out-letters']);
  });

  test.each([
    [{ ...publication, editors: [] }, '`publication.editor`'],
    [{ ...publication, publishers: [] }, '`publication.publisher`'],
    [{}, '`publication.editor`, `publication.publisher` and `publication.licence`'],
  ])('is not made where it would have to invent who made it', (given, missing) => {
    const made = listOf('<correspAction type="sent"><persName>A</persName></correspAction>', {
      publication: given,
    });
    expect([...made.files]).toEqual([]);
    expect(made.diagnostics.map(({ hint }) => hint)).toEqual([`Add ${missing} to \`opis.config.yaml\`.`]);
  });
});

describe.skipIf(!isAtHand)('by the schema of the format (skipped: ../shared/data is not at hand)', () => {
  let compiled: CompiledSchema;
  beforeAll(() => {
    compiled = compileSchema(schema, fileResolver({ folder: join(shared, 'lod'), cwd: shared }));
  });
  const findings = (made: Made) => {
    if (!('grammar' in compiled) || compiled.grammar === undefined)
      throw new Error('The schema was not read.');
    return validateText(compiled.grammar, made.files.get(path) ?? '', path).map(({ message }) => message);
  };

  test('the list of the sample is valid', () => {
    const made = madeFrom(sample, { interchange: ['cmif'] });
    expect(findings(made)).toEqual([]);
    const wrong = new Map([[path, (made.files.get(path) ?? '').replace('type="sent"', 'type="posted"')]]);
    expect(findings({ ...made, files: wrong })).toHaveLength(1);
  });

  test('the list of letters that say little is valid', () => {
    const made = listOf(
      '<correspAction type="received"><persName><surname>A</surname> <note>no</note></persName><date notAfter="1951" cert="about"/><settlement>Z</settlement><country>Y</country></correspAction><correspAction type="sent"/>',
    );
    expect(findings(made)).toEqual([]);
  });
});
