import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { command } from '../commands/in-process.ts';

const project = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const section = readme.slice(
  readme.indexOf('## For those who have questions'),
  readme.indexOf('## For developers'),
);

/** Each question of the README, its query and the answer that stands below it. */
const examples = [
  ...section.matchAll(/^([^\n]+)\n\n```sparql\n([\s\S]*?)\n```\n\n```(?:text|turtle)\n([\s\S]*?)\n```$/gm),
].map(([, question = '', query = '', answer = '']) => ({ question, query, answer }));

// The cache that all tests share, so that stylesheets are compiled once.
beforeAll(() => {
  vi.stubEnv('OPIS_CACHE', join(tmpdir(), 'opis-test-cache'));
  return () => vi.unstubAllEnvs();
});

describe('the questions of the README, asked of the sample', () => {
  test('there are a dozen and more, and none is without its answer', () => {
    expect(examples.length).toBeGreaterThan(12);
    expect(examples).toHaveLength(section.match(/^```sparql$/gm)?.length ?? 0);
  });

  test.each(examples)('$question', { timeout: 120_000 }, async ({ query, answer }) => {
    const { status, stdout } = await command(project, ['query', query]);
    expect(stdout.trimEnd()).toBe(answer);
    expect(status).toBe(0);
  });
});
