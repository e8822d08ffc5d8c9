import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { rulePages } from '../diagnostics/rule-page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-config-pages-'));
  mkdirSync(join(folder, 'tei/documents'), { recursive: true });
  mkdirSync(join(folder, 'tei/registers'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const examples = rulePages().flatMap(({ id, examples: all }) =>
  all.filter(({ language }) => language === 'yaml').map((example) => ({ ...example, id })),
);

test('there are examples', () => {
  expect(examples.map(({ id }) => id)).toContain('config/unknown-key');
});

test.each(examples)('$name is so', async ({ id, verdict, text }) => {
  writeFileSync(join(folder, 'opis.config.yaml'), `${text}\n`);
  const found = (await loadConfig(folder, folder)).diagnostics.map(({ ruleId }) => ruleId);
  expect(new Set(found)).toEqual(new Set(verdict === 'wrong' ? [id] : []));
});
