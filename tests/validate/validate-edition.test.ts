import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { oneFindingASlip } from '../../src/validate/one-finding-a-slip.ts';
import { validateEdition } from '../../src/validate/validate-edition.ts';
import { noCache } from './relaxng/schemas.ts';
import {
  edition,
  editionSchema,
  letter,
  placeOf,
  project,
  sampleRegisters,
  sourceDocument,
} from './sample.ts';

const options = { schema: editionSchema, cwd: project, cache: noCache };
const document = (name: string, text = letter) => sourceDocument(`tei/documents/${name}.xml`, text);
const misspelt = letter
  .replace('<persName ref="person:vyshinsky">', '<persNam ref="person:vyshinski">')
  .replace('Vyshinsky</persName>, reports', 'Vyshinsky</persNam>, reports');
/** Two copies of one letter stand on the same leaves, which is told and is not what these tests are about. */
const rulesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .map(({ ruleId }) => ruleId)
    .filter((rule) => rule !== 'signature/shared-leaves')
    .sort();

describe('what was checked is counted', () => {
  test('documents and registers, by each source', async () => {
    const result = await validateEdition(edition([document('a'), document('b', misspelt)]), options);
    expect(result).toMatchObject({
      checked: { relaxng: 6, reference: 6 },
      unchecked: 0,
      schemaFailed: false,
    });
    expect(rulesOf(result.diagnostics)).toEqual(['reference/unknown-target', 'relaxng/unknown-element']);
  });

  test('only the sources that are asked for run', async () => {
    const of = (source: 'relaxng' | 'reference' | 'xml') =>
      validateEdition(edition([document('a', misspelt)]), {
        ...options,
        sources: new Set([source] as const),
      });
    expect(await of('reference')).toMatchObject({ checked: { reference: 5 }, unchecked: 0 });
    expect(rulesOf((await of('reference')).diagnostics)).toEqual(['reference/unknown-target']);
    const byschema = await of('relaxng');
    expect(byschema.checked).toEqual({ relaxng: 5 });
    expect(rulesOf(byschema.diagnostics)).toEqual(['relaxng/unknown-element']);
    expect(await of('xml')).toEqual({
      diagnostics: [],
      checked: {},
      unchecked: 0,
      without: [],
      foreign: [],
      schemaFailed: false,
    });
  });

  test('without a schema every file is unchecked, though ids and references are looked at', async () => {
    const twice = misspelt.replace('<salute xml:id="salute">', '<salute xml:id="source">');
    const unnamed = (text: string) => text.replace(/<\?xml-model .*?\?>/g, '');
    const registers = sampleRegisters().map((one) => sourceDocument(one.path, unnamed(one.source.text)));
    const asked = edition([document('a', unnamed(twice))], registers);
    const result = await validateEdition(asked, { cwd: project, cache: noCache });
    expect(result).toMatchObject({ checked: { reference: 5 }, unchecked: 5, schemaFailed: false });
    expect(result.without).toHaveLength(5);
    expect(rulesOf(result.diagnostics)).toEqual([
      'reference/unknown-target',
      'reference/unknown-target',
      'relaxng/duplicate-id',
    ]);
  });

  test('with a schema that cannot be used every file is unchecked, and that is said', async () => {
    const result = await validateEdition(edition([document('a')]), {
      ...options,
      schema: `${project}/schema/nothing.rng`,
    });
    expect(result).toMatchObject({ checked: { relaxng: 0, reference: 5 }, unchecked: 5, schemaFailed: true });
    expect(result.diagnostics).toMatchObject([
      {
        ruleId: 'relaxng/unusable-schema',
        file: 'schema/nothing.rng',
        message: 'The schema `schema/nothing.rng` does not exist.',
      },
    ]);
  });

  test('an edition without documents asks nothing', async () => {
    const result = await validateEdition(edition([], []), options);
    expect(result).toMatchObject({ diagnostics: [], unchecked: 0, schemaFailed: false });
  });

  test('a file with entries of several kinds is one file', async () => {
    const mixed = sourceDocument(
      'tei/registers/all.xml',
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><person xml:id="a"/><place xml:id="b"/><org xml:id="c"/></text></TEI>`,
    );
    const result = await validateEdition(edition([{ ...mixed }], [mixed]), { cwd: project, cache: noCache });
    expect(result).toMatchObject({ checked: { reference: 1 }, unchecked: 1 });
  });
});

test('a slip in a register is found as one in a document', async () => {
  const registers = sampleRegisters().map((register) =>
    register.path.endsWith('places.xml')
      ? sourceDocument(register.path, register.source.text.replace('type="GeoNames"', 'type="Geonames"'))
      : register,
  );
  const { diagnostics } = await validateEdition(edition([document('a')], registers), options);
  expect(diagnostics).toMatchObject([
    { ruleId: 'relaxng/invalid-value', file: 'tei/registers/places.xml', hint: 'Write `GeoNames`.' },
  ]);
});

test('libxml2 can be asked for a second opinion, which has words of its own', async () => {
  const documents = [document('a'), document('b', misspelt)];
  const result = await validateEdition(edition(documents), { ...options, engine: 'libxml2' });
  expect(result).toMatchObject({ checked: { relaxng: 6 }, unchecked: 0 });
  expect(rulesOf(result.diagnostics)).toEqual(['reference/unknown-target', 'relaxng/unexpected-element']);
});

describe('one finding a slip', () => {
  const span = { line: 3, column: 10, endLine: 3, endColumn: 30 };
  const inner = { line: 3, column: 22, endLine: 3, endColumn: 30 };
  const schema = finding('relaxng/invalid-value', 'a.xml', { span, message: 'form', hint: 'form' });

  test('the advice of the reference is taken where it knows what was meant', () => {
    const reference = finding('reference/unknown-target', 'a.xml', {
      span: inner,
      message: 'm',
      hint: 'h',
      expected: ['e'],
    });
    expect(oneFindingASlip([schema], [reference])).toMatchObject([
      { message: 'form', hint: 'h', expected: ['e'] },
    ]);
  });

  test('and not where it does not', () => {
    const reference = finding('reference/unknown-target', 'a.xml', { span: inner, message: 'm', hint: 'h' });
    expect(oneFindingASlip([schema], [reference])).toEqual([schema]);
  });

  test('a reference elsewhere stays', () => {
    const before = finding('reference/unknown-target', 'a.xml', {
      span: { ...span, column: 9 },
      message: 'm',
    });
    const elsewhere = finding('reference/unknown-target', 'b.xml', { span, message: 'm' });
    expect(oneFindingASlip([schema], [before, elsewhere])).toEqual([schema, before, elsewhere]);
  });

  test('the wrong kind of entry is told by the reference', () => {
    const reference = finding('reference/wrong-kind', 'a.xml', { span: inner, message: 'm' });
    expect(oneFindingASlip([schema], [reference])).toEqual([reference]);
  });
});

test('three slips in one document are three findings', async () => {
  const text = misspelt
    .replace('person:vyshinski', 'person:vyshinsky')
    .replace('<date when="1951-12-25">25', '<date when="1951-13-25">25')
    .replace('<body>', '<body>words');
  const { diagnostics } = await validateEdition(edition([document('a', text)]), options);
  expect(rulesOf(diagnostics)).toEqual([
    'relaxng/invalid-value',
    'relaxng/unexpected-text',
    'relaxng/unknown-element',
  ]);
  expect(new Set(diagnostics.map(placeOf)).size).toBe(3);
});
