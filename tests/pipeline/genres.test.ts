import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { nuMessages } from './nu-html-checker.ts';

const edition = resolve(import.meta.dirname, '../../examples/genres');
const golden = join(import.meta.dirname, 'golden/genres');
const update = process.env.UPDATE_GOLDEN === '1';

/** One document of each genre; what they are called is what they are. */
const genres = readdirSync(edition)
  .filter((name) => name.endsWith('.xml') && !/^registers/.test(name))
  .map((name) => `doc/${name.replace('.xml', '.html')}`)
  .sort();

let root: string;
let pages: string[];
let first: Awaited<ReturnType<typeof build>>;
const read = (path: string, site = 'site') => readFileSync(join(root, site, path));
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'opis-genres-'));
  first = await build({ folder: edition, cwd: edition, out: join(root, 'site') });
  pages = (first.site?.files ?? []).filter((path) => path.endsWith('.html'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the edition of genres, built without a configuration', () => {
  test('has a page for each, and pages for persons, bodies and places', () => {
    expect(genres.length).toBeGreaterThanOrEqual(11);
    expect(pages).toEqual(expect.arrayContaining([...genres, 'index.html', 'person/wright.html']));
    expect(pages).toEqual(expect.arrayContaining(['place/bath.html', 'org/company.html']));
    // The documents of a corpus have pages of their own.
    expect(pages).toEqual(expect.arrayContaining(['doc/notice-1.html', 'doc/notice-2.html']));
  });

  test('has nothing that the pages do not know, and nothing is taken out of or wrong with them', () => {
    const told = first.diagnostics.filter(
      ({ ruleId, message }) => /^(html|xslt)\//.test(ruleId) && !/stylesheet of the plain text/.test(message),
    );
    const lines = told.map(({ ruleId, message }) => `${ruleId}: ${message}`);
    expect(lines).toEqual([]);
  });

  test.each(genres)('%s is what was looked at (UPDATE_GOLDEN=1 agrees on what is made now)', (path) => {
    const file = join(golden, path.replace('doc/', ''));
    const made = read(path).toString('utf8');
    if (update) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, made);
    }
    expect(existsSync(file), `${file} is missing`).toBe(true);
    expect(made).toBe(readFileSync(file, 'utf8'));
  });

  test('no page weighs more than 60 kB, and none makes a browser ask another host', () => {
    const styles = read('assets/site.css').toString('utf8');
    expect(styles).not.toMatch(/url\(|@import/);
    for (const path of pages) {
      const html = read(path);
      expect(html.byteLength + (path.startsWith('doc/') ? Buffer.byteLength(styles) : 0), path).toBeLessThan(
        60_000,
      );
      const asked = [...html.toString('utf8').matchAll(/<(?:img|link|script|source|iframe)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !/rel="(?:alternate|canonical|license|describedby)"/.test(tag));
      expect(
        asked.filter((tag) => /\s(?:src|href)="(?:[a-z]+:)?\/\//.test(tag)),
        path,
      ).toEqual([]);
    }
  });

  test('is the same bytes when it is built again', async () => {
    const again = await build({ folder: edition, cwd: edition, out: join(root, 'again') });
    expect(again.site?.files).toEqual(first.site?.files);
    for (const path of first.site?.files ?? [])
      expect(read(path).equals(read(path, 'again')), path).toBe(true);
  });

  test('passes the Nu HTML checker without error or warning', async ({ skip }) => {
    const messages = nuMessages(pages.map((path) => join(root, 'site', path)));
    if (messages === undefined) return skip('The Nu HTML checker needs Java, which is not here.');
    expect(messages).toEqual([]);
  });
});
