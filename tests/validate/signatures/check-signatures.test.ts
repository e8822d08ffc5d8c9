import { describe, expect, test } from 'vitest';
import { checkSignatures } from '../../../src/validate/signatures/check-signatures.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

const manuscript = (identifier: string, locus = '') =>
  `<msDesc><msIdentifier>${identifier}</msIdentifier><msContents><summary>${locus}</summary></msContents></msDesc>`;
const tei = (content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><sourceDesc>\n${content}</sourceDesc></teiHeader></TEI>`;
const aprf =
  '<repository ref="repo:aprf">APRF</repository><collection type="delo" n="829">Delo 829</collection>';

function check(content: string, registers: Parameters<typeof edition>[1] = []) {
  const { text, place } = marked(tei(content));
  const document = sourceDocument('a.xml', text);
  return { found: checkSignatures(edition([document], registers), [document]), place };
}

describe('one signature', () => {
  test.each([
    [
      'signature/empty-part',
      manuscript('<repository>APRF</repository><⟦idno⟧/>'),
      '`idno` is empty: this part of the signature says nothing.',
    ],
    [
      'signature/empty-part',
      manuscript('<repository>APRF</repository><altIdentifier><⟦idno⟧> </idno></altIdentifier>'),
      '`idno` is empty: this part of the signature says nothing.',
    ],
    [
      'signature/reversed-leaves',
      manuscript(aprf, '<locus from="97" to="⟦94⟧">Listy 94-97</locus>'),
      'The leaves run backwards: `@from="97"` comes after `@to="94"`.',
    ],
    [
      'signature/reversed-leaves',
      manuscript(aprf, '<⟦locus⟧>л. 26-25</locus>'),
      'The leaves run backwards in “л. 26-25”.',
    ],
    [
      'signature/reversed-leaves',
      manuscript(`${aprf}<⟦idno⟧>APRF, Delo 829, Listy 97-94</idno>`),
      'The leaves run backwards in “APRF, Delo 829, Listy 97-94”.',
    ],
    [
      'signature/leaves-disagree',
      manuscript(aprf, '<locus from="94" to="⟦97⟧">Listy 94-98</locus>'),
      'The words “Listy 94-98” contradict `@to="97"`.',
    ],
    [
      'signature/leaves-disagree',
      manuscript(aprf, '<locus from="⟦94⟧">Bl. 95</locus>'),
      'The words “Bl. 95” contradict `@from="94"`.',
    ],
    [
      'signature/leaves-disagree',
      manuscript(`${aprf}<⟦idno⟧>APRF, Delo 829, Listy 94-96</idno>`, '<locus from="94" to="97"/>'),
      'The signature “APRF, Delo 829, Listy 94-96” has other leaves than the `locus` of the description, 94 to 97.',
    ],
  ])('%s: %s', (ruleId, content, message) => {
    const { found, place } = check(content);
    expect(found).toMatchObject([{ ruleId, message }]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test.each([
    manuscript(
      `${aprf}<idno>APRF, Delo 829, Listy 94-97</idno>`,
      '<locus from="94" to="97">Listy 94-97</locus>',
    ),
    manuscript('<country key="RU"/><repository ref="#x"/><collection n="3"/><idno>1</idno>'),
    manuscript(
      aprf,
      '<locus from="iv" to="ii"/><locus target="#x">there</locus><locus from="12r" to="12v"/>',
    ),
    manuscript('<repository>Anywhere</repository><idno>1</idno>'),
    manuscript(`${aprf}<idno>S. 165-72</idno>`, '<locus from="165" to="172"/>'),
  ])('%s is in order', (content) => {
    expect(check(content).found).toEqual([]);
  });
});

describe('signature/unknown-repository', () => {
  const register = sourceDocument(
    'repositories.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><listOrg type="repositories"><org xml:id="aprf"><orgName>Archive of the President</orgName><orgName type="abbreviation">APRF</orgName></org></listOrg></text></TEI>',
  );

  test('a name that the register does not have is told, with its neighbour', () => {
    const { found, place } = check(manuscript('<⟦repository⟧>APRV</repository><idno>1</idno>'), [register]);
    expect(found).toMatchObject([
      {
        ruleId: 'signature/unknown-repository',
        severity: 'warning',
        message: 'The register of repositories has none that is named “APRV”.',
        hint: 'Point to `aprf` (Archive of the President) with `@ref`, if that is meant.',
      },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test.each(['<repository>aprf</repository>', '<repository ref="repo:x">APRV</repository>'])(
    '%s is not: its name is known, or its pointer is for the references',
    (repository) => {
      expect(check(manuscript(repository), [register]).found).toEqual([]);
    },
  );
});

describe('signature/shared-leaves', () => {
  const locus = (from: number, to: number) => `<locus from="${from}" to="${to}"/>`;
  const two = (first: string, second: string) => {
    const documents = [first, second].map((content, index) =>
      sourceDocument(['a.xml', 'b.xml'][index] as string, tei(content)),
    );
    return checkSignatures(edition(documents, []), documents);
  };

  test('are told at the second document, once', () => {
    const found = two(manuscript(aprf, locus(94, 97)), manuscript(aprf, locus(97, 99) + locus(96, 96)));
    expect(found).toMatchObject([
      {
        ruleId: 'signature/shared-leaves',
        severity: 'info',
        file: 'b.xml',
        message: 'The leaves of this document are, in part at least, those of `a.xml`.',
        related: [{ file: 'a.xml' }],
      },
    ]);
  });

  test('by their printed signatures where nothing else says so', () => {
    const idno = (leaves: string) =>
      manuscript(`<repository>BArch</repository><idno>BArch, R 43-I/161, fol. ${leaves}</idno>`);
    expect(two(idno('91'), idno('90-92'))).toMatchObject([{ ruleId: 'signature/shared-leaves' }]);
    expect(two(idno('91'), idno('92'))).toEqual([]);
  });

  test('sides and letters of leaves count', () => {
    const side = (leaf: string) => manuscript(aprf, `<locus from="${leaf}"/>`);
    expect(two(side('94r'), side('94v'))).toEqual([]);
    expect(two(side('94a'), side('94'))).toEqual([]);
    expect(two(side('94'), side('94v'))).toMatchObject([{ ruleId: 'signature/shared-leaves' }]);
  });

  test('of many documents each but the first is told once', () => {
    const ranges = [locus(1, 50), locus(2, 3), locus(60, 61), locus(40, 70), locus(65, 66)];
    const documents = ranges.map((range, index) =>
      sourceDocument(`${index}.xml`, tei(manuscript(aprf, range))),
    );
    const found = checkSignatures(edition(documents, []), documents);
    expect(found.map(({ file, related }) => [file, related?.[0]?.file]).sort()).toEqual([
      ['1.xml', '0.xml'],
      ['3.xml', '0.xml'],
      ['4.xml', '3.xml'],
    ]);
  });

  test.each([
    [manuscript(aprf, locus(94, 97)), manuscript(aprf, locus(98, 99))],
    [manuscript(aprf, locus(94, 97)), manuscript(aprf.replace('829', '830'), locus(94, 97))],
    [manuscript(aprf), manuscript(aprf)],
    [manuscript('<idno>1</idno>', locus(1, 2)), manuscript('<idno>1</idno>', locus(1, 2))],
    [manuscript(aprf, locus(94, 97)) + manuscript(aprf, locus(94, 97)), ''],
  ])('not by %s and %s', (first, second) => {
    expect(two(first, second)).toEqual([]);
  });
});
