import { describe, expect, test } from 'vitest';
import { checkLanguages } from '../../../src/validate/languages/check-languages.ts';
import { tagFault } from '../../../src/validate/languages/tag-fault.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

function check(content: string) {
  const { text, place } = marked(`<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text>${content}</text></TEI>`);
  const document = sourceDocument('a.xml', text);
  return { found: checkLanguages(edition([], []), [document]), place };
}

describe('tags', () => {
  test.each([
    ['en_US', 'language/ill-formed-tag', 'en-US'],
    ['e', 'language/ill-formed-tag', undefined],
    ['de-', 'language/ill-formed-tag', undefined],
    ['de-AT-abcdefghi', 'language/ill-formed-tag', undefined],
    ['fra', 'language/unknown-subtag', 'fr'],
    ['ger', 'language/unknown-subtag', 'de'],
    ['eng-GB', 'language/unknown-subtag', 'en-GB'],
    ['gr', 'language/unknown-subtag', 'el'],
    ['jp', 'language/unknown-subtag', 'ja'],
    ['Russian', 'language/unknown-subtag', 'ru'],
    ['abcd', 'language/unknown-subtag', undefined],
    ['xq', 'language/unknown-subtag', undefined],
    ['de-AX-1905', 'language/unknown-subtag', undefined],
    ['de-AQQQ', 'language/unknown-subtag', undefined],
    ['en-UK', 'language/unknown-subtag', undefined],
    ['iw', 'language/deprecated-subtag', 'he'],
    ['de-DD', 'language/deprecated-subtag', 'de-DE'],
    ['i-klingon', 'language/deprecated-subtag', 'tlh'],
  ])('%s: %s, write %s', (tag, rule, instead) => {
    const fault = tagFault(tag);
    expect([fault?.rule, fault?.instead]).toEqual([rule, instead]);
    expect(fault?.message).toContain(`\`${tag}\``);
  });

  test.each([
    'de',
    'DE-at',
    'ru-Latn',
    'zh-Hant-TW',
    'zh-yue',
    'sl-rozaj-biske-1994',
    'de-1901',
    'ru-petr1708',
    'und',
    'zxx',
    'mul',
    'mis',
    'qaa',
    'en-XA',
    'x-opis',
    'la-x-medieval',
    'en-t-ru',
    'de-u-co-phonebk',
    'i-default',
    'es-419',
  ])('%s is one', (tag) => {
    expect(tagFault(tag)).toBeUndefined();
  });
});

test.each([
  [
    '<p xml:lang="⟦fra⟧">Oui</p><p xml:lang="fra">Non</p>',
    '`fra` has the language `fra`, which the registry of language subtags does not have; so has 1 more of this file.',
    'Write `fr`.',
  ],
  [
    '<language ident="⟦deu⟧"/>',
    '`deu` has the language `deu`, which the registry of language subtags does not have.',
    'Write `de`.',
  ],
  [
    '<textLang mainLang="ru" otherLangs="de ⟦gr⟧"/>',
    '`gr` has the language `gr`, which the registry of language subtags does not have.',
    'Write `el`.',
  ],
])('%s is told once a file, at the tag', (content, message, hint) => {
  const { found, place } = check(content);
  expect(found).toMatchObject([{ ruleId: 'language/unknown-subtag', severity: 'error', message, hint }]);
  expect(found.map(placeOf)).toEqual([place]);
});

test('an empty tag says that the language is not known', () => {
  expect(check('<p xml:lang="">x</p>').found).toEqual([]);
});

describe('language/wrong-script', () => {
  test.each([
    [
      '<p xml:lang="⟦ru⟧">Iosif Stalin</p>',
      '`xml:lang="ru"` says that this is written in the Cyrillic script, but “Iosif Stalin” is not.',
    ],
    [
      '<p xml:lang="⟦ru-Latn⟧">Иосиф Сталин</p>',
      '`xml:lang="ru-Latn"` says that this is written in the Latin script, but “Иосиф Сталин” is not.',
    ],
    ['<p xml:lang="⟦en⟧">Сталин И. В. <idno>ABCDEFGH</idno></p>', undefined],
    ['<p xml:lang="⟦he⟧">Nischan</p>', undefined],
    ['<p xml:lang="⟦ja⟧">Tokyo</p>', undefined],
    [`<p xml:lang="⟦de⟧">${'Слово '.repeat(20)} und ein Wort</p>`, undefined],
  ])('%s', (content, message) => {
    const { found, place } = check(content);
    expect(found).toMatchObject([
      { ruleId: 'language/wrong-script', severity: 'info', ...(message && { message }) },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test.each([
    '<p xml:lang="ru">Сталин (Stalin, Iosif)</p>',
    '<p xml:lang="ru">III</p>'.replace('III', '1951 XX'),
    '<p xml:lang="de">The word <foreign xml:lang="ru">слово</foreign></p>',
    '<p xml:lang="el">Ὀδύσσεια</p>',
    '<p xml:lang="ja">東京タワー</p>',
    '<p xml:lang="sr">Beograd</p>',
    '<p xml:lang="und">слово</p>',
    '<p xml:lang="de-Latf">Wort</p>',
    '<p xml:lang="en"/>',
    `<p xml:lang="de">${'Wort '.repeat(8)}${'слово '.repeat(8)}</p>`,
    '<p xml:lang="fra">слово</p>'.replace('fra', 'x-none'),
  ])('%s is not', (content) => {
    expect(check(content).found).toEqual([]);
  });
});
