import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { exitCode } from '../../src/diagnostics/exit-code.ts';
import { sortDiagnostics } from '../../src/diagnostics/order.ts';
import { regrade } from '../../src/diagnostics/regrade.ts';

const found = (part: Partial<Diagnostic>): Diagnostic => ({
  ruleId: 'reference/unknown-target',
  severity: 'error',
  file: 'a.xml',
  message: 'm',
  ...part,
});

test('findings are ordered by file, line, column, severity, rule and message, whatever order they come in', () => {
  const ordered = [
    found({ file: 'a.xml' }),
    found({ line: 2, column: 9 }),
    found({ line: 10, column: 1, severity: 'fatal' }),
    found({ line: 10, column: 1, ruleId: 'date/a' }),
    found({ line: 10, column: 1, ruleId: 'date/b', message: 'a' }),
    found({ line: 10, column: 1, ruleId: 'date/b', message: 'b' }),
    found({ line: 10, column: 1, severity: 'info' }),
    found({ file: 'b.xml' }),
  ];
  expect(sortDiagnostics([...ordered].reverse())).toEqual(ordered);
  expect(sortDiagnostics([5, 2, 7, 0, 4, 1, 6, 3].map((index) => ordered[index] as Diagnostic))).toEqual(
    ordered,
  );
});

test('exact duplicates are dropped, findings that differ in one word are not', () => {
  const sorted = sortDiagnostics([found({ hint: 'x' }), found({ hint: 'x' }), found({ hint: 'y' })]);
  expect(sorted.map(({ hint }) => hint)).toEqual(['x', 'y']);
});

test.each([
  ['error', false, ['warning'], 0],
  ['warning', false, ['warning'], 1],
  ['info', false, ['info'], 1],
  ['fatal', false, ['error'], 0],
  ['error', false, ['fatal'], 1],
  ['error', false, [], 0],
  ['error', true, [], 2],
] as const)(
  'with --fail-on %s, unusable %s and findings %j the exit code is %i',
  (failOn, unusable, severities, code) => {
    const diagnostics = severities.map((severity) => found({ severity }));
    expect(exitCode({ diagnostics, unusable }, failOn)).toBe(code);
  },
);

test('an edition re-grades and silences rules, but never a fatal finding', () => {
  const diagnostics = [
    found({}),
    found({ ruleId: 'date/a' }),
    found({ ruleId: 'xml/encoding', severity: 'fatal' }),
  ];
  const grades = { 'reference/unknown-target': 'warning', 'date/a': 'off', 'xml/encoding': 'off' } as const;
  expect(regrade(diagnostics, grades).map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
    'reference/unknown-target warning',
    'xml/encoding fatal',
  ]);
});
