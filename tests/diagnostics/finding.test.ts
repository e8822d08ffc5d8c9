import { expect, test } from 'vitest';
import { finding } from '../../src/diagnostics/finding.ts';

test('a finding has the severity of its rule and nothing that was not given', () => {
  expect(finding('xml/not-tei', 'a.xml', { message: 'No.', hint: undefined, span: undefined })).toEqual({
    ruleId: 'xml/not-tei',
    severity: 'warning',
    file: 'a.xml',
    message: 'No.',
  });
});

test('a finding has the place that was given, whole or in part', () => {
  const span = { line: 1, column: 2, endLine: 3, endColumn: 4 };
  expect(finding('xml/version', 'a.xml', { message: 'No.', span, actual: '1.1' })).toEqual({
    ruleId: 'xml/version',
    severity: 'fatal',
    file: 'a.xml',
    ...span,
    message: 'No.',
    actual: '1.1',
  });
  const part = finding('xml/version', 'a.xml', { message: 'No.', span: { line: 5 } });
  expect(part).toMatchObject({ line: 5 });
  expect(part).not.toHaveProperty('column');
});

test('a rule that the catalogue does not have does not compile', () => {
  // @ts-expect-error: the id is misspelt.
  expect(finding('xml/verzion', 'a.xml', { message: 'No.' }).severity).toBeUndefined();
});
