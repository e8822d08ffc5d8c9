import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { reportGitlab } from '../../../src/diagnostics/reporters/gitlab.ts';
import { hostile, many, prints, reported, whole } from './report-run.ts';

/** What GitLab’s documentation of code quality reports asks for. */
const form = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

const report = (diagnostics: Parameters<typeof prints>[0]) =>
  JSON.parse(reportGitlab(reported(diagnostics), { fingerprints: prints(diagnostics) }));

test('has the documented form, and no fingerprint twice', () => {
  const issues = report([whole, hostile, ...many(20, 'warning'), ...many(2, 'info')]);
  const validate = new Ajv2020().compile(form);
  expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
  const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(24);
  expect(report([])).toEqual([]);
});

test('a finding, graded as GitLab grades', () => {
  expect(report([whole])).toMatchObject([
    {
      description: `${whole.message} ${whole.hint}`,
      check_name: 'reference/unknown-target',
      severity: 'major',
      location: { path: 'tei/a b/Ä#1.xml', lines: { begin: 2, end: 2 } },
    },
  ]);
  expect(report([hostile])).toMatchObject([{ severity: 'blocker', location: { lines: { begin: 1 } } }]);
});

test('a fingerprint does not hang on the line', () => {
  const [before] = report([whole]);
  const [after] = report([{ ...whole, line: 9, endLine: 9 }]);
  expect(after.fingerprint).toBe(before.fingerprint);
});
