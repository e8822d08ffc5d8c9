import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { parseXml } from '../../src/read/parse-xml.ts';
import { opisValidator } from '../../src/validate/relaxng/opis/opis-validator.ts';
import { editionSchema, root } from './files.ts';
import { allWrong } from './wrong/all.ts';
import { wrongAttributes } from './wrong/attributes.ts';
import { missingElements } from './wrong/missing-elements.ts';
import { unexpectedElements } from './wrong/unexpected-elements.ts';
import { wrongValues } from './wrong/values.ts';
import { withSlip } from './wrong/with-slip.ts';

const findings = new Map<string, Diagnostic[]>();

beforeAll(async () => {
  const documents = allWrong.map((wrong) => {
    const source = new SourceText(withSlip(wrong).text);
    const { document: tree } = parseXml(source, wrong.name);
    if (!tree) throw new Error(`${wrong.name}: not well-formed.`);
    const header = { titles: [], correspondents: [], signatures: [], identifiers: [], languages: [] };
    return { id: wrong.name, file: wrong.name, path: wrong.name, source, tree, header };
  });
  const cache = { read: () => undefined, write: () => {} };
  const places = { schema: editionSchema, folder: join(root, 'schema'), cwd: root, cache };
  const { diagnostics } = await opisValidator({ ...places, documents, timeLimit: 60_000 });
  for (const found of diagnostics) findings.set(found.file, [...(findings.get(found.file) ?? []), found]);
});

test('there are at least 40 of them, each with a name of its own', () => {
  expect(new Set(allWrong.map(({ name }) => name)).size).toBe(allWrong.length);
  expect(allWrong.length).toBeGreaterThanOrEqual(40);
});

describe.each([
  ['missing elements', missingElements],
  ['unexpected elements', unexpectedElements],
  ['wrong attributes', wrongAttributes],
  ['wrong values', wrongValues],
] as const)('%s', (_, wrong) => {
  test.each(wrong)('$name', (document) => {
    const { rule, names } = document;
    const found = findings.get(document.name) ?? [];
    const [first, ...others] = found;
    expect(first).toMatchObject({ ruleId: `relaxng/${rule}`, line: withSlip(document).line });
    expect(others.map(({ ruleId }) => ruleId)).toEqual(
      (document.also ?? []).map((also) => `relaxng/${also}`),
    );
    expect(first?.message).toContain(names);
  });
});
