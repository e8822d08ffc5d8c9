import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/validate/references/check-references.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

const tei = (content: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${content}\n</TEI>`;
const person = (id: string, name: string, more = '') =>
  `<person xml:id="${id}"><persName>${name}</persName>${more}</person>`;
const born = (when: string) => `<birth><date when="${when}"/></birth>`;
const register = (...entries: string[]) =>
  sourceDocument('registers/persons.xml', tei(`<text><listPerson>${entries.join('\n')}</listPerson></text>`));
const letter = (name: string, ...entries: string[]) => {
  const mentions = entries.map((entry) => `<rs ref="#${/xml:id="([^"]*)"/.exec(entry)?.[1]}"/>`);
  const content = `<text><p>${mentions.join('')}</p><back><listPerson>${entries.join('\n')}</listPerson></back></text>`;
  return sourceDocument(`letters/${name}.xml`, tei(content));
};

describe('reference/entries-differ', () => {
  const two = (first: string, second: string) => {
    const { text, place } = marked(second);
    const letters = [letter('a', first), letter('b', text)];
    return { found: checkReferences(edition(letters, []), letters), place };
  };

  test.each([
    [
      person('x', 'Arthur Schnitzler'),
      person('x', '<surname>Schnitzler</surname>, <forename>Arthur</forename>'),
    ],
    [person('x', 'A B', born('1862')), person('x', 'A B', born('1862-05-15'))],
    [person('x', 'A B', born('1862')), person('x', 'A B', '<occupation>Arzt</occupation>')],
    [person('x', 'A B', born('1862')), person('y', 'C D', born('1870'))],
    [person('x', 'Schnitzler'), person('x', 'Arthur Schnitzler')],
  ])('%s and %s do not', (first, second) => {
    expect(two(first, second).found).toEqual([]);
  });

  test.each([
    [born('1862-05-15'), born('1862-05-16'), 'born 1862-05-16 here, 1862-05-15 there'],
    ['<death when="1931"/>', '<death when="1932"/>', 'died 1932 here, 1931 there'],
  ])('%s and %s do', (first, second, difference) => {
    const { found } = two(person('x', 'A B', first), person('x', 'A B', second));
    expect(found).toMatchObject([
      {
        ruleId: 'reference/entries-differ',
        severity: 'info',
        file: 'letters/b.xml',
        message: `The person \`x\` is described otherwise in \`letters/a.xml\`: ${difference}.`,
      },
    ]);
  });

  test('names that have nothing in common are told, at the second', () => {
    const { found } = two(person('x', 'Olga Schnitzler'), person('x', 'Olga Waissnix'));
    expect(found.map(({ message }) => message)).toEqual([
      'The person `x` is described otherwise in `letters/a.xml`: “Olga Waissnix” here, “Olga Schnitzler” there.',
    ]);
  });

  test('what was not asked for is not told', () => {
    const letters = [
      letter('a', person('x', 'A B', born('1862'))),
      letter('b', person('x', 'A B', born('1863'))),
    ];
    expect(checkReferences(edition(letters, []), letters.slice(0, 1))).toEqual([]);
  });
});

describe('reference/similar-entries', () => {
  const check = (...entries: string[]) => {
    const letters = [letter('a', ...entries)];
    return checkReferences(edition(letters, []), letters);
  };
  const gnd = '<idno type="GND">118609807</idno>';

  test.each([
    ['a name in common', person('x', 'Schnitzler, Arthur'), person('y', 'Arthur Schnitzler')],
    ['whatever its case', person('x', 'ÉMILE ZOLA'), person('y', 'Émile Zola', born('1840'))],
    ['a number in common', person('x', 'A', gnd), person('y', 'B', gnd)],
  ])('%s: %s %s', (_, first, second) => {
    expect(check(first, second)).toMatchObject([{ ruleId: 'reference/similar-entries', severity: 'info' }]);
  });

  test.each([
    ['one word is too little', person('x', 'Anna'), person('y', 'Anna')],
    ['a father and a son', person('x', 'Max Maier', born('1850')), person('y', 'Max Maier', born('1880'))],
    ['two names', person('x', 'Arthur Schnitzler'), person('y', 'Julius Schnitzler')],
  ])('%s: %s %s', (_, first, second) => {
    expect(check(first, second)).toEqual([]);
  });
});

describe('reference/unmentioned-entry', () => {
  const check = (content: string, ...entries: string[]) => {
    const persons = register(...entries);
    const document = sourceDocument('letters/a.xml', tei(`<text>${content}</text>`));
    return checkReferences(edition([document], [persons]), [document, persons]);
  };

  test.each([
    ['by a path', '<persName ref="../registers/persons.xml#x"/>'],
    ['by a key', '<persName key="x"/>'],
    ['by an entry of the same id', '<persName ref="#x"/><back><person xml:id="x"/></back>'],
  ])('a mention %s is one', (_, content) => {
    expect(check(content, person('x', 'Anna'))).toEqual([]);
  });

  test('where not all was read, nothing is said', () => {
    const persons = register(person('x', 'Anna'));
    expect(checkReferences({ ...edition([], [persons]), isPartial: true }, [persons])).toEqual([]);
  });

  test('an entry that only speaks of itself is not mentioned', () => {
    const { text, place } = marked(
      tei(
        '<text><listPerson><⟦person⟧ xml:id="x"><persName ref="#x">Anna</persName></person></listPerson></text>',
      ),
    );
    const persons = sourceDocument('registers/persons.xml', text);
    const found = checkReferences(edition([], [persons]), [persons]);
    expect(found).toMatchObject([
      {
        ruleId: 'reference/unmentioned-entry',
        severity: 'info',
        message: 'Nothing in the edition points to `x` (Anna).',
      },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });
});
