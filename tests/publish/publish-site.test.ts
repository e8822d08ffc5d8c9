import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSite } from '../../src/publish/publish-site.ts';
import { file, page } from './page.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'opis-publish-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const publish = (outputs: Parameters<typeof publishSite>[0], name = 'site') =>
  publishSite(outputs, { folder: join(cwd, name), cwd });
const contents = (name: string) =>
  readdirSync(join(cwd, name), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(join(cwd, name).length), readFileSync(path, 'hex')]);

const outputs = [
  page('<h1>Letters</h1><p><a href="doc/a.html">A</a></p>'),
  page('<h1>A</h1><p><a href="a.txt">text</a> <a href="../assets/site.css">style</a></p>', 'doc/a.html'),
  file('doc/a.txt', 'Тайна\n'),
  file('doc/a.bin', new Uint8Array([0, 255])),
];

test('a site is its pages, its files and the style sheet', async () => {
  const { files, diagnostics } = await publish(outputs);
  expect(diagnostics).toEqual([]);
  expect(files).toEqual([
    'assets/icon.svg',
    'assets/site.css',
    'doc/a.bin',
    'doc/a.html',
    'doc/a.txt',
    'index.html',
  ]);
  expect(readFileSync(join(cwd, 'site/doc/a.txt'), 'utf8')).toBe('Тайна\n');
  expect(readFileSync(join(cwd, 'site/doc/a.bin'))).toEqual(Buffer.from([0, 255]));
  expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toMatch(
    /^<!doctype html>\n<html lang="en">.*<\/html>\n$/s,
  );
});

test('equal outputs make equal bytes, in another folder, order, time zone and locale too', async () => {
  await publish(outputs, 'one');
  const before = { ...process.env };
  Object.assign(process.env, { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  try {
    await publish([...outputs].reverse(), 'elsewhere/two');
  } finally {
    process.env = before;
  }
  expect(contents('elsewhere/two')).toEqual(contents('one'));
});

test('a link that leads nowhere is told, and published as words, or as a link to the page that is there', async () => {
  const wrong = page(
    '<h1>B</h1><p><a class="x" href="c.html">c</a> <a href="a.html#none">a</a> <a href="#none">b</a> <a href="a.html">A</a></p>',
    'doc/b.html',
  );
  const { files, diagnostics } = await publish([...outputs, wrong]);
  expect(files).toContain('doc/b.html');
  expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ['html/dangling-link', 'error'],
    ['html/dangling-link', 'error'],
    ['html/dangling-link', 'error'],
  ]);
  expect(readFileSync(join(cwd, 'site/doc/b.html'), 'utf8')).toContain(
    '<p><span class="x">c</span> <a href="a.html">a</a> <span>b</span> <a href="a.html">A</a></p></main></body></html>\n',
  );
});

test('what is wrong with a page is said, and the page published', async () => {
  const { files, diagnostics } = await publish([page('<h1>A</h1><h3 onclick="x()">B</h3>')]);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['html/removed']);
  expect(files).toContain('index.html');
});

test('a path out of the site is never written, and the rest is', async () => {
  const { files, diagnostics } = await publish([...outputs, file('../escaped.txt')]);
  expect(files).toContain('doc/a.html');
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['html/unsafe-path']);
  expect(existsSync(join(cwd, 'escaped.txt'))).toBe(false);
});
