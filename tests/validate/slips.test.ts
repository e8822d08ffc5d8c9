import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { validateEdition } from '../../src/validate/validate-edition.ts';
import { noCache } from './relaxng/schemas.ts';
import { edition, editionSchema, letter, marked, placeOf, project, sourceDocument } from './sample.ts';
import { attributeSlips, elementSlips, referenceSlips, type SlipCase, valueSlips } from './slips.ts';

const groups = { elementSlips, attributeSlips, valueSlips, referenceSlips };
const all = Object.values(groups).flat();
const changed = new Map(all.map((slip) => [slip, change(slip)]));
const found = new Map<string, Diagnostic[]>();

function change({ name, from, to, at }: SlipCase): { text: string; place: string } {
  const parts = letter.split(from);
  const count = typeof from === 'string' ? parts.length - 1 : Number(from.test(letter));
  if (count < 1) throw new Error(`“${name}”: the letter does not contain ${from}.`);
  const text = letter.replace(from, to);
  if (at === undefined) return marked(text);
  const plain = at.replace(/[⟦⟧]/g, '');
  if (!text.includes(plain)) throw new Error(`“${name}”: the changed letter does not contain ${plain}.`);
  return marked(text.replace(plain, () => at));
}

const pathOf = (slip: SlipCase) => `tei/documents/slip-${all.indexOf(slip)}.xml`;

beforeAll(async () => {
  const documents = all.map((slip) => sourceDocument(pathOf(slip), changed.get(slip)?.text ?? ''));
  const { diagnostics } = await validateEdition(edition(documents), {
    schema: editionSchema,
    cwd: project,
    cache: noCache,
  });
  for (const diagnostic of diagnostics) {
    // All are copies of one letter, and so stand on the same leaves.
    if (diagnostic.ruleId === 'signature/shared-leaves') continue;
    found.set(diagnostic.file, [...(found.get(diagnostic.file) ?? []), diagnostic]);
  }
});

test('the letter itself has none', async () => {
  const documents = [sourceDocument('tei/documents/letter.xml', letter)];
  const result = await validateEdition(edition(documents), {
    schema: editionSchema,
    cwd: project,
    cache: noCache,
  });
  expect(result).toEqual({
    diagnostics: [],
    checked: { relaxng: 5, reference: 5, date: 5, identifier: 5, signature: 5, language: 5 },
    unchecked: 0,
    without: [],
    foreign: [],
    schemaFailed: false,
  });
});

describe.each(Object.entries(groups))('%s', (_, slips) => {
  test.each(slips)('$name: $rule', (slip) => {
    const diagnostics = (found.get(pathOf(slip)) ?? []).filter((other) => !follows(slip, other));
    expect(diagnostics.map(({ ruleId, message }) => `${ruleId}  ${message}`)).toEqual([
      `${slip.rule}  ${slip.message}`,
      ...(slip.also ?? []).map((message) => expect.stringContaining(`  ${message}`)),
    ]);
    const [diagnostic] = diagnostics as [Diagnostic];
    expect(placeOf(diagnostic)).toBe(changed.get(slip)?.place);
    expect(diagnostic.severity).toBe('error');
    expect(diagnostic.path).toMatch(/^\/Q\{/);
    if (slip.hint !== undefined) expect(diagnostic.hint).toBe(slip.hint);
  });
});

/** Where elements with ids, or the header’s prefixes, are taken away, pointers lead nowhere: findings of their own. */
function follows(slip: SlipCase, { ruleId }: Diagnostic): boolean {
  const isTaken = /^relaxng\/(un|mis|rep|dup)/.test(slip.rule);
  return isTaken && /^reference\/(unknown-target|undeclared-prefix)$/.test(ruleId);
}
