import { afterEach, expect, test } from 'vitest';
import { read, removeEditions, rules, tei, temporaryEdition } from './temporary-edition.ts';

afterEach(removeEditions);

const registersOf = (...texts: string[]) =>
  read(
    temporaryEdition(
      Object.fromEntries(
        texts.map((text, at) => [`registers/${at}.xml`, tei({ text: `<body>${text}</body>` })]),
      ),
    ),
  );
const shown = ({ edition }: ReturnType<typeof read>) =>
  edition.registers.map(
    ({ kind, entries }) => `${kind}: ${entries.map(({ id, label }) => `${id} ${label}`).join(', ')}`,
  );

test('a file with several kinds of entries is one register for each', () => {
  const result = registersOf(
    '<listPlace><place xml:id="l"><placeName>L</placeName></place></listPlace>' +
      '<listPerson><person xml:id="p"><persName>P</persName></person></listPerson>' +
      '<listOrg><org xml:id="o"><orgName>O</orgName></org><org xml:id="r" type="repository"><orgName>R</orgName></org></listOrg>' +
      '<listOrg type="repositories"><org xml:id="s"><orgName>S</orgName></org></listOrg>',
  );
  expect(result.diagnostics).toEqual([]);
  expect(shown(result)).toEqual(['person: p P', 'org: o O', 'place: l L', 'repo: r R, s S']);
  expect(new Set(result.edition.registers.map(({ document }) => document)).size).toBe(1);
});

test('an entry has its own names, the label first, without duplicates', () => {
  const result = registersOf(
    `<listPerson><person xml:id="p">
      <persName type="variant">Dzhugashvili</persName>
      <persName>Joseph
        Stalin</persName>
      <persName xml:lang="ru">Сталин</persName>
      <persName>Joseph Stalin</persName>
      <note>Friend of <persName>Molotov</persName></note>
    </person></listPerson>
    <listPlace><place xml:id="a"><placeName type="variant">A</placeName><place xml:id="b"><placeName>B</placeName></place></place><place xml:id="c"/></listPlace>`,
  );
  const [persons, places] = result.edition.registers;
  expect(persons?.entries[0]).toMatchObject({
    label: 'Joseph Stalin',
    names: ['Joseph Stalin', 'Dzhugashvili', 'Сталин'],
  });
  expect(places?.entries.map(({ id, label, names }) => [id, label, names])).toEqual([
    ['a', 'A', ['A']],
    ['b', 'B', ['B']],
    ['c', 'c', []],
  ]);
});

test('an entry without an id is told, one that points elsewhere is no entry: reference/entry-without-id', () => {
  const result = registersOf(
    '<listPerson><person xml:id="p"/><person><persName>Q</persName></person><person><persName ref="#p">P</persName></person><person sameAs="#p"/></listPerson>',
  );
  expect(result.diagnostics).toMatchObject([
    { ruleId: 'reference/entry-without-id', severity: 'warning', file: 'registers/0.xml', line: 1 },
  ]);
  expect(shown(result)).toEqual(['person: p p']);
});

test('a file without entries is told: xml/not-a-register', () => {
  const result = registersOf('<p/>', '<listPerson><person xml:id="p"/></listPerson>');
  expect(rules(result)).toEqual(['xml/not-a-register registers/0.xml']);
  expect(shown(result)).toEqual(['person: p p']);
});

test('registers are in the order of their paths', () => {
  const result = registersOf(
    '<listPlace><place xml:id="a"/></listPlace>',
    '<listPerson><person xml:id="b"/></listPerson>',
  );
  expect(result.edition.registers.map(({ document: { path }, kind }) => `${path} ${kind}`)).toEqual([
    'registers/0.xml place',
    'registers/1.xml person',
  ]);
});

test('elements outside the namespace of TEI are no entries', () => {
  expect(rules(registersOf('<person xmlns="" xml:id="p"/>'))).toEqual(['xml/not-a-register registers/0.xml']);
});
