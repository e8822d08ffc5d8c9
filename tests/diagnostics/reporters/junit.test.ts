import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { reportJunit } from '../../../src/diagnostics/reporters/junit.ts';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { parseXml } from '../../../src/read/parse-xml.ts';
import { hostile, many, reported, whole } from './report-run.ts';

const schemaFile = join(import.meta.dirname, '../../../../shared/data/formats/junit-10.xsd');

const runs = [
  reported([]),
  reported([hostile, whole, ...many(3, 'warning'), ...many(2, 'info')]),
  reported([whole], { accepted: 3, gone: 0, written: true }),
];

describe.skipIf(!existsSync(schemaFile))(
  'the schema of JUnit’s reports (skipped: ../shared/data is not at hand)',
  () => {
    const judged = (report: string) =>
      validateXML({
        xml: { fileName: 'junit.xml', contents: report },
        schema: readFileSync(schemaFile, 'utf8'),
      });

    test.each(runs.map((run, index) => [index, run] as const))('report %i', async (_, run) => {
      const { valid, rawOutput } = await judged(reportJunit(run, { failOn: 'error' }));
      expect(valid, rawOutput).toBe(true);
    });

    test('is not satisfied by anything', async () => {
      const report = reportJunit(reported([whole]), { failOn: 'error' });
      expect((await judged(report.replaceAll('testcase', 'case'))).valid).toBe(false);
    });
  },
);

test.each(runs.map((run, index) => [index, run] as const))('report %i is well-formed', (_, run) => {
  const { diagnostics } = parseXml(new SourceText(reportJunit(run, { failOn: 'error' })), 'junit.xml');
  expect(diagnostics).toEqual([]);
});

test('a suite a file, a case a finding; what does not fail the run does not fail its case', () => {
  const report = reportJunit(reported([whole, ...many(1, 'warning')]), { failOn: 'error' });
  expect(report).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="opis" tests="3" failures="1" errors="0">
  <testsuite name="tei/a b/Ä#1.xml" tests="1" failures="1" errors="0">
    <testcase name="reference/unknown-target at 2:16" classname="tei/a b/Ä#1.xml"><failure type="reference/unknown-target" message="\`@ref=&quot;person:vyshinski&quot;\` points to no entry.">tei/a b/Ä#1.xml:2:16: error: \`@ref="person:vyshinski"\` points to no entry.
note: The closest entry is here. (tei/registers/persons.xml:3:1)
help: Write \`person:vyshinsky\` (Andrei Vyshinsky) if that is meant.</failure></testcase>
  </testsuite>
  <testsuite name="tei/a.xml" tests="1" failures="0" errors="0">
    <testcase name="relaxng/unexpected-element at 1:1" classname="tei/a.xml"><system-out>tei/a.xml:1:1: warning: \`a\` is not allowed.</system-out></testcase>
  </testsuite>
  <testsuite name="tei/clean &amp; good.xml" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="tei/clean &amp; good.xml"/>
  </testsuite>
</testsuites>
`);
});

test('with --fail-on warning a warning fails; a fatal finding is an error', () => {
  const report = reportJunit(reported([hostile, ...many(2, 'warning')]), { failOn: 'warning' });
  expect(report).toContain('<testsuites name="opis" tests="5" failures="2" errors="1">');
  expect(report).toContain('<error type="xml/not-tei"');
});

test('what the baseline accepts is said', () => {
  expect(reportJunit(runs[2] as (typeof runs)[number], { failOn: 'error' })).toContain(
    '<system-out>3 findings are accepted by the baseline. The baseline was written anew.</system-out>',
  );
});
