import { describe, expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

const rules = (html: string) => finishPage(page(html)).diagnostics.map(({ ruleId }) => ruleId);
const first = (html: string) => finishPage(page(html)).diagnostics[0];
const main = (html: string) => /<main>([\s\S]*)<\/main>/.exec(finishPage(page(html)).html)?.[1];

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('a page', () => {
  test('is written whole: doctype, attributes in order, no optional tag left out, a line end at the end', () => {
    const { html } = finishPage(page('<h1 title="t" lang="ru" id="i" class="c">Тайна &amp; «é»</h1>'));
    expect(html).toBe(
      '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main>' +
        '<h1 class="c" id="i" lang="ru" title="t">Тайна &amp; «é»</h1></main></body></html>\n',
    );
  });

  test('is the same bytes whatever order its attributes came in', () => {
    const one = finishPage(page('<h1 id="a" class="b" dir="ltr">Letters</h1>')).html;
    const other = finishPage(page('<h1 dir="ltr" class="b" id="a">Letters</h1>')).html;
    expect(one).toBe(other);
  });

  test('leaves the tree it was made from as it was', () => {
    const given = page('<h1>Letters</h1><div class="transcription"><p onclick="x()">Sir,</p></div>');
    const before = JSON.stringify(given);
    finishPage(frozen(given));
    expect(JSON.stringify(given)).toBe(before);
  });

  test('marks links that show their own address, which is not to be spelt out again on paper', () => {
    expect(
      main('<h1>A</h1><a href="https://a.org/">https://a.org/</a> <a class="b" href="https://a.org/">A</a>'),
    ).toBe(
      '<h1>A</h1><a class="address" href="https://a.org/">https://a.org/</a> <a class="b" href="https://a.org/">A</a>',
    );
  });

  test('gives its ids and its links to those who check the site', () => {
    const { ids, links } = finishPage(
      page(
        '<h1 id="top-1">A</h1><p><a href="b.html#c">b</a> <img src="d.png" alt=""></p><blockquote cite="e.html">e</blockquote>',
      ),
    );
    expect([...ids]).toEqual(['top-1']);
    expect(links).toEqual([
      { address: 'b.html#c', path: '/html/body/main/p/a' },
      { address: 'd.png', path: '/html/body/main/p/img' },
      { address: 'e.html', path: '/html/body/main/blockquote' },
    ]);
  });
});

describe('checks of one page', () => {
  test('an id that stands twice is named with both its elements, each repetition once', () => {
    const { diagnostics } = finishPage(
      page('<h1 id="a">A</h1><p id="a">b</p><p id="b">c</p><p id="a">d</p>'),
    );
    expect(diagnostics.map(({ message, path }) => [message, path])).toEqual([
      ['The id `a` stands twice on the page `index.html`: on `<h1>` and on `<p>`.', '/html/body/main/p[1]'],
      ['The id `a` stands twice on the page `index.html`: on `<h1>` and on `<p>`.', '/html/body/main/p[3]'],
    ]);
    expect(main('<h1 id="a">A</h1><p id="a">b</p>')).toBe('<h1 id="a">A</h1><p>b</p>');
    expect(diagnostics[0]).toMatchObject({
      ruleId: 'html/duplicate-id',
      severity: 'error',
      file: 'made/index.html',
    });
  });

  test('a heading is empty without text, and is not with a picture that has words', () => {
    expect(rules('<h1>A</h1><h2> <span></span></h2>')).toEqual(['html/empty-heading']);
    expect(rules('<h1>A</h1><h2><img src="a.png" alt=""></h2>')).toEqual(['html/empty-heading']);
    expect(rules('<h1>A</h1><h2><img src="a.png" alt="Seal"></h2>')).toEqual([]);
    expect(main('<h1>A</h1><h2 id="b"> </h2>')).toBe('<h1>A</h1><div id="b"> </div>');
  });

  test('a page has one heading of level 1', () => {
    expect(first('<p>Nothing</p>')?.message).toBe('The page `index.html` has no heading of level 1.');
    expect(first('<h1>A</h1><h2>b</h2><h1>C  d</h1>')).toMatchObject({
      message: '“C d” is a further heading of level 1 on the page `index.html`.',
      path: '/html/body/main/h1[2]',
    });
  });

  test('headings descend step by step and may rise at once: levels that are skipped are closed up', () => {
    const levels = (html: string) =>
      [...(main(html) ?? '').matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels('<h1>A</h1><h2>b</h2><h3>c</h3><h4>d</h4><h2>e</h2>')).toEqual([1, 2, 3, 4, 2]);
    expect(levels('<h1>A</h1><h2>b</h2><h4>c</h4><h4>d</h4><h5>e</h5><h3>f</h3>')).toEqual([
      1, 2, 3, 3, 4, 3,
    ]);
    expect(levels('<h1>A</h1><h5>b</h5><h6>c</h6><h1>d</h1>')).toEqual([1, 2, 3, 2]);
    expect(rules('<h1>A</h1><h2>b</h2><h4>c</h4><h4>d</h4>')).toEqual([]);
  });

  test('a picture has an alternative, be it empty', () => {
    expect(first('<h1>A</h1><img src="leaf.jpg">')?.message).toBe(
      'The picture `leaf.jpg` on the page `index.html` has no words to stand for it.',
    );
    expect(rules('<h1>A</h1><img src="leaf.jpg" alt="">')).toEqual([]);
  });
});

describe('sanitising', () => {
  test.each([
    ['a script with what is in it', '<script>alert(1)</script>', '', '`<script>`'],
    ['a style element', '<style>p { color: red }</style>', '', '`<style>`'],
    ['an event handler', '<p onclick="alert(1)">a</p>', '<p>a</p>', '`onclick="alert(1)"` of `<p>`'],
    ['a style attribute', '<p style="color:red">a</p>', '<p>a</p>', '`style="color:red"` of `<p>`'],
    [
      'a script as address',
      '<a href="javascript:alert(1)">a</a>',
      '<a>a</a>',
      '`href="javascript:alert(1)"` of `<a>`',
    ],
    ['the same in disguise', '<a href=" jAvA\tscript:alert(1)">a</a>', '<a>a</a>', undefined],
    ['data as address', '<a href="data:text/html,a">a</a>', '<a>a</a>', '`href="data:text/html,a"` of `<a>`'],
    ['data as picture', '<img alt="" src="data:image/png;base64,AA">', '<img alt="">', undefined],
    ['a frame', '<iframe src="https://example.org"></iframe>', '', '`<iframe>`'],
    ['a form’s field, its form’s text kept', '<form>a<input>b</form>', 'ab', '`<form>`'],
    ['a drawing, programs and all', '<svg><script>alert(1)</script></svg>', '', '`<svg>`'],
    [
      'foreign mark-up in mathematics',
      '<math><annotation-xml encoding="text/html"><p>a</p></annotation-xml></math>',
      '<math></math>',
      undefined,
    ],
    ['a template with what is in it', '<template><td>a</td></template>', '', '`<template>`'],
  ])('takes out %s, and says so', (_, html, left, what) => {
    const { diagnostics } = finishPage(page(`<h1>A</h1>${html}`));
    expect(main(`<h1>A</h1>${html}`)).toBe(`<h1>A</h1>${left}`);
    expect(new Set(diagnostics.map(({ ruleId }) => ruleId))).toEqual(new Set(['html/removed']));
    if (what) expect(diagnostics[0]?.message).toBe(`The page \`index.html\` is published without ${what}.`);
  });

  test('takes out comments, which no reader sees, without a word', () => {
    expect(main('<h1>A</h1><!-- b -->')).toBe('<h1>A</h1>');
    expect(rules('<h1>A</h1><!-- b -->')).toEqual([]);
  });

  test('takes out of the head what acts', () => {
    const { html, diagnostics } = finishPage(
      page(
        '<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="0"><base href="https://example.org/"><title>A</title></head><body><h1>A</h1></body></html>',
      ),
    );
    expect(html).toContain('<head><meta content="0"><title>A</title></head>');
    expect(diagnostics.map(({ path }) => path)).toEqual(['/html/head/meta', '/html/head/base']);
  });

  test('reports what is in an element taken out with its content once, and what is in one that was unwrapped by itself', () => {
    expect(rules('<h1>A</h1><object><p>a</p><p>b</p></object>')).toHaveLength(1);
    expect(rules('<h1>A</h1><font><script>a</script></font>')).toHaveLength(2);
  });

  test('keeps all that a page of an edition is made of', () => {
    const kept =
      '<h1 dir="ltr" id="a" lang="ru">A</h1><p class="salute" title="t" translate="no">To <a aria-label="Note 1" href="#a" role="doc-noteref">1</a> ' +
      '<time datetime="1951-12-25">25 December</time> <del>x</del><ins>y</ins> <ruby>r<rt>t</rt></ruby></p>' +
      '<table><caption>T</caption><thead><tr><th scope="col">H</th><th scope="col">I</th></tr></thead><tbody><tr><td colspan="2">c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>' +
      '<math display="block"><mrow><mi mathvariant="normal">x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></math>' +
      '<p><a href="mailto:a@example.org">write</a> <a href="https://example.org/">go</a></p>';
    expect(rules(kept)).toEqual([]);
    expect(main(kept)).toBe(kept);
  });

  test('keeps whole documents, head and all', () => {
    const whole =
      '<!doctype html>\n<html dir="ltr" lang="en"><head><meta charset="utf-8"><title>A</title>' +
      '<meta content="width=device-width, initial-scale=1" name="viewport">' +
      '<link href="assets/site.css" rel="stylesheet">' +
      '<link href="a.ttl" rel="alternate" title="Linked data" type="text/turtle">' +
      '</head><body class="index"><main id="page-main" tabindex="-1"><h1>A</h1></main></body></html>';
    const { html, diagnostics } = finishPage(page(whole));
    expect(diagnostics).toEqual([]);
    expect(html).toBe(`${whole}\n`);
  });
});
