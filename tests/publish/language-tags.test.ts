import { expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

const langs = (html: string) =>
  [...finishPage(page(html)).html.matchAll(/<(?:p|a)[^>]* (?:hreflang|lang)="([^"]*)"/g)].map(
    ([, tag]) => tag,
  );

test.each([
  ['de', 'de'],
  ['DE-at', 'de-AT'],
  ['fra', 'fr'],
  ['ger', 'de'],
  ['grc', 'grc'],
  ['ota-arab', 'ota-Arab'],
  ['de_DE', 'de-DE'],
  ['i-klingon', 'tlh'],
  ['zh-cmn-Hans', 'zh-Hans'],
  ['x-private', 'x-private'],
  ['und', 'und'],
  ['sl-rozaj', 'sl-rozaj'],
  // Nothing that a tag says.
  ['xx', ''],
  ['German', ''],
  ['de-DEU', ''],
  ['1337', ''],
  ['', ''],
])('`lang="%s"` is published as `lang="%s"`', (given, expected) => {
  expect(langs(`<h1>A</h1><p lang="${given}">x</p>`)).toEqual([expected]);
});

test('`hreflang` likewise, and not at all where it says nothing', () => {
  expect(langs('<h1>A</h1><a href="#" hreflang="rus">x</a>')).toEqual(['ru']);
  expect(langs('<h1>A</h1><a href="#" hreflang="xx">x</a>')).toEqual([]);
});
