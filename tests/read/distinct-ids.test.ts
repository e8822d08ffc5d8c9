import { afterEach, describe, expect, test } from 'vitest';
import { addressable } from '../../src/read/addressable.ts';
import { read, removeEditions, tei, temporaryEdition } from './temporary-edition.ts';

afterEach(removeEditions);

const withIds = (ids: Readonly<Record<string, string>>) =>
  read(
    temporaryEdition(
      Object.fromEntries(
        Object.entries(ids).map(([name, id]) => [
          `documents/${name}.xml`,
          tei({ root: id && `xml:id="${id}"` }),
        ]),
      ),
    ),
  );
const idsOf = ({ edition }: ReturnType<typeof read>) => edition.documents.map(({ id }) => id);
const person = (...ids: string[]) =>
  tei({
    text: `<body><listPerson>${ids.map((id) => `<person xml:id="${id}"/>`).join('')}</listPerson></body>`,
  });

describe('documents', () => {
  test('with one id are told apart: reference/duplicate-document-id', () => {
    const result = withIds({ a: 'x', b: 'x', c: 'x', x: '' });
    expect(idsOf(result)).toEqual(['x', 'x-2', 'x-3', 'x-4']);
    expect(result.diagnostics).toMatchObject([
      {
        ruleId: 'reference/duplicate-document-id',
        severity: 'error',
        file: 'documents/b.xml',
        line: 1,
        column: 50,
        endColumn: 51,
        actual: 'x',
        related: [{ file: 'documents/a.xml', line: 1, column: 50 }],
      },
      { file: 'documents/c.xml' },
      { file: 'documents/x.xml' },
    ]);
    expect(result.diagnostics[2]).not.toHaveProperty('line');
  });

  test('whose ids differ by capital letters are told apart: reference/ids-differ-by-case', () => {
    const result = withIds({ a: 'Letter', b: 'letter' });
    expect(idsOf(result)).toEqual(['Letter', 'letter-2']);
    expect(result.diagnostics).toMatchObject([
      { ruleId: 'reference/ids-differ-by-case', severity: 'warning', file: 'documents/b.xml' },
    ]);
  });

  test('take no id that another has by right', () => {
    expect(idsOf(withIds({ a: 'x', b: 'x', c: 'x-2' }))).toEqual(['x', 'x-3', 'x-2']);
  });

  test('whose ids cannot stand in an address get another: reference/unusable-id', () => {
    const result = withIds({ 'a b': '', c: 'Müller' });
    expect(idsOf(result)).toEqual(['a_20_b', 'M_FC_ller']);
    expect(result.diagnostics).toMatchObject([
      { ruleId: 'reference/unusable-id', severity: 'warning', file: 'documents/a b.xml', actual: 'a b' },
      {
        ruleId: 'reference/unusable-id',
        severity: 'warning',
        file: 'documents/c.xml',
        line: 1,
        column: 50,
        endColumn: 56,
      },
    ]);
  });
});

describe('entries', () => {
  test('of two files with one id are told apart: reference/duplicate-entry-id', () => {
    const result = read(
      temporaryEdition({ 'registers/a.xml': person('p', 'q'), 'registers/b.xml': person('p', 'r') }),
    );
    expect(result.edition.registers.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      ['p', 'q'],
      ['p-2', 'r'],
    ]);
    expect(result.diagnostics).toMatchObject([
      {
        ruleId: 'reference/duplicate-entry-id',
        severity: 'error',
        file: 'registers/b.xml',
        related: [{ file: 'registers/a.xml' }],
      },
    ]);
    const [, second] = result.edition.registers;
    expect(second?.entries.every(({ register }) => register === second)).toBe(true);
  });

  test('may share an id when their pages lie in different folders, organisations and repositories do not', () => {
    const text =
      '<body><listPerson><person xml:id="a"/></listPerson><listPlace><place xml:id="b"/></listPlace>' +
      '<listOrg><org xml:id="c"/></listOrg></body>';
    const other =
      '<body><listPlace><place xml:id="a"/></listPlace><listPerson><person xml:id="b"/></listPerson>' +
      '<listOrg type="repositories"><org xml:id="c"/></listOrg></body>';
    const result = read(
      temporaryEdition({ 'registers/a.xml': tei({ text }), 'registers/b.xml': tei({ text: other }) }),
    );
    expect(result.diagnostics.map(({ ruleId, actual }) => `${ruleId} ${actual}`)).toEqual([
      'reference/duplicate-entry-id c',
    ]);
  });

  test('of one file with one id are kept apart; the repeated `xml:id` is told by the check of ids', () => {
    const result = read(temporaryEdition({ 'registers/a.xml': person('p', 'p') }));
    expect(result.edition.registers[0]?.entries.map(({ id }) => id)).toEqual(['p', 'p-2']);
    expect(result.diagnostics).toEqual([]);
  });
});

test('an address is made of letters, digits and three marks, and is not too long', () => {
  expect(addressable('wcda-113019_a.b')).toBe('wcda-113019_a.b');
  expect(addressable('\u{1F600}/..%')).toBe('_1F600__2F_..._25_'.replace('...', '..'));
  expect(addressable('ф'.repeat(500))).toHaveLength(120);
});
