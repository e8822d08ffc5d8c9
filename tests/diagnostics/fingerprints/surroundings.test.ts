import { describe, expect, test } from 'vitest';
import { type Place, surroundings } from '../../../src/diagnostics/fingerprints/surroundings.ts';

/** What stands around each `⟦` of a text, these left out. */
function around(marked: string, place: Omit<Place, 'offset'> = {}): string[] {
  const parts = marked.split('⟦');
  let offset = 0;
  const places = parts.slice(0, -1).map((part) => {
    offset += part.length;
    return { ...place, offset };
  });
  return surroundings(parts.join(''), places);
}

describe('the element that a place is in', () => {
  test.each([
    ['a start tag', '<a><b  x="1"\n ⟦y="2">one<c/> two</b></a>', '<b x="1" y="2"> one two'],
    ['its first character', '<a>⟦<b>one</b></a>', '<b> one'],
    ['an end tag', '<a><b>one</⟦b></a>', '<b> one'],
    ['its text', '<a><b>on⟦e\n <c>not this</c> two</b></a>', '<b> one two'],
    ['an empty element', '<a><b x="1" ⟦/>one</a>', '<b x="1">'],
    ['a comment in it', '<a>one<!-- <b> ⟦--> two</a>', '<a> one two'],
    ['a CDATA section', '<a><![CDATA[<b>⟦]]></a>', '<a> <![CDATA[<b>]]>'],
    ['a processing instruction before the root', '<?xml-model\n href="x"⟦?><a/>', '<?xml-model href="x"?>'],
    ['a value with a tag’s end in it', '<a><b x="1>2" ⟦y="">one</b></a>', '<b x="1>2" y=""> one'],
    ['a file that is no XML', 'one\n  start = ele⟦ment a { b < c }\n', 'start = element a { b < c }'],
    ['an element that is never closed', '<a><b>o⟦ne', '<b> one'],
    ['an end tag that closes nothing', '<a>one</b⟦>two</a>', '<a> one two'],
    ['an end tag that closes what others left open', '<a x="1"><b><c></a⟦>', '<a x="1">'],
  ])('%s', (_, marked, said) => {
    expect(around(marked)).toEqual([said]);
  });

  test('several places, in any order, in one text', () => {
    const text = '<a><b>one</b><b>two</b></a>';
    expect(surroundings(text, [{ offset: 14 }, { offset: 4 }, { offset: 13 }])).toEqual([
      '<b> two',
      '<b> one',
      '<b> two',
    ]);
  });

  test('a place beyond the end is at the end', () => {
    expect(surroundings('<a>one</a>', [{ offset: 99 }])).toEqual(['<a> one']);
    expect(surroundings('', [{ offset: 3 }])).toEqual(['']);
  });

  test('what is missing before an element is missing in the one around it', () => {
    expect(around('<a x="1">\n⟦<b>one</b></a>', { ofParent: true })).toEqual(['<a x="1">']);
    expect(around('⟦<a>one</a>', { ofParent: true })).toEqual(['<a> one']);
  });
});

test('a paragraph, a line, another indentation change nothing for the elements around', () => {
  const before = '<div type="x"><p>one ⟦<hi>slip</hi></p>⟦</div>';
  const after = '<div type="x">\n\n  <p>new</p>\n  <p>one\n ⟦<hi>slip</hi></p>\n⟦</div>';
  expect(around(after)).toEqual(around(before));
});

test('other words and other attributes do', () => {
  expect(around('<p>o⟦ne</p>')).not.toEqual(around('<p>t⟦wo</p>'));
  expect(around('<p n="1">o⟦ne</p>')).not.toEqual(around('<p n="2">o⟦ne</p>'));
});

test.each([
  ['open tags', '<a '],
  ['open quotes', '<a "'],
  ['comments that do not end', '<!--'],
  ['less-than signs', '<'],
  ['open elements', '<a>'],
  ['end tags', '</a>'],
  ['open elements and other end tags', '<a></b>'],
  ['alternating quotes', `<a'<a"`],
])(
  'a hundred thousand %s are read at once',
  (_, piece) => {
    const text = piece.repeat(100_000);
    expect(surroundings(text, [{ offset: 5 }, { offset: text.length - 1 }])).toHaveLength(2);
  },
  5_000,
);
