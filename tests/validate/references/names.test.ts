import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/validate/references/check-references.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

const tei = (content: string, attributes = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}>\n${content}\n</TEI>`;

const register = sourceDocument(
  'registers/places.xml',
  tei('<text><listPlace><place xml:id="pmb50"><placeName>Wien</placeName></place></listPlace></text>'),
);
const other = sourceDocument(
  'letters/L2.xml',
  tei(
    '<text><p xml:id="p1"/><placeName ref="pmb50"/><ref target="L2"/></text>',
    ' xml:id="L2" xml:base="https://example.org/letters/L2"',
  ),
);

/** Findings on one letter beside another and a register of places. */
function check(content: string, attributes = '') {
  const { text, place } = marked(tei(content, attributes));
  const document = sourceDocument('letters/L1.xml', text);
  return { found: checkReferences(edition([document, other], [register]), [document]), place };
}

describe('a name that stands alone and is an id of the edition', () => {
  test('is followed, and told once an attribute', () => {
    const { found, place } = check(
      '<text><settlement ref="⟦pmb50⟧"/><placeName ref="pmb50"/><placeName ref="pmb50"/></text>',
    );
    expect(found).toMatchObject([
      {
        ruleId: 'reference/bare-id',
        severity: 'info',
        message:
          '`@ref="pmb50"` names an element by its id alone; a pointer should say where it is, and so should 2 others in `@ref` of this file.',
        hint: 'Write `../registers/places.xml#pmb50`, or a prefix that the header declares.',
      },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test('in the same file needs a sign only', () => {
    const { found } = check('<text><p xml:id="one"/><note target="one"/></text>');
    expect(found).toMatchObject([{ ruleId: 'reference/bare-id', hint: 'Write `#one`, if that is meant.' }]);
  });

  test('leads to the wrong kind as any other pointer does', () => {
    const { found } = check('<text><persName ref="pmb50"/></text>');
    expect(found).toMatchObject([{ ruleId: 'reference/wrong-kind' }]);
  });

  test('may be the id of a document', () => {
    expect(check('<text><ref target="L2"/></text>').found).toMatchObject([{ ruleId: 'reference/bare-id' }]);
  });

  test('is what a key is', () => {
    expect(check('<text><placeName key="pmb50"/></text>').found).toEqual([]);
  });
});

describe('a name that leads to nothing', () => {
  test('is a pointer astray where others of its kind lead somewhere; told once a target', () => {
    const { found, place } = check('<text><ref target="⟦L4⟧"/><ref target="L4"/><ref target="L5"/></text>');
    expect(found.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      [
        'reference/unknown-target',
        '`@target="L4"` points to nothing, here and in 1 other place of this file: no file and no element of the edition has this name.',
      ],
      [
        'reference/unknown-target',
        '`@target="L5"` points to nothing: no file and no element of the edition has this name.',
      ],
    ]);
    expect(placeOf(found[0] ?? {})).toEqual(place);
  });

  test('is told once for the edition where none does', () => {
    const { found, place } = check('<text><change who="⟦MAM⟧"/><change who="GHS MAM"/></text>');
    expect(found).toMatchObject([
      {
        ruleId: 'reference/unknown-name',
        message:
          '`@who="MAM"` is a name that leads to nothing, where TEI expects a pointer; so are 2 more in `change/@who`.',
      },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test('is the neighbour’s where one letter is wrong, and no number is', () => {
    expect(check('<text><p xml:id="paris"/><ref target="pariss"/></text>').found).toMatchObject([
      { ruleId: 'reference/unknown-target', hint: 'Write `paris`, if that is meant.' },
    ]);
    expect(check('<text><p xml:id="n12"/><ref target="n13"/></text>').found).toMatchObject([
      { hint: 'Write the pointer in full, or add what it points to.' },
    ]);
  });

  test('is a key of another database, unless its like are ids of the edition', () => {
    expect(check('<text><persName key="Q855"/></text>').found).toEqual([]);
    expect(
      check('<text><placeName key="pmb50"/><placeName key="pmb51"/><placeName key="pmb52"/></text>').found,
    ).toMatchObject([
      {
        ruleId: 'reference/unknown-key',
        message:
          'The edition has nothing with the id `pmb51`, though other keys of this kind name its elements; nor has it 1 more key of `placeName/@key` in this file.',
      },
    ]);
  });
});

describe('xml:base', () => {
  const elsewhere = ' xml:base="https://example.org/letters/L1"';

  test.each([
    ['`#x` is this file, whatever it says', '<text><p xml:id="x"/><note target="#x"/></text>', elsewhere],
    ['on the root it is where the file is published', '<text><ref target="L2.xml#p1"/></text>', elsewhere],
    ['… among files that are not at hand', '<text><graphic url="pictures/1.jpg"/></text>', elsewhere],
    [
      'further in it is another place',
      '<text><div xml:base="https://example.org/x/"><ref target="nothing.xml"/></div></text>',
      '',
    ],
    [
      'a relative one is a folder of the edition',
      '<text><div xml:base="../registers/"><ref target="places.xml#pmb50"/></div></text>',
      '',
    ],
    [
      'and one within another adds to it',
      '<text xml:base="../registers/deep/"><p xml:base="../"><ref target="places.xml#pmb50"/></p></text>',
      '',
    ],
    [
      'an address may be that of a file',
      '<text><ref target="https://example.org/letters/L2#p1"/></text>',
      '',
    ],
  ])('%s', (_, content, attributes) => {
    expect(check(content, attributes).found).toEqual([]);
  });

  test.each([
    ['<text><note target="#x"/></text>', elsewhere],
    ['<text><ref target="L7.xml"/></text>', elsewhere],
    ['<text><div xml:base="../registers/"><ref target="L2.xml"/></div></text>', ''],
    ['<text><ref target="https://example.org/letters/L2#p7"/></text>', ''],
  ])('%s leads nowhere', (content, attributes) => {
    expect(check(content, attributes).found).toMatchObject([{ ruleId: 'reference/unknown-target' }]);
  });
});

test('pictures that are missing are told once an attribute', () => {
  const { found, place } = check(
    '<facsimile><graphic url="⟦1.jpg⟧"/><graphic url="2.jpg"/><graphic url="2.jpg"/></facsimile>',
  );
  expect(found).toMatchObject([
    {
      ruleId: 'reference/missing-file',
      severity: 'warning',
      message:
        '`@url="1.jpg"` points to the file `letters/1.jpg`, which does not exist; nor does 1 more that `@url` names in this file.',
    },
  ]);
  expect(found.map(placeOf)).toEqual([place]);
});
