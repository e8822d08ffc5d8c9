import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';
import { nuMessages } from './nu-html-checker.ts';

const edition = resolve(import.meta.dirname, '../fixtures/hostile');
let root: string;
let result: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'opis-hostile-'));
  result = await build({ folder: edition, cwd: edition, out: join(root, 'site') });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = (path: string) => readFileSync(join(root, 'site', path), 'utf8');

test.each(['doc/hostile.html', 'index.html'])(
  '%s has nothing in it that acts or asks another host',
  (path) => {
    const acting: string[] = [];
    visit(rehype().parse(page(path)), 'element', ({ tagName, properties }) => {
      const names = Object.keys(properties);
      if (/^(script|iframe|object|embed|svg|maction|annotation-xml|style|form|base)$/.test(tagName)) {
        // Data about the page, which no browser runs.
        if (properties.type !== 'application/ld+json') acting.push(tagName);
      }
      if (names.some((name) => /^on/i.test(name) || name === 'style' || name === 'srcDoc'))
        acting.push(`${tagName} ${names}`);
      for (const name of ['href', 'src', 'xLinkHref', 'action']) {
        const address = String(properties[name] ?? '');
        if (/^[\s\0-\x20]*(javascript|data|vbscript|file):/i.test(address.replace(/[\t\r\n]/g, '')))
          acting.push(address);
        if (tagName !== 'a' && /evil\.example/.test(address)) acting.push(address);
      }
    });
    expect(acting).toEqual([]);
  },
);

test('each is said once, clearly', () => {
  const told = result.diagnostics.map(({ ruleId, line, message }) => `${ruleId} ${line ?? ''} ${message}`);
  const about = (words: RegExp) => told.filter((line) => words.test(line));
  expect(about(/`javascript`, `script` and `vbscript`/)).toHaveLength(1);
  const refused = told.filter((line) => line.startsWith('html/refused-link 16 ') && line.includes('`data:`'));
  expect(refused).toHaveLength(1);
  expect(about(/`<h:script>`/).length).toBeGreaterThan(0);
  expect(about(/`<svg:svg>`/)).toHaveLength(1);
  expect(about(/html\/removed.*href="javascript:pwned\('math'\)"/)).toHaveLength(1);
  expect(about(/html\/removed.*`<maction>`/)).toHaveLength(1);
  expect(about(/html\/picture-outside 28 /)).toHaveLength(1);
  expect(about(/language\/ill-formed-tag 25 /)).toHaveLength(1);
});

test('its words are published as words', () => {
  const html = page('doc/hostile.html');
  expect(html).toContain("&lt;script>pwned('cdata')&lt;/script>");
  expect(html).toContain('a script');
  expect(html).toContain('one');
});

test('its pages pass the Nu HTML checker', async ({ skip }) => {
  const messages = nuMessages(['doc/hostile.html', 'index.html'].map((path) => join(root, 'site', path)));
  if (messages === undefined) return skip('The Nu HTML checker needs Java, which is not here.');
  expect(messages).toEqual([]);
});
