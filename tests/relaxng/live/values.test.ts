import { describe, expect, test } from 'vitest';
import { atTheBar, inShort } from './at-the-bar.ts';
import { head, letter, root, shown } from './letter-grammar.ts';

describe('text and values', () => {
  test('whether text may stand at a place', () => {
    expect(atTheBar(letter, `${root}|`).text).toBe('none');
    expect(atTheBar(letter, `${root}<head>|`).text).toBe('free');
    expect(atTheBar(letter, `${head}<p><number>|`).text).toBe('data');
  });

  test('an element that holds a value is complete when it is one', () => {
    expect(shown(`${head}<p><number>|`)).toBe('(integer) /number…');
    expect(shown(`${head}<p><number>4<!-- x -->2|`)).toBe('/number (integer)');
    expect(shown(`${head}<p><number>four|`)).toBe('(integer) /number…');
    expect(atTheBar(letter, `${head}<p><number> 42|`)).toMatchObject({ start: head.length + 12 });
  });

  test('values are written as they must be, with what the schema says of each', () => {
    expect(atTheBar(letter, `<letter xmlns="http://example.org/letter" type="pr|`)).toMatchObject({
      place: 'attribute-value',
      start: 48,
      end: 50,
      attribute: { name: 'type' },
      suggestions: [
        { kind: 'value', name: 'private', documentation: 'Sent to a friend.' },
        { kind: 'value', name: 'official', documentation: 'Sent by an office.' },
      ],
    });
    const links = 'xmlns:x="http://example.org/links"';
    expect(shown(`${head}<p><ref ${links} x:role='|`)).toBe('"cites" "quotes &lt;> &amp; more"');
    expect(shown(`${head}<p><ref ${links} x:role=|`)).toBe('"cites" "quotes &lt;> &amp; more"');
  });

  test('the range of a value is all of it, or a token of a list', () => {
    const start = '<letter xmlns="http://example.org/letter" type="';
    const at = atTheBar(letter, `${start}pr|ivate" hand="ink">`);
    expect(at).toMatchObject({ start: start.length, end: start.length + 2, wordEnd: start.length + 7 });
    const list = `<letter xmlns="http://example.org/letter" hand="ink `;
    const token = atTheBar(letter, `${list}pe|ncil ink">`);
    expect(token).toMatchObject({ start: list.length, end: list.length + 2, wordEnd: list.length + 6 });
    expect(inShort(token)).toBe('"ink" "pencil"');
    const first = '<letter xmlns="http://example.org/letter" hand="';
    expect(atTheBar(letter, `${first}in|k pencil">`)).toMatchObject({ start: 48, end: 50, wordEnd: 51 });
  });

  test('a datatype has its name, library and parameters', () => {
    expect(atTheBar(letter, `${head}<dateline><date when="|`).suggestions).toEqual([
      {
        kind: 'datatype',
        name: 'date',
        library: 'http://www.w3.org/2001/XMLSchema-datatypes',
        parameters: [],
      },
    ]);
  });

  test('IDs that stand before are suggested where one is referred to', () => {
    const ids = `${root}<head xml:id="h"/><p xml:id="p1"/><p xml:id="not an id"/><p>`;
    expect(shown(`${ids}<name resp="|`)).toBe('#h #p1 (IDREF)');
    expect(shown(`${ids}<ref target="#|`)).toBe('##h ##p1 (anyURI)');
    expect(shown(`${ids}<ref target="http|`)).toBe('(anyURI)');
  });
});

describe('attributes', () => {
  test('one that excludes another takes it away; of two that exclude each other one is needed', () => {
    expect(shown(`${head}<p><name |`)).toBe('@key? @resp?');
    expect(shown(`${head}<p><name key="a" |`)).toBe('');
    expect(shown(`${head}<p><name | key="a">Anna</name>`)).toBe('');
  });

  test('an attribute in a namespace comes with its prefix', () => {
    expect(atTheBar(letter, `${head}<p><ref |`).suggestions).toMatchObject([
      { name: 'links:role', declaration: 'xmlns:links="http://example.org/links"' },
      { name: 'target' },
    ]);
    expect(shown(`${head}<p><ref xmlns:y="http://example.org/links" |`)).toBe('@target @y:role');
    expect(shown(`${head}<p><ref | xmlns:y="http://example.org/links">`)).toBe('@target @y:role');
  });

  test('a namespace declaration has the namespaces of the schema', () => {
    expect(shown('<letter xmlns="|')).toBe('"http://example.org/letter"');
    expect(shown('<m:formula xmlns:m=|')).toBe('"http://example.org/math"');
    const all = '"http://example.org/letter" "http://example.org/math" "http://example.org/links"';
    expect(shown('<letter xmlns:a="|').split(' ').sort()).toEqual(all.split(' ').sort());
  });

  test('right after a value, white space must come first', () => {
    expect(atTheBar(letter, `${head}<p><ref target="a"|`).place).toBe('elsewhere');
  });

  test('on an element that the schema does not have', () => {
    expect(atTheBar(letter, `${head}<nonsense |`)).toMatchObject({
      place: 'attribute-name',
      element: { name: 'nonsense' },
      suggestions: [],
    });
    expect(shown(`${head}<nonsense a="|`)).toBe('');
  });
});
