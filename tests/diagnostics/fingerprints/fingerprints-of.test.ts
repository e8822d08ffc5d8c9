import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { fingerprintsOf } from '../../../src/diagnostics/fingerprints/fingerprints-of.ts';

const found = (line?: number, column?: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId: 'relaxng/unexpected-element',
  severity: 'error',
  file: 'a.xml',
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
  message: '`b` is not allowed.',
  ...more,
});
const text = '<a>\n  <b>one</b>\n  <b>two</b>\n</a>\n';
const of = (...findings: Diagnostic[]) => fingerprintsOf(findings, () => text);

test('16 hexadecimal digits, in the order of the findings, each file asked for once', () => {
  const asked: string[] = [];
  const findings = [found(2, 3), found(2, 3, { file: 'b.xml' }), found(3, 3)];
  const prints = fingerprintsOf(findings, (file) => {
    asked.push(file);
    return text;
  });
  expect(asked).toEqual(['a.xml', 'b.xml']);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
  // Of which file a finding is does not count here.
  expect(prints[1]).toBe(prints[0]);
  expect(prints[2]).not.toBe(prints[0]);
});

test('where something stands in its element, and how it is graded, does not count', () => {
  const [first] = of(found(2, 3));
  expect(of(found(2, 4), found(2, 6), found(2, 9), found(2), found(2, 3, { severity: 'info' }))).toEqual(
    Array(5).fill(first),
  );
  const moved = fingerprintsOf([found(4, 1)], () => '<a>\n<c/>\n\n<b>one</b></a>');
  expect(moved).toEqual([first]);
});

test('its rule, its message and what stands around it do', () => {
  const prints = of(
    found(2, 3),
    found(2, 3, { message: '`c` is not allowed.' }),
    found(2, 3, { ruleId: 'relaxng/unknown-element' }),
    found(3, 3),
    found(),
  );
  expect(new Set(prints).size).toBe(5);
});

test('what is missing before an element is known by the element around it', () => {
  const missing = { ruleId: 'relaxng/missing-element' } as const;
  const [first] = of(found(2, 3, missing));
  expect(of(found(3, 3, missing), found(4, 1, missing), found(1, 1, missing))).toEqual(Array(3).fill(first));
});

test('a file that is not there has no surroundings', () => {
  expect(fingerprintsOf([found(2, 3)], () => undefined)).toEqual(of(found()));
});
