import { afterEach, expect, test } from 'vitest';
import { read, removeEditions, tei, temporaryEdition } from './temporary-edition.ts';

afterEach(removeEditions);

const lists = (result: ReturnType<typeof read>) =>
  (result.edition.collected ?? []).map(
    ({ kind, entries }) =>
      `${kind}: ${entries.map(({ id, label, copies = [] }) => `${id} ${label} ${copies.length}`).join(', ')}`,
  );

const person = (id: string, name: string) => `<person xml:id="${id}"><persName>${name}</persName></person>`;
const taking = (...persons: string[]) =>
  `<profileDesc><particDesc><listPerson>${persons.join('')}</listPerson></particDesc></profileDesc>`;

test('what a header lists is collected, one entry once', () => {
  const result = read(
    temporaryEdition({
      'documents/a.xml': tei({
        header: `<fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><listBibl><bibl xml:id="source"><title>S</title></bibl></listBibl><listOrg><org xml:id="o"><orgName>O</orgName></org></listOrg><listWit><witness xml:id="w">W</witness></listWit></sourceDesc></fileDesc><profileDesc><particDesc>${person('ann', 'Ann')}</particDesc><settingDesc><listPlace><place xml:id="rome"><placeName>Rome</placeName></place></listPlace><listEvent><event xml:id="e"><label>E</label></event></listEvent></settingDesc></profileDesc>`,
      }),
      'documents/b.xml': tei({
        header: taking(person('ann', 'Ann')),
        text: `<body><p/></body><back><listPerson>${person('ann', 'Ann')}${person('bob', 'Bob')}</listPerson></back>`,
      }),
    }),
  );
  expect(lists(result)).toEqual([
    'person: ann Ann 2, bob Bob 0',
    'org: o O 0',
    'place: rome Rome 0',
    'event: e E 0',
  ]);
});

test('two headers that call different persons alike have an entry each, and those without a name none', () => {
  const result = read(
    temporaryEdition({
      'documents/a.xml': tei({ header: taking(person('spk1', 'Ann'), '<person xml:id="spk2"/>') }),
      'documents/b.xml': tei({ header: taking(person('spk1', 'Bob'), '<person xml:id="spk2"/>') }),
    }),
  );
  expect(lists(result)).toEqual(['person: spk1 Ann 0, b-spk1 Bob 0']);
  expect(result.diagnostics).toEqual([]);
});

test('the entry of a register stands for what a header repeats of it', () => {
  const result = read(
    temporaryEdition({
      'registers/persons.xml': tei({ text: `<body><listPerson>${person('ann', 'Ann')}</listPerson></body>` }),
      'documents/a.xml': tei({ header: taking(person('ann', 'Ann')) }),
      'documents/b.xml': tei({ header: taking(person('ann', 'Anna')) }),
    }),
  );
  expect(result.edition.registers[0]?.entries[0]?.copies).toHaveLength(1);
  expect(lists(result)).toEqual(['person: b-ann Anna 0']);
});
