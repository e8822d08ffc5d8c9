import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cache } from '../../src/cache/cache.ts';
import { compileStylesheet } from '../../src/transform/compile-stylesheet.ts';
import { tei, transformSources } from './transform-sources.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-compile-'));
  mkdirSync(join(folder, 'parts'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cache that lives as long as a test, and says what was asked of it. */
class CountingCache implements Cache {
  readonly values = new Map<string, Uint8Array>();
  hits = 0;
  read(kind: string, key: string) {
    const value = this.values.get(`${kind} ${key}`);
    if (value) this.hits++;
    return value;
  }
  write(kind: string, key: string, value: string | Uint8Array) {
    this.values.set(`${kind} ${key}`, Buffer.from(value));
  }
}

const sheet = (content: string) =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\n${content}\n</xsl:stylesheet>`;

function compile(main: string, part: string | undefined, cache: Cache = new CountingCache()) {
  writeFileSync(join(folder, 'main.xsl'), sheet(main));
  if (part === undefined) rmSync(join(folder, 'parts/part.xsl'), { force: true });
  else writeFileSync(join(folder, 'parts/part.xsl'), sheet(part));
  return compileStylesheet(join(folder, 'main.xsl'), { cache, cwd: folder });
}

const include = '<xsl:include href="parts/part.xsl"/>';

describe('what is wrong with a stylesheet is said at its module and line', () => {
  test.each([
    ['an expression', '\n<xsl:template match="/">\n<xsl:value-of select="$none"/></xsl:template>', 4, /none/],
    [
      'an element of XSLT',
      '<xsl:template match="/">\n<xsl:valu-of select="1"/></xsl:template>',
      3,
      /valu-of/,
    ],
    ['an attribute', '<xsl:template match="/">\n<xsl:value-of selekt="1"/></xsl:template>', 3, /selekt/],
  ])('%s in an included module', async (_, part, line, words) => {
    const result = await compile(include, part);
    expect(result).toEqual({
      diagnostics: [expect.objectContaining({ ruleId: 'xslt/static-error', file: 'parts/part.xsl', line })],
    });
    expect('diagnostics' in result && result.diagnostics[0]?.message).toMatch(words);
  });

  test('a module that is not there, where it is included', async () => {
    const result = await compile(include, undefined);
    expect(result).toEqual({
      diagnostics: [expect.objectContaining({ ruleId: 'xslt/static-error', file: 'main.xsl', line: 2 })],
    });
  });
});

describe('the cache of compiled stylesheets', () => {
  const part = '<xsl:template match="/"><a/></xsl:template>';

  test('serves as long as no module changes', async () => {
    const cache = new CountingCache();
    await compile(include, part, cache);
    expect(cache.hits).toBe(0);
    await compile(include, part, cache);
    expect(cache.hits).toBe(1);
    await compile(include, part.replace('<a/>', '<b/>'), cache);
    expect(cache.hits).toBe(1);
    expect(cache.values.size).toBe(2);
  });

  test('is not trusted where it is damaged', async () => {
    const cache = new CountingCache();
    await compile(include, part, cache);
    for (const key of cache.values.keys()) cache.values.set(key, Buffer.from('{"N":'));
    expect(await compile(include, part, cache)).toHaveProperty('compiled');
  });
});

test('a document nested too deeply ends in one sentence, and the others are made', async () => {
  const deep = `<body>${'<div>'.repeat(4000)}<p>x</p>${'</div>'.repeat(4000)}</body>`;
  const { files, diagnostics } = await transformSources({
    'tei/documents/deep.xml': tei(deep).replace('xml:id="d"', 'xml:id="deep"'),
    'tei/documents/flat.xml': tei('<body><p>x</p></body>').replace('xml:id="d"', 'xml:id="flat"'),
  });
  const found = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/dynamic-error');
  expect(found).toMatchObject([
    {
      file: 'tei/documents/deep.xml',
      message:
        '`doc/deep.html` and `doc/deep.txt` cannot be made: the document is nested 4004 levels deep, which is more than a stylesheet can follow.',
    },
  ]);
  expect(files.has('doc/flat.html')).toBe(true);
  expect(files.has('doc/deep.html')).toBe(false);
});
