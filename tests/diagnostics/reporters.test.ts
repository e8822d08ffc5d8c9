import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reportJson } from '../../src/diagnostics/reporters/json.ts';
import { reportText } from '../../src/diagnostics/reporters/text.ts';
import { summarize } from '../../src/diagnostics/summary.ts';

const found: Diagnostic = {
  ruleId: 'reference/unknown-target',
  severity: 'error',
  file: 'tei/a.xml',
  line: 2,
  column: 16,
  endLine: 2,
  endColumn: 32,
  message: '`@ref="person:vyshinski"` points to no entry of `tei/registers/persons.xml`.',
  hint: 'Write `person:vyshinsky` (Andrei Vyshinsky) if that is meant.',
};
const counts = { files: 2, checked: { xml: 2, relaxng: 1 }, unchecked: 1 };
const line = (_: string, number: number) =>
  number === 2 ? '      <persName ref="person:vyshinski">Vyshinsky</persName>' : '';
const text = (diagnostics: Diagnostic[], colour = false) =>
  reportText(diagnostics, summarize(diagnostics, counts), { colour, line });

test('the text report shows place, rule, sentence, the line with its span, and help', () => {
  expect(text([{ ...found, column: 22, endColumn: 38 }])).toBe(
    [
      'tei/a.xml:2:22  error  reference/unknown-target  `@ref="person:vyshinski"` points to no entry of `tei/registers/persons.xml`.',
      '  2 | <persName ref="person:vyshinski">Vyshinsky</persName>',
      '    |                ^^^^^^^^^^^^^^^^',
      '  help: Write `person:vyshinsky` (Andrei Vyshinsky) if that is meant.',
      '',
      '2 files: 1 error (checked: xml 2, relaxng 1; 1 checked against no schema)',
      '',
    ].join('\n'),
  );
});

test('a finding without a place invents none', () => {
  const { line: _, column: __, endLine: ___, endColumn: ____, ...whole } = found;
  expect(text([whole]).split('\n')[0]).toMatch(/^tei\/a\.xml {2}error/);
  expect(text([whole])).not.toContain('^');
});

test('a long line is cut around the span', () => {
  const long = `${'word '.repeat(60)}<persName ref="person:x">${' word'.repeat(60)}`;
  const column = long.indexOf('person:x') + 1;
  const report = reportText([{ ...found, column, endColumn: column + 8 }], summarize([], counts), {
    colour: false,
    line: () => long,
  });
  const [, frame = '', marks = ''] = report.split('\n');
  expect(frame.length).toBeLessThan(110);
  expect(frame.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('person:x');
});

test('of one rule in one file 25 places are shown and the rest counted', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...found,
    line: 2,
    column: index + 1,
    endColumn: index + 2,
  }));
  const report = text(many);
  expect(report.match(/^tei\/a\.xml:2:/gm)).toHaveLength(25);
  expect(report).toContain('… and 5 more of reference/unknown-target');
  expect(report).toContain('30 errors');
});

test('colour is written where it is asked for, and nowhere else', () => {
  expect(text([found], true)).toContain('\u001b[31merror\u001b[0m');
  expect(text([found])).not.toContain('\u001b');
});

test('the JSON report keeps to its schema, and the schema is not satisfied by anything', () => {
  const schema = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const report = JSON.parse(reportJson([found], summarize([found], counts)));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report.summary).toMatchObject({ files: 2, fatal: 0, error: 1, warning: 0, info: 0, unchecked: 1 });
  expect(validate({ ...report, diagnostics: [{ ...found, line: 0 }] })).toBe(false);
  expect(validate({ ...report, diagnostics: [{ ...found, ruleId: 'nonsense' }] })).toBe(false);
});
