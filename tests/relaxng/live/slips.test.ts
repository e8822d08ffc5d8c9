import { describe, expect, test } from 'vitest';
import { head, root, shown } from './letter-grammar.ts';

describe('after a slip, what a person expects', () => {
  const inP = '/p formula name number ref';
  test.each([
    ['an end tag is missing', `${head}<p>a <name key="k">b</p><p>|`, inP],
    ['an end tag is of no element', `${head}<p>a</q>|`, inP],
    ['an end tag has no end', `${root}<head>a</head <p>|`, inP],
    ['a start tag has no end', `${root}<head>a</head><p <name key="k">b</name>|`, inP],
    ['a quotation mark is missing at the end', `${head}<p hand="ink>a <name key="k">b</name> |`, inP],
    ['a quotation mark is missing before an attribute', `${head}<p hand="ink xml:id="a">a |`, inP],
    ['quotation marks are missing', `${head}<p hand=ink xml:id=a>a |`, inP],
    ['a value is missing', `${head}<p hand= xml:id="a" type>a |`, inP],
    ['there is a `<` in a value', `${head}<p xml:id="a<b">a |`, inP],
    ['an attribute stands twice', `${head}<p hand="ink" hand="ink" nonsense="1">|`, inP],
    ['there are a `<` and an ampersand in the text', `${head}<p>a < b & c <3 &nonsense; |`, inP],
    ['a document type is not closed', `<!DOCTYPE letter [ <!ENTITY a "b"> ${head}<p>|`, inP],
    ['an instruction is not closed', `<?xml-model href="a">${head}<?pb?><p>|`, inP],
    ['an element is unknown', `${head}<p>a <nonsense>b</nonsense>|`, inP],
    ['an element is misspelt', `${head}<p>a</p><signd>|`, '/signd *'],
    ['an element stands where it may not', `${head}<p>a <head>b</head>|`, inP],
    ['an element that must come is missing', `${root}<p>|`, inP],
    ['attributes are missing', `<letter xmlns="http://example.org/letter"><head/><p>|`, inP],
    ['a value is wrong', `<letter xmlns="http://example.org/letter" type="x"><head/><p>|`, inP],
    ['text stands where it may not', `${root} text <head/>|`, 'p! dateline /letter…'],
    ['a declaration is forbidden', `${head}<p xmlns:xml="a" xmlns:b="">|`, inP],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('a prefix that is not declared is taken for that of the schema’s namespace', () => {
    expect(shown('<l:letter type="private"><l:head/>|')).toBe('l:p! l:dateline /l:letter…');
    expect(shown(`${head}<p><ref y:role="|`)).toBe('"cites" "quotes &lt;> &amp; more"');
  });

  test('so is the default namespace where none is declared', () => {
    expect(shown('<letter type="private"><head/>|')).toBe('p! dateline /letter…');
  });
});
