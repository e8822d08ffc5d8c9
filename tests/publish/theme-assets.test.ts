import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';
import { themeAssets } from '../../src/publish/theme-assets.ts';
import { page } from './page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-theme-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function theme(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return themeAssets(folder, folder);
}

test('style sheets, pictures, fonts and licences are published; those at the top are linked to, by name', () => {
  const { files, styles, diagnostics } = theme({
    'b.css': '@import "parts/x.css";',
    'a.css': '',
    'parts/x.css': '',
    'crest.svg': '<svg/>',
    'fonts/f.woff2': '',
    'fonts/OFL.txt': '',
    '.DS_Store': '',
  });
  expect(files.map(({ path }) => path)).toEqual([
    'assets/theme/a.css',
    'assets/theme/b.css',
    'assets/theme/crest.svg',
    'assets/theme/fonts/OFL.txt',
    'assets/theme/fonts/f.woff2',
    'assets/theme/parts/x.css',
  ]);
  expect(styles).toEqual(['assets/theme/a.css', 'assets/theme/b.css']);
  expect(diagnostics).toEqual([]);
});

test('config/theme-file: programs, pages and symbolic links are left out, and said', () => {
  writeFileSync(join(folder, 'a.css'), '');
  symlinkSync('/etc/passwd', join(folder, 'secret.css'));
  const { files, diagnostics } = theme({ 'x.js': 'alert(1)', 'p/x.html': '' });
  expect(files.map(({ path }) => path)).toEqual(['assets/theme/a.css']);
  expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
    ['config/theme-file', 'p/x.html'],
    ['config/theme-file', 'secret.css'],
    ['config/theme-file', 'x.js'],
  ]);
});

test('config/theme-host: what a style sheet wants of another host is said at its line; comments want nothing', () => {
  const { diagnostics } = theme({
    'a.css':
      '/* url(https://a.example/x) */\n@import url("https://fonts.example/css?family=X");\nbody { background: url(//b.example/y.png) url(z.png) }\n@import \'http://c.example/\';',
  });
  expect(diagnostics.map(({ ruleId, line, actual }) => [ruleId, line, actual])).toEqual([
    ['config/theme-host', 2, 'https://fonts.example/css?family=X'],
    ['config/theme-host', 3, '//b.example/y.png'],
    ['config/theme-host', 4, 'http://c.example/'],
  ]);
});

test('a page links to them after our own style sheet, from where it stands', () => {
  const made = page(
    '<!doctype html><html lang="en"><head><title>x</title><link rel="stylesheet" href="../assets/site.css"></head><body><h1>x</h1></body></html>',
    'doc/a.html',
  );
  expect(finishPage(made, ['assets/theme/a b.css']).html).toContain(
    '<link href="../assets/site.css" rel="stylesheet"><link href="../assets/theme/a%20b.css" rel="stylesheet">',
  );
});
