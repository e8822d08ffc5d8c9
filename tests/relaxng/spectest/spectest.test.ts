import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { naiveDocument } from '../naive-document.ts';
import { matches } from '../naive-matcher.ts';
import { spectestCases } from './spectest-cases.ts';

const suite = resolve(import.meta.dirname, '../../../../shared/data/relaxng/spectest.xml');
const isThere = existsSync(suite);
if (!isThere) {
  process.stderr.write(`Skipped: Clark's suite of the specification is not at hand (${suite}).\n`);
}
const cases = isThere ? spectestCases(suite) : [];

test.skipIf(!isThere)('the suite has its 385 cases', () => {
  expect(cases.length).toBe(385);
});

describe.skipIf(!isThere)('Clark’s suite of the specification', () => {
  test.each(cases.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    const { grammar, diagnostics } = simplify(loadSchema('/schema.rng', memoryResolver(spec.files)), {
      library: datatypeLibrary,
    });
    expect(diagnostics.map(({ message }) => message).length === 0, JSON.stringify(diagnostics)).toBe(
      spec.isCorrect,
    );
    if (grammar === undefined) return;
    for (const { text, isValid } of spec.documents) {
      expect(matches(grammar, naiveDocument(text)), text).toBe(isValid);
    }
  });
});
