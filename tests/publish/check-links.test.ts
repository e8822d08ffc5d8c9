import { expect, test } from 'vitest';
import { checkLinks } from '../../src/publish/check-links.ts';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

function check(pages: Record<string, string>, files: string[] = []) {
  const finished = Object.entries(pages).map(([path, html]) => finishPage(page(html, path)));
  return checkLinks(finished, new Set([...Object.keys(pages), ...files])).map(({ diagnostic }) => diagnostic);
}

test('links to files of the site, to ids of its pages, to the top, and to other sites are in order', () => {
  expect(
    check(
      {
        'index.html':
          '<a href="doc/a.html">a</a> <a href="doc/a.html#p">a</a> <a href="#">top</a> <a href="#top">top</a>',
        'doc/a.html':
          '<p id="p"><a href="../index.html">i</a> <a href="a.xml#any">x</a> <a href="https://example.org/#a">e</a></p>',
      },
      ['doc/a.xml'],
    ),
  ).toEqual([]);
});

test('a link to a file that is not there names the closest one that is', () => {
  expect(
    check({ 'doc/a.html': '<p><a href="../person/vyshinski.html">V</a></p>' }, ['person/vyshinsky.html']),
  ).toEqual([
    {
      ruleId: 'html/dangling-link',
      severity: 'error',
      file: 'made/doc/a.html',
      message:
        'The link `../person/vyshinski.html` on the page `doc/a.html` leads to `person/vyshinski.html`, which the site does not have, and is published as words alone.',
      hint: 'Link to `person/vyshinsky.html`, if that is meant.',
      expected: ['person/vyshinsky.html'],
      actual: '../person/vyshinski.html',
      path: '/html/body/main/p/a',
    },
  ]);
});

test('a link to an id that is not there names the closest one that is', () => {
  const [found, ...others] = check({
    'a.html': '<p id="note-1"><a href="b.html#node-1">b</a></p>',
    'b.html': '<p id="note-1">b</p>',
  });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ruleId: 'html/dangling-link',
    message:
      'The link `b.html#node-1` on the page `a.html` leads to the id `node-1`, which `b.html` does not have, and is published as a link to the page.',
    hint: 'Link to `#note-1`, if that is meant.',
  });
});

test('a folder is no file: from a disk nothing would open', () => {
  expect(check({ 'index.html': '<a href="doc/">d</a>' }, ['doc/index.html'])).toHaveLength(1);
});

test('a link out of the site is told apart', () => {
  expect(
    check({ 'doc/a.html': '<a href="../../x.html">x</a> <a href="/y.html">y</a>' }).map(
      ({ ruleId }) => ruleId,
    ),
  ).toEqual(['html/outside-link', 'html/outside-link']);
});
