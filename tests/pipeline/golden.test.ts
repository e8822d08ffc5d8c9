import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nuMessages } from './nu-html-checker.ts';
import { published, publishedSample } from './published-sample.ts';

const golden = join(import.meta.dirname, 'golden');

test('the sample edition is published with nothing to say but that it names no base', async () => {
  const { diagnostics } = await publishedSample();
  expect(diagnostics).toEqual([expect.objectContaining({ ruleId: 'graph/no-base', severity: 'info' })]);
});

test.each([
  'doc/wcda-113019.html',
  'doc/wcda-113019.txt',
  'doc/wcda-113019.ttl',
  'index.html',
  'registers/persons.html',
  'person/stalin.html',
  'org/aprf.html',
  'place/paris.html',
])('%s is what was agreed on (UPDATE_GOLDEN=1 agrees on what is made now)', async (path) => {
  const file = join(golden, path.replaceAll('/', '--'));
  const made = await published(path);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, made);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(made).toBe(readFileSync(file, 'utf8'));
});

test('every page of the sample passes the Nu HTML checker without error or warning', async ({ skip }) => {
  const { folder } = await publishedSample();
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  const messages = nuMessages(pages.map((path) => join(folder, path)));
  if (messages === undefined) return skip('The Nu HTML checker needs Java, which is not here.');
  expect(messages).toEqual([]);
});
