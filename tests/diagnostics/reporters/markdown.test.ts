import { expect, test } from 'vitest';
import { reportMarkdown } from '../../../src/diagnostics/reporters/markdown.ts';
import { hostile, many, reported, whole } from './report-run.ts';

test('says that all is well', () => {
  expect(reportMarkdown(reported([]))).toBe(`## opis: no findings

| files | fatal | errors | warnings | info |
|--:|--:|--:|--:|--:|
| 3 | 0 | 0 | 0 | 0 |

Checked: xml 3, relaxng 2; 1 checked against no schema.
`);
});

test('counts by rule, and shows findings with the gravest first', () => {
  const report = reportMarkdown(reported([...many(2, 'warning'), whole]));
  expect(report).toContain('## opis: 3 findings');
  expect(report).toContain(
    '| <code>relaxng/unexpected-element</code> | 2 | An element is not allowed where it stands |',
  );
  const rows = report.split('\n').filter((line) => /^\| (error|warning) /.test(line));
  expect(rows[0]).toBe(
    '| error | <code>tei/a b/Ä&#35;1.xml&#58;2&#58;16</code> | <code>reference/unknown-target</code> | <code>&#64;ref=&#34;person&#58;vyshinski&#34;</code> points to no entry. Write <code>person&#58;vyshinsky</code> (Andrei Vyshinsky) if that is meant. |',
  );
  expect(rows).toHaveLength(3);
});

test('nothing that stands in a document is mark-up', () => {
  const report = reportMarkdown(reported([hostile]));
  const row = report.split('\n').find((line) => line.startsWith('| fatal |')) as string;
  expect(row.replace(/<\/?code>/g, '').replace(/&#\d+;/g, '')).not.toMatch(/[<>[\]`_*]/);
  expect(row.match(/\|/g)).toHaveLength(5);
});

test('a long list is cut and counted', () => {
  const report = reportMarkdown(reported(many(20_000, 'error')));
  expect(report.length).toBeLessThan(20_000);
  expect(report).toContain('… and 19950 more.');
});

test('what the baseline accepts is said', () => {
  expect(reportMarkdown(reported([], { accepted: 2, gone: 0, written: false }))).toContain(
    '\n2 findings are accepted by the baseline.\n',
  );
});
