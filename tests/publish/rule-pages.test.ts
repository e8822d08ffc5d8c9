import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlRules } from '../../src/diagnostics/rules/html.ts';
import { checkLinks } from '../../src/publish/check-links.ts';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

const examples = htmlRules.flatMap(({ id }) => {
  const text = readFileSync(new URL(`../../schema/rules/${id}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```html (wrong|right)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', html = '']) => [id, kind, html] as const,
  );
});

test('the rules of pages show examples, save those of files', () => {
  const shown = new Set(examples.map(([id]) => id));
  expect(htmlRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([
    'html/duplicate-path',
    'html/large-picture',
    'html/picture-outside',
    'html/picture-type',
    'html/refused-link',
    'html/unsafe-path',
  ]);
});

test.each(examples)('the page of %s has a %s example that is so', (id, kind, html) => {
  const finished = finishPage(page(html));
  const found = [
    ...finished.diagnostics,
    ...checkLinks([finished], new Set([finished.path])).map(({ diagnostic }) => diagnostic),
  ];
  expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(kind === 'wrong' ? [id] : []));
});
