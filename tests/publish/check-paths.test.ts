import { expect, test } from 'vitest';
import { checkPaths } from '../../src/publish/check-paths.ts';
import { file } from './page.ts';

const rules = (...paths: string[]) =>
  checkPaths(paths.map((path) => file(path))).diagnostics.map(({ ruleId }) => ruleId);

test('names in any script are in order', () => {
  expect(
    rules('index.html', 'doc/a.html', 'doc/Документ.html', 'doc/a-1.html', 'a b.html', 'doc/..a'),
  ).toEqual([]);
});

test.each([
  '/etc/passwd',
  'C:/x',
  '../x',
  'doc/../../x',
  'doc/./x',
  'doc//x',
  'doc/',
  '',
  'doc\\x',
  'doc/\0',
  'doc/a\nb',
  `doc/${'я'.repeat(128)}`,
])('%j cannot be a file of the site', (path) => {
  expect(rules(path)).toEqual(['html/unsafe-path']);
});

test('one place is claimed once, by case-insensitive file systems too', () => {
  expect(rules('doc/a.html', 'doc/a.html')).toEqual(['html/duplicate-path']);
  expect(rules('doc/a.html', 'doc/A.html')).toEqual(['html/duplicate-path']);
  expect(rules('doc/\u00e9.html', 'doc/e\u0301.html')).toEqual(['html/duplicate-path']);
  expect(rules('opis-manifest.json')).toEqual(['html/duplicate-path']);
});

test('the finding names both who claim the place', () => {
  expect(checkPaths([file('doc/a.html'), file('doc/A.html')]).diagnostics[0]).toMatchObject({
    message:
      'The place `doc/A.html` in the site is claimed twice, by `made/doc/a.html` and by `made/doc/A.html`, which differs from `doc/a.html` by case or accents only.',
    related: [{ file: 'made/doc/a.html', message: 'The first to claim the place.' }],
  });
});
