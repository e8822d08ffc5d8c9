import { describe, expect, test } from 'vitest';
import { checkIdentifiers } from '../../../src/validate/identifiers/check-identifiers.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

const prefix =
  '<encodingDesc><listPrefixDef><prefixDef ident="gnd" matchPattern="([0-9X-]+)" replacementPattern="https://d-nb.info/gnd/$1"/></listPrefixDef></encodingDesc>';

function check(content: string) {
  const { text, place } = marked(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${prefix}</teiHeader>\n<text>${content}</text></TEI>`,
  );
  const document = sourceDocument('a.xml', text);
  return { found: checkIdentifiers(edition([], []), [document]), place };
}

describe('wherever one is carried', () => {
  test.each([
    [
      '<idno type="GND">⟦118609806⟧</idno>',
      'identifier/wrong-check-digit',
      '`118609806` is no identifier of GND: it must end in 7, if its other digits are right.',
    ],
    [
      '<idno type="URL" subtype="gnd">\n  ⟦https://d-nb.info/gnd/118609806⟧\n</idno>',
      'identifier/wrong-check-digit',
      '`118609806` is no identifier of GND: it must end in 7, if its other digits are right.',
    ],
    ['<persName ref="#x ⟦https://d-nb.info/gnd/118609806⟧"/>', 'identifier/wrong-check-digit', undefined],
    ['<persName ref="⟦gnd:118609806⟧"/>', 'identifier/wrong-check-digit', undefined],
    [
      '<persName key="⟦viaf:x1⟧"/>',
      'identifier/wrong-form',
      '`x1` is no identifier of VIAF: it must be a row of digits, 22 at most.',
    ],
    ['<persName sameAs="⟦http://www.wikidata.org/entity/Q⟧"/>', 'identifier/wrong-form', undefined],
    ['<idno type="DOI">⟦zenodo.3459420⟧</idno>', 'identifier/wrong-form', undefined],
  ])('%s: %s', (content, rule, message) => {
    const { found, place } = check(content);
    expect(found).toMatchObject([{ ruleId: rule, severity: 'error', ...(message && { message }) }]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test('an address of another scheme is told as that', () => {
    const { found, place } = check('<idno type="GND">⟦https://viaf.org/viaf/95218067⟧</idno>');
    expect(found).toMatchObject([
      {
        ruleId: 'identifier/other-scheme',
        severity: 'warning',
        message: 'This is said to be of GND, but `https://viaf.org/viaf/95218067` is an address of VIAF.',
      },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });
});

test.each([
  '<idno type="GND">118609807</idno>',
  '<idno type="GND"><idno>1</idno></idno>',
  '<idno/>',
  '<persName ref="gnd:118609807 person:x"/>',
  '<country key="RU"/>',
  '<persName key="pmb:12"/>',
  '<p corresp="https://example.org/"/>',
])('%s is right, or none', (content) => {
  expect(check(content).found).toEqual([]);
});
