import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { compiled, judged } from '../judged.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { spectestCases } from './spectest-cases.ts';

const suite = join(import.meta.dirname, '../../../../shared/data/relaxng/spectest.xml');
const cases = existsSync(suite) ? spectestCases(suite).filter(({ documents }) => documents.length > 0) : [];

describe.skipIf(cases.length === 0)(
  'the documents of Clark’s suite (skipped: ../shared/data is not at hand)',
  () => {
    test.each(cases.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
      const { grammar } = simplify(loadSchema('/schema.rng', memoryResolver(spec.files)), {
        library: datatypeLibrary,
      });
      if (grammar === undefined) throw new Error('The schema is refused.');
      const engine = compiled(grammar);
      for (const { text, isValid } of spec.documents) {
        const found = judged(engine, text);
        expect(found.length === 0, `${text} ${JSON.stringify(found)}`).toBe(isValid);
      }
    });
  },
);
