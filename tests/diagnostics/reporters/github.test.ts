import { expect, test } from 'vitest';
import { reportGithub } from '../../../src/diagnostics/reporters/github.ts';
import { hostile, many, reported, whole } from './report-run.ts';

test('a finding is a command with its place, its rule and its help', () => {
  expect(reportGithub(reported([whole]))).toBe(
    '::error file=tei/a b/Ä#1.xml,line=2,endLine=2,col=16,endColumn=32,title=reference/unknown-target::`@ref="person:vyshinski"` points to no entry.%0Ahelp: Write `person:vyshinsky` (Andrei Vyshinsky) if that is meant.\n' +
      'opis: 3 files: 0 fatal, 1 error, 0 warning, 0 info\n',
  );
});

test('columns are told of a span on one line only', () => {
  expect(reportGithub(reported([{ ...whole, endLine: 3 }]))).toMatch(/line=2,endLine=3,title=/);
});

test('nothing that stands in a document is an order', () => {
  const [line, ...others] = reportGithub(reported([hostile]))
    .trimEnd()
    .split('\n');
  expect(line).toMatch(/^::error file=\/elsewhere\/x%2Cy%3A%25\.xml,title=xml\/not-tei::`<img /);
  expect(line).toContain('%0D%0A::error::');
  expect(others).toEqual(['opis: 3 files: 1 fatal, 0 error, 0 warning, 0 info']);
});

test('the first ten of each severity are shown, the gravest first, and the rest counted', () => {
  const report = reportGithub(reported([...many(12, 'info'), ...many(11, 'warning'), ...many(10, 'error')]));
  const commands = report
    .split('\n')
    .map((line) => /^::(\w+) |: (\d+ more .*)$/.exec(line)?.slice(1).join(''));
  expect(commands.filter(Boolean)).toEqual([
    ...Array(10).fill('error'),
    ...Array(10).fill('warning'),
    '1 more of severity warning',
    ...Array(10).fill('notice'),
    '2 more of severity info',
  ]);
});

test('what the baseline accepts is said', () => {
  expect(reportGithub(reported([], { accepted: 1, gone: 1, written: false }))).toContain(
    'opis: 1 finding is accepted by the baseline. 1 of the baseline is there no more: run with `--update-baseline` to take it out.\n',
  );
});
