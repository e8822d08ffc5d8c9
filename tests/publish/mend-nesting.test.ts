import { expect, test } from 'vitest';
import type { OutputPage } from '../../src/edition/output-document.ts';
import { finishPage } from '../../src/publish/finish-page.ts';

type Node = string | [name: string, properties: Record<string, string | string[]>, ...children: Node[]];

/** A page from its tree: a parser of HTML would never nest so. */
function finished(...content: Node[]): string | undefined {
  const element = (node: Node): OutputPage['tree']['children'][number] => {
    if (typeof node === 'string') return { type: 'text', value: node };
    const [tagName, properties, ...children] = node;
    return { type: 'element', tagName, properties, children: children.map(element) as never };
  };
  const page = element([
    'html',
    { lang: 'en' },
    ['head', {}, ['title', {}, 'A']],
    ['body', {}, ['h1', {}, 'A'], ...content],
  ]);
  const { html } = finishPage({
    kind: 'page',
    path: 'a.html',
    file: 'a',
    tree: { type: 'root', children: [page] },
  });
  return /<\/h1>(.*)<\/body>/s.exec(html)?.[1];
}

test.each<[string, Node, string]>([
  [
    'a list in a paragraph',
    ['p', {}, 'a ', ['ul', {}, ['li', {}, 'b']]],
    '<div class="paragraph">a <ul><li>b</li></ul></div>',
  ],
  [
    'a block in what has a class, and what is around it',
    ['span', { className: ['details'] }, ['span', { className: ['statement'] }, ['div', {}, 'x']]],
    '<div class="details"><div class="statement"><div>x</div></div></div>',
  ],
  [
    'a block in what has none',
    ['em', {}, ['blockquote', {}, 'x']],
    '<div class="em"><blockquote>x</blockquote></div>',
  ],
  [
    'a block in a link in running text',
    ['span', { className: ['a'] }, ['a', { href: '#' }, ['div', {}, 'x']]],
    '<div class="a"><a href="#"><div>x</div></a></div>',
  ],
  ['a block in a heading', ['h2', {}, ['p', {}, 'x']], '<div aria-level="2" role="heading"><p>x</p></div>'],
  [
    'a link in a link',
    ['a', { href: '#' }, 'a ', ['em', {}, ['a', { href: '#', rel: ['x'] }, 'b']]],
    '<a href="#">a <em><span>b</span></em></a>',
  ],
  ['what is in order', ['p', {}, ['span', {}, ['em', {}, 'x']]], '<p><span><em>x</em></span></p>'],
])('%s', (_, content, expected) => {
  expect(finished(content)).toBe(expected);
});
