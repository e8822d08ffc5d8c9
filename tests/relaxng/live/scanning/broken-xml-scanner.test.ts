import { describe, expect, test } from 'vitest';
import { Random } from '../../reading/random.ts';
import { scannedEvents } from './scanned-events.ts';

describe('what is told of a text', () => {
  test.each([
    ['<a n="1">b</a>', '<a n=1> “b” </a>'],
    ["<a/><b n='&lt;&#65;&x;' />", '<a/> <b n=<A&x;/>'],
    ['<a n="1\n\t2"/ >', '<a n=1  2/>'],
    ['<a<b', '<a>'],
    ['<a n="1"<b>', '<a n=1> <b>'],
    ['</a</b>', '</a> </b>'],
    ['</ a >', '</a>'],
    ['</><b>', '</> <b>'],
    ['</<b>', '<b>'],
    ['1 < 2 <3', '“1 ” “<” “ 2 ” “<” “3”'],
    ['<!-- <a> --><b>', '<b>'],
    ['<![CDATA[<a>]]>', '[<a>]'],
    ['<!x><a>', '<a>'],
    ['<!x <a>', '<a>'],
    ['<?x <a> ?><b>', '<b>'],
    ['<?x "1"><a><?y?>', '<a>'],
    ['<!DOCTYPE a SYSTEM "x>y"><a>', '“y">” <a>'],
    ['<!DOCTYPE a [<!ENTITY b "<c>]"> <!-- \' --> <?d ]> ?> ]><a>', '<a>'],
    ['<!DOCTYPE a SYSTEM "x><a n="1">', '<a n=1>'],
    ['<!DOCTYPE a [ <!ENTITY b <a>', '<a>'],
    ['<a "1" =2 n=3 m o = 4>', '<a n=3 m o=4>'],
  ])('%s', (text, expected) => {
    expect(scannedEvents(text).events.join(' ')).toBe(expected);
  });
});

describe('the values of attributes', () => {
  test.each([
    ['a quotation mark is missing before the end of the tag', '<a n="1>2</a>', '<a n=1> “2” </a>'],
    ['so it is in an empty element', '<a n="1/>2<b>', '<a n=1/> “2” <b>'],
    ['before another attribute', '<a n="1 m="2">', '<a n=1 m=2>'],
    ['before a tag', '<a n="1 <b m="2">', '<a n=1 > <b m=2>'],
    ['there is a `<` in the value', '<a n="1<2" m="3">', '<a n=1<2 m=3>'],
    ['there is a `>` in the value', '<a n="1>2" m="3">', '<a n=1>2 m=3>'],
    ['an equals sign ends the value', '<a n="?q=" m="3">', '<a n=?q= m=3>'],
    ['there are no quotation marks', '<a n=1/2 m=3/>', '<a n=1/2 m=3/>'],
    ['there is no value', '<a n= m="3">', '<a n= m=3>'],
    ['there is no value at the end', '<a n=>', '<a n=>'],
  ])('%s', (_, text, expected) => {
    expect(scannedEvents(text).events.join(' ')).toBe(expected);
  });
});

describe('where a text ends', () => {
  const tag = { name: 'a', start: 0, nameEnd: 2, attributes: [] };
  test.each([
    ['', { kind: 'content', start: 0 }],
    ['<a>b', { kind: 'content', start: 3 }],
    ['<a>b<!-- c -->', { kind: 'content', start: 14 }],
    ['<', { kind: 'element-name', start: 1 }],
    ['<a', { kind: 'element-name', start: 1 }],
    ['</', { kind: 'end-tag-name', start: 2 }],
    ['</a', { kind: 'end-tag-name', start: 2 }],
    ['<a ', { kind: 'attribute-name', start: 3, tag }],
    ['<a n', { kind: 'attribute-name', start: 3, tag }],
    ['<a n=', { kind: 'attribute-value', start: 5, attribute: 'n', quote: '', tag }],
    ['<a n="1 2', { kind: 'attribute-value', start: 6, attribute: 'n', quote: '"', tag }],
    ['<a n="1"', { kind: 'elsewhere' }],
    ['<a /', { kind: 'elsewhere' }],
    ['</a ', { kind: 'elsewhere' }],
    ['<!', { kind: 'elsewhere' }],
    ['<!--', { kind: 'elsewhere' }],
    ['<![CDATA[ ]]', { kind: 'elsewhere' }],
    ['<?a', { kind: 'elsewhere' }],
    ['<!DOCTYPE a', { kind: 'elsewhere' }],
  ])('%s', (text, ending) => {
    expect(scannedEvents(text).ending).toEqual(ending);
  });
});

test('what was decided by a part of a text is decided so whatever stands after it', () => {
  const pieces =
    '< > / " \' = a &lt; <a </a> </ <!-- --> <?a ?> <!DOCTYPE [ ] ]]> <![CDATA[ n=" m=\' <b n="1"> x'
      .split(' ')
      .concat([' ', '\n', 'x'.repeat(250)]);
  const random = new Random(3);
  const some = () => Array.from({ length: random.below(16) }, () => random.oneOf(pieces)).join('');
  let checked = 0;
  for (let round = 0; round < 40_000; round++) {
    const text = some();
    const { events, places } = scannedEvents(text);
    for (const [index, { seen }] of places.entries()) {
      // The last piece of text may go on.
      if (seen > text.length || events[index]?.startsWith('“') || events[index]?.startsWith('[')) continue;
      const other = text.slice(0, seen) + some();
      const told = scannedEvents(other).events;
      expect(told.slice(0, index + 1), `${text} | ${other}`).toEqual(events.slice(0, index + 1));
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(20_000);
});
