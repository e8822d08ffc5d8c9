import { describe, expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

/** A page with something at the end of its head, finished. */
function finished(inHead: string) {
  const given = page('<h1>T</h1><p>x</p>');
  const html = given.tree.children.find((child) => child.type === 'element');
  const head =
    html?.type === 'element'
      ? html.children.find((child) => 'tagName' in child && child.tagName === 'head')
      : undefined;
  const block = page(inHead).tree;
  const script = JSON.parse(JSON.stringify(findScript(block)));
  if (head?.type === 'element') head.children.push(script);
  return finishPage(given);
}

function findScript(node: unknown): unknown {
  const { tagName, children = [] } = node as {
    readonly tagName?: string;
    readonly children?: readonly unknown[];
  };
  if (tagName === 'script') return node;
  for (const child of children) {
    const found = findScript(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('JSON-LD in the head of a page', () => {
  test('stays, at the end of the head, and is no finding', () => {
    const { html, diagnostics } = finished(
      '<script type="application/ld+json">{"name":"\\u003c/script>"}</script>'.replace('>"}', '\\u003e"}'),
    );
    expect(html).toContain(
      '<script type="application/ld+json">{"name":"\\u003c/script\\u003e"}</script></head>',
    );
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['a program', '<script>alert(1)</script>'],
    ['a program that calls itself a module', '<script type="module">alert(1)</script>'],
    ['what is no JSON', '<script type="application/ld+json">alert(1)</script>'],
    [
      'JSON with a sign that could begin an element',
      '<script type="application/ld+json">{"a":"<!--"}</script>',
    ],
    ['an address', '<script type="text/javascript" src="https://example.org/x.js"></script>'],
  ])('%s is taken out and told', (_, script) => {
    const { html, diagnostics } = finished(script);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('alert');
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('html/removed');
  });

  test('attributes other than the type go, and data in the body is no exception', () => {
    expect(
      finished(
        '<script type="application/ld+json" src="https://example.org/x.js" onload="alert(1)">{}</script>',
      ).html,
    ).toContain('<script type="application/ld+json">{}</script>');
    const body = finishPage(page('<h1>T</h1><script type="application/ld+json">{}</script>'));
    expect(body.html).not.toContain('<script');
  });
});
