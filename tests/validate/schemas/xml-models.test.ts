import { describe, expect, test } from 'vitest';
import { xmlModels } from '../../../src/validate/schemas/xml-models.ts';

const rng = 'http://relaxng.org/ns/structure/1.0';
const schematron = 'http://purl.oclc.org/dsdl/schematron';

const told = (text: string) => xmlModels(text).models.map(({ href, kind }) => `${kind} ${href}`);
const faults = (text: string) =>
  xmlModels(text).faults.map(({ message, start, end }) => [message, text.slice(start, end)]);

describe('the schemas that a document names', () => {
  test('are those of all instructions, in order, with their places', () => {
    const text = `<?xml version="1.0"?>\n<?xml-model href='a.rng'\r\n schematypens="${rng}"?><?xml-model href="b.rnc"?>\n<TEI/>`;
    const { models, faults } = xmlModels(text);
    expect(faults).toEqual([]);
    expect(models.map(({ href, kind }) => [href, kind])).toEqual([
      ['a.rng', 'rng'],
      ['b.rnc', 'rnc'],
    ]);
    for (const { href, start, end, hrefStart, hrefEnd } of models) {
      expect(text.slice(hrefStart, hrefEnd)).toBe(href);
      expect(text.slice(start, end)).toMatch(/^<\?xml-model[^?]*\?>$/);
    }
  });

  test.each([
    ['href="x.xml" type="application/xml"', 'other'],
    ['href="x" type="application/relax-ng-compact-syntax"', 'rnc'],
    ['href="x" type="Application/Relax-NG-compact-syntax; charset=utf-8"', 'rnc'],
    [`href="x.rnc" schematypens="${rng}"`, 'rnc'],
    [`href="x.rnc" type="application/xml" schematypens="${rng}"`, 'rng'],
    [`href="x" type="application/relax-ng-compact-syntax" schematypens="${rng}"`, 'rnc'],
    [`href="x.rng" schematypens="${schematron}"`, 'schematron'],
    ['href="x.rng"', 'rng'],
    ['href="x.RNG?v=1#top"', 'rng'],
    ['href="x.rng" type="text/xml"', 'rng'],
    ['href="x.rng" type="application/xml-dtd"', 'other'],
    ['href="x.rng" schematypens="http://www.w3.org/2001/XMLSchema"', 'other'],
    ['href="x.sch"', 'schematron'],
    ['href="x.xsd"', 'other'],
    ['href="x"', 'other'],
  ])('%s: %s', (attributes, kind) => {
    const { models, faults } = xmlModels(`<?xml-model ${attributes} title="T" group="g" phase="p"?><a/>`);
    expect(faults).toEqual([]);
    expect(models[0]?.kind).toBe(kind);
  });

  test('have their references replaced', () => {
    const text = '<?xml-model href="a&#x20;b&amp;&#99;&apos;.rng" type = "application/xml"?><a/>';
    expect(told(text)).toEqual(["rng a b&c'.rng"]);
  });

  test('are not those that stand elsewhere', () => {
    const other = '<?xml-model href="no.rng"?>';
    expect(
      told(
        `<!-- ${other} --><!DOCTYPE a PUBLIC "]>${other}" '>' [<!-- ]> ' ${other} -->${other}<!ENTITY e "]>${other}">\n]>` +
          `<?xml-models href="no.rng"?><?xml-model href="yes.rng"?><a>${other}</a>${other}`,
      ),
    ).toEqual(['rng yes.rng']);
  });

  test('are none where there are none', () => {
    for (const text of [
      '',
      '<a/>',
      'no XML',
      '<?xml-model',
      '<!-- ',
      '<!DOCTYPE a [',
      '<!DOCTYPE a "',
      '\ufeff<a/>',
    ]) {
      expect(xmlModels(text)).toEqual({ models: [], faults: [] });
    }
  });
});

describe('an instruction that names no schema', () => {
  test.each([
    ['<?xml-model?>', '`xml-model` must name a schema in `href`.', '<?xml-model?>'],
    ['<?xml-model type="a"?>', '`xml-model` must name a schema in `href`.', '<?xml-model type="a"?>'],
    ['<?xml-model href=""?>', '`xml-model` must name a schema in `href`.', '<?xml-model href=""?>'],
    ['<?xml-model href="  "?>', '`xml-model` must name a schema in `href`.', '  '],
    [
      '<?xml-model href="a.rng" href="b.rng"?>',
      '`href` must stand only once in `xml-model`.',
      'href="b.rng"',
    ],
    ['<?xml-model href="a.rng"type="b"?>', 'There must be white space before `type` in `xml-model`.', 'type'],
    [
      '<?xml-model href=a.rng ?>',
      '`xml-model` must be a list of `name="value"`, which `href=a.rng` is not.',
      'href=a.rng',
    ],
    [
      '<?xml-model href="a.rng?>',
      '`xml-model` must be a list of `name="value"`, which `href="a.rng` is not.',
      'href="a.rng',
    ],
    ...['a&b', 'a&nbsp;', 'a<b', '&#0;', '&#xD800;', '&#x110000;', '&#;', '&#x;'].map((value) => [
      `<?xml-model href="${value}"?>`,
      'The value of `href` must not hold `<`, or an `&` that begins no reference to a character.',
      value,
    ]),
  ])('%s', (instruction, message, place) => {
    const text = `<?xml version="1.0"?>\n${instruction}\n<a/>`;
    expect(told(text)).toEqual([]);
    expect(faults(text)).toEqual([[message, place]]);
  });

  test('does not keep others from being read', () => {
    const text = '<?xml-model href=a?><?xml-model href="b.rng"?><a/>';
    expect(told(text)).toEqual(['rng b.rng']);
    expect(faults(text)).toHaveLength(1);
  });

  test('is found in linear time, however long', () => {
    const long = 'a '.repeat(200_000);
    expect(faults(`<?xml-model ${long}?><a/>`)).toHaveLength(1);
    expect(told(`<!DOCTYPE a [${'<!ENTITY e "x">'.repeat(50_000)}`)).toEqual([]);
    expect(told('<?x?>'.repeat(100_000))).toEqual([]);
  });
});
