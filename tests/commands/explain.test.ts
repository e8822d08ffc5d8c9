import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { rulePage } from '../../src/rule-page.ts';
import { command } from './in-process.ts';

const opis = (args: string[], options = {}) => command(tmpdir(), args, options);

test('the page of a rule, wrapped, with its examples', async () => {
  const { status, stdout, stderr } = await opis(['explain', 'reference/unknown-target']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^reference\/unknown-target\n\nseverity: error\n\nA pointer leads to nothing/);
  expect(stdout).toContain('\nwrong:\n    <p>The report of Comrade <persName ref="person:vyshinski">');
  expect(stdout).toContain('\nright:\n    <p>');
  expect(stdout).not.toContain('```');
  expect(stdout).not.toContain('\u001b');
});

test('colour on a terminal only, and not with NO_COLOR', async () => {
  const args = ['explain', 'reference/unknown-target'];
  expect((await opis(args, { isTerminal: true })).stdout).toContain(
    '\u001b[1mreference/unknown-target\u001b[0m',
  );
  const plain = await opis(args, { isTerminal: true, environment: { NO_COLOR: '1' } });
  expect(plain.stdout).not.toContain('\u001b');
});

test.each(catalogue.map(({ id }) => id))('%s is shown whole', async (id) => {
  const { status, stdout } = await opis(['explain', id]);
  expect(status).toBe(0);
  const words = (text: string) => text.replace(/[`\s:#]+/g, '');
  const page = (rulePage(id) ?? '').replace(/^```\S+ (\w+)/gm, '$1').replace(/^example: see .*$/m, '');
  expect(words(stdout)).toBe(words(page));
  const prose = stdout.split('\n').filter((line) => !line.startsWith('    ') && line.includes(' '));
  expect(Math.max(...prose.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

test.each([
  ['reference/unknwon-target', 'write `reference/unknown-target` if that is meant'],
  ['unknown-target', 'write `reference/unknown-target` if that is meant'],
  ['unknwon-target', 'write `reference/unknown-target` if that is meant'],
  ['../../../etc/passwd', '`opis rules` lists them all'],
  ['nothing/like/this', '`opis rules` lists them all'],
])('a rule that does not exist: %s', async (rule, said) => {
  const { status, stdout, stderr } = await opis(['explain', rule]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(`opis: there is no rule \`${rule}\`; ${said}.\n`);
});

test('all rules are listed, with severity and title', async () => {
  const { status, stdout } = await opis(['rules']);
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(catalogue.length);
  expect([...lines].sort()).toEqual(lines);
  expect(lines.find((line) => line.startsWith('reference/unknown-target '))).toMatch(
    /^reference\/unknown-target +error +A pointer leads to nothing$/,
  );
});

test('and in JSON', async () => {
  const { stdout } = await opis(['rules', '--format', 'json']);
  const { version, rules } = JSON.parse(stdout);
  expect(version).toBe(1);
  expect(rules).toHaveLength(catalogue.length);
  expect(rules).toContainEqual({
    id: 'reference/unknown-target',
    severity: 'error',
    title: 'A pointer leads to nothing',
  });
});
