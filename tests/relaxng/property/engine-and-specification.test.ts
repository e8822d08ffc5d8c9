import { describe, expect, test } from 'vitest';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import { infers } from '../inference-matcher.ts';
import { compiled, judged } from '../judged.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { type NaiveElement, naiveDocument } from '../naive-document.ts';
import { matchesWithin } from '../naive-matcher.ts';
import { Random } from '../reading/random.ts';
import { documentText } from './document-text.ts';
import { mutated } from './mutated.ts';
import { DocumentMaker } from './random-document.ts';
import { randomSchema } from './random-schema.ts';
import { schemaText } from './schema-text.ts';

const first = Number(process.env.SEED ?? 1);
const schemas = Number(process.env.SCHEMAS ?? 400);

interface Counts {
  schemas: number;
  refused: number;
  valid: number;
  mutated: number;
  invalid: number;
  derived: number;
  inferred: number;
}

/** Documents for which trying all divisions takes no time worth speaking of. */
function isSmall({ children, attributes }: NaiveElement): boolean {
  return (
    attributes.length <= 4 &&
    children.length <= 7 &&
    children.every((child) => typeof child === 'string' || isSmall(child))
  );
}

/** Holds one schema and documents of it against what the specification says. */
function hold(seed: number, counts: Counts): void {
  const random = new Random(seed);
  const made = randomSchema(random);
  const schema = schemaText(made);
  const loaded = loadSchema('/schema.rng', memoryResolver({ '/schema.rng': schema }));
  const { grammar, diagnostics } = simplify(loaded, { library: datatypeLibrary });
  if (grammar === undefined) {
    expect(diagnostics.length).toBeGreaterThan(0);
    counts.refused++;
    return;
  }
  counts.schemas++;
  const engine = compiled(grammar);
  const maker = new DocumentMaker(made, random);
  const judge = (text: string): boolean => {
    const found = judged(engine, text);
    const about = `SEED=${seed}\n${schema}\n${text}\n${found[0]?.message ?? 'valid'}`;
    const document = naiveDocument(text);
    const isValid = found.length === 0;
    expect(validateText(engine, text, 'document.xml').length, about).toBe(found.length);
    const naive = matchesWithin(20_000, grammar, document);
    if (naive !== undefined) {
      counts.derived++;
      expect(naive, about).toBe(isValid);
    }
    if (isSmall(document)) {
      counts.inferred++;
      expect(infers(grammar, document), about).toBe(isValid);
    }
    return isValid;
  };
  for (let count = 0; count < 4; count++) {
    const document = maker.document();
    if (document === undefined) return;
    const text = documentText(document);
    if (text.length > 4000) continue;
    expect(judge(text), `valid by construction, SEED=${seed}\n${schema}\n${text}`).toBe(true);
    counts.valid++;
    for (let change = 0; change < 5; change++) {
      const other = documentText(mutated(document, random));
      if (other.length > 4000) continue;
      counts.mutated++;
      if (!judge(other)) counts.invalid++;
    }
  }
}

describe('schemas made at random, documents of them, and these changed at random', () => {
  test('the engine, the derivatives in their plainest form and the rules of inference agree', () => {
    const counts: Counts = {
      schemas: 0,
      refused: 0,
      valid: 0,
      mutated: 0,
      invalid: 0,
      derived: 0,
      inferred: 0,
    };
    for (let seed = first; seed < first + schemas; seed++) hold(seed, counts);
    if (process.env.SCHEMAS) console.log(counts);
    if (process.env.SEED) return;
    // What is not made cannot be found wrong.
    expect(counts.schemas).toBeGreaterThan(schemas / 2);
    expect(counts.valid).toBeGreaterThan(schemas);
    expect(counts.invalid).toBeGreaterThan(schemas);
    expect(counts.mutated - counts.invalid).toBeGreaterThan(schemas / 2);
    expect(counts.derived).toBeGreaterThan(counts.valid);
    expect(counts.inferred).toBeGreaterThan(counts.valid);
  }, 600_000);
});
