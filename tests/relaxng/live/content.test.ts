import { describe, expect, test } from 'vitest';
import { atTheBar, inShort } from './at-the-bar.ts';
import { head, letter, root, shown } from './letter-grammar.ts';

describe('elements', () => {
  test('the root is written with the declaration that it needs', () => {
    expect(atTheBar(letter, '|').suggestions).toMatchObject([
      { name: 'letter', need: 'required', declaration: 'xmlns="http://example.org/letter"' },
    ]);
    expect(shown(`${head}<p/></letter>|`)).toBe('');
  });

  test('a name has the prefix that its namespace has at the place', () => {
    const prefixed =
      '<l:letter xmlns:l="http://example.org/letter" xmlns:m="http://example.org/math" type="private">';
    expect(shown(`${prefixed}<l:head/>|`)).toBe('l:p! l:dateline /l:letter…');
    expect(shown(`${prefixed}<l:head/><l:p>|`)).toBe('/l:p l:name l:number l:ref m:formula');
    expect(atTheBar(letter, `${head}<p>|`).suggestions).toContainEqual({
      kind: 'element',
      name: 'formula',
      namespace: 'http://example.org/math',
      localName: 'formula',
      declaration: 'xmlns="http://example.org/math"',
      need: 'optional',
    });
    // The prefix is bound to another namespace further in.
    expect(shown(`${prefixed}<l:head/><l:p xmlns:m="else">|`)).toContain('formula');
  });

  test('a prefix that has been typed is kept where it can be', () => {
    const twice = head.replace(' type', ' xmlns:l="http://example.org/letter" type');
    expect(shown(`${twice}<l:|`)).toBe('l:p! l:dateline');
    expect(shown(`${twice}<p><l:|`)).toBe('formula l:name l:number l:ref');
    expect(atTheBar(letter, `${head}<p><m:f|`).suggestions).toContainEqual(
      expect.objectContaining({ name: 'm:formula', declaration: 'xmlns:m="http://example.org/math"' }),
    );
    expect(shown(`${head}<p><ref y:|`)).toBe('@target @y:role');
  });

  test('of several that may come in any order each is needed', () => {
    expect(shown(`${head}<dateline>|`)).toBe('date! place! /dateline…');
    expect(shown(`${head}<dateline><date when="1951-12-25"/>|`)).toBe('place! /dateline…');
    expect(shown(`${head}<dateline><place/><date when="1951-12-25"/>|`)).toBe('/dateline');
  });

  test('those that what follows could follow come first', () => {
    const { suggestions } = atTheBar(letter, `${head}|<p>a</p></letter>`);
    expect(suggestions).toMatchObject([
      { name: 'p', fits: true },
      { name: 'dateline', fits: true },
      { kind: 'end-tag' },
    ]);
    expect(atTheBar(letter, `${head}|<dateline/>`).suggestions).toMatchObject([
      { name: 'p', need: 'required', fits: false },
      { name: 'dateline', fits: false },
      { kind: 'end-tag' },
    ]);
    expect(atTheBar(letter, `${root}|<head/>`).suggestions).toMatchObject([
      { name: 'head', fits: false },
      {},
    ]);
  });

  test('wildcards are one suggestion each', () => {
    expect(atTheBar(letter, `${head}<p/><signed>|`).suggestions).toEqual([
      { kind: 'end-tag', name: 'signed', isComplete: true },
      {
        kind: 'wildcard',
        of: 'element',
        name: '*',
        except: ['{http://example.org/letter}*', '{http://example.org/math}*'],
      },
    ]);
    expect(shown(`${head}<p/><signed |`)).toBe('@*');
  });

  test('what has been typed of a name is what is replaced', () => {
    const typed = atTheBar(letter, `${root}<he|ad>x</head>`);
    expect(typed).toMatchObject({ place: 'element-name', start: 58, end: 60, wordEnd: 62 });
    expect(inShort(typed)).toBe('head!');
  });
});

describe('where a schema has nothing to say', () => {
  test.each([
    ['a comment', '<!-- <p |'],
    ['a section of CDATA', '<![CDATA[<|'],
    ['a processing instruction', '<?xml-model href="|'],
    ['a declaration', '<!|'],
    ['a document type', '<!DOCTYPE letter [<!ENTITY a "|'],
    ['a slash in a tag', '<p/|'],
    ['an end tag after its name', '</p |'],
  ])('%s', (_, text) => {
    expect(atTheBar(letter, text)).toMatchObject({ place: 'elsewhere', suggestions: [] });
    expect(atTheBar(letter, `${head}<p>${text}`).place).toBe('elsewhere');
  });
});
