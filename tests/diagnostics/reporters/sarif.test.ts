import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { reportSarif } from '../../../src/diagnostics/reporters/sarif.ts';
import { rulePage } from '../../../src/rule-page.ts';
import { hostile, many, prints, reported, whole } from './report-run.ts';

const schemaFile = join(import.meta.dirname, '../../../../shared/data/formats/sarif-schema-2.1.0.json');

const sarif = (diagnostics: readonly Diagnostic[], baseline?: Parameters<typeof reported>[1]) =>
  JSON.parse(
    reportSarif(reported(diagnostics, baseline), {
      version: '0.1.0',
      page: rulePage,
      fingerprints: prints(diagnostics),
    }),
  );

describe.skipIf(!existsSync(schemaFile))(
  'the schema of SARIF 2.1.0 (skipped: ../shared/data is not at hand)',
  () => {
    /** ajv reads draft 7, of which draft 4 differs in what this schema does not use, but for the name of `$id`. */
    const validator = () => {
      const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
      return new AjvDraft04.default({ strict: false, validateFormats: false }).compile(schema);
    };

    test.each([
      ['no findings', []],
      ['findings of all kinds', [whole, hostile, ...many(3, 'warning'), ...many(3, 'info')]],
    ])('%s', (_, diagnostics) => {
      const validate = validator();
      const accepted = { accepted: 3, gone: 1, written: false };
      for (const report of [sarif(diagnostics), sarif(diagnostics, accepted)])
        expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    });

    test('is not satisfied by anything', () => {
      const report = sarif([whole]);
      report.runs[0].results[0].level = 'grave';
      expect(validator()(report)).toBe(false);
    });
  },
);

test('a finding, its place, its rule', () => {
  const [run] = sarif([whole]).runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({ name: 'opis', version: '0.1.0' });
  expect(run.tool.driver.rules).toMatchObject([
    {
      id: 'reference/unknown-target',
      shortDescription: { text: 'A pointer leads to nothing' },
      help: { markdown: expect.stringContaining('Wrong:\n\n```xml\n<p>') },
      defaultConfiguration: { level: 'error' },
    },
  ]);
  expect(run.results).toEqual([
    {
      ruleId: 'reference/unknown-target',
      ruleIndex: 0,
      level: 'error',
      message: { text: `${whole.message} ${whole.hint}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'tei/a%20b/%C3%84%231.xml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 32 },
          },
          logicalLocations: [{ fullyQualifiedName: whole.path, kind: 'element' }],
        },
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation: { uri: 'tei/registers/persons.xml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 1 },
          },
          message: { text: 'The closest entry is here.' },
        },
      ],
      partialFingerprints: { 'opis/v1': `${prints([whole])[0]}:1` },
      properties: {
        severity: 'error',
        hint: whole.hint,
        actual: 'person:vyshinski',
        expected: ['person:vyshinsky'],
      },
    },
  ]);
});

test('a finding on a whole file, outside of the working directory, has no region and no base', () => {
  const [run] = sarif([hostile]).runs;
  expect(run.results[0].locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'file:///elsewhere/x%2Cy%3A%25.xml' } } },
  ]);
  expect(run.results[0].message.text).not.toContain('](');
});

test('severities are levels, and equal findings are told apart by a number', () => {
  const { results } = sarif([...many(2, 'warning'), ...many(1, 'info')]).runs[0];
  expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'warning', 'note']);
  const told = results.map(
    ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
      partialFingerprints['opis/v1']?.split(':')[1],
  );
  expect(told).toEqual(['1', '2', '3']);
});

test('of more than 25,000 findings the gravest are kept, in their order, and that is said', () => {
  const run = sarif([...many(24_990, 'warning'), ...many(20, 'error'), ...many(10, 'info')]).runs[0];
  const count = (level: string) =>
    run.results.filter((result: { level: string }) => result.level === level).length;
  expect([count('error'), count('warning'), count('note')]).toEqual([20, 24_980, 0]);
  expect(run.results[0].level).toBe('warning');
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
    '25020 findings are more than the 25000 that code scanning takes: the gravest are here, 20 were left out.',
  );
  expect(run.properties.summary).toMatchObject({ warning: 24_990, error: 20, info: 10 });
});

test('beside a baseline every result is new, and what is accepted is said', () => {
  const run = sarif([whole], { accepted: 7, gone: 2, written: false }).runs[0];
  expect(run.results[0].baselineState).toBe('new');
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
    '7 findings are accepted by the baseline. 2 of the baseline are there no more: run with `--update-baseline` to take them out.',
  );
  expect(sarif([whole]).runs[0].results[0]).not.toHaveProperty('baselineState');
});
