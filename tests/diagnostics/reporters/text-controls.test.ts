import { expect, test } from 'vitest';
import { finding } from '../../../src/diagnostics/finding.ts';
import { reportText } from '../../../src/diagnostics/reporters/text.ts';
import { summarize } from '../../../src/diagnostics/summary.ts';

test('what documents and the names of files say gives a terminal no orders', () => {
  const found = finding('xml/not-tei', 'a\u001b[2J\nb.xml', {
    message: 'A \u001b]0;title\u0007 and \u009b31m.',
    hint: 'Take \u007f out.',
  });
  const report = reportText([found], summarize([found], { files: 1, checked: {}, unchecked: 0 }), {
    colour: false,
    line: () => '',
  });
  expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(report).toContain('a␛[2J␊b.xml');
});
