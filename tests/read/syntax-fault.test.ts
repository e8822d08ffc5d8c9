import { describe, expect, test } from 'vitest';
import { readXml, type XmlEvents } from '../../src/engines/saxes.ts';
import { syntaxFault } from '../../src/read/faults/syntax-fault.ts';
import { parse, pointedAt } from './parse.ts';

/** What stands there, which rule it breaks, what is pointed at, and words that the message must have. */
const wrong: readonly (readonly [text: string, rule: string, place: string, words?: string])[] = [
  ['<a><b></a>', 'mismatched-end-tag', '</a>', '`</a>` stands where `</b>` must come first'],
  ['<a><b>x</c></a>', 'mismatched-end-tag', '</c>', 'no element `c` is open'],
  ['<a/></a>', 'mismatched-end-tag', '</a>', 'closes nothing'],
  ['<a>\n <b>\n', 'unclosed-element', '<b'],
  ['<a>\n <b/>\n', 'unclosed-element', '<a'],
  ['<a b="1"', 'unterminated-markup', '<a'],
  ['<a b="1', 'unterminated-markup', '<a', 'value of `@b`'],
  ['<a></a', 'unterminated-markup', '</a'],
  ['<a><!-- b', 'unterminated-markup', '<!--', '`-->`'],
  ['<a/><!-- b', 'unterminated-markup', '<!--'],
  ['<!-- b', 'unterminated-markup', '<!--'],
  ['<a><![CDATA[ b', 'unterminated-markup', '<![CDATA[', '`]]>`'],
  ['<a><?b ', 'unterminated-markup', '<?', '`?>`'],
  ['<a>&foo;</a>', 'undeclared-entity', '&foo;', '`&foo;` is not declared'],
  ['<a>&nbsp;</a>', 'undeclared-entity', '&nbsp;', 'one of HTML'],
  ['<a b="&foo;"/>', 'undeclared-entity', '&foo;'],
  ['<p:a/>', 'undeclared-prefix', 'p', '`<p:a>`'],
  ['<a p:b="1"/>', 'undeclared-prefix', 'p', '`@p:b`'],
  ['<a b="1"\n b="2"/>', 'duplicate-attribute', 'b', '`@b`'],
  ['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'duplicate-attribute', 'q:b', '`@p:b`'],
  ['<a>\u0001</a>', 'forbidden-character', '\u0001', 'U+0001'],
  ['<a>\u0000</a>', 'forbidden-character', '\u0000', 'NUL'],
  ['<a b="\u0008"/>', 'forbidden-character', '\u0008', 'U+0008'],
  ['<a>\ufffe</a>', 'forbidden-character', '\ufffe', 'U+FFFE'],
  ['<a>\ud83d</a>', 'forbidden-character', '\ud83d', 'surrogate'],
  ['<a>&#0;</a>', 'forbidden-character', '&#0;', 'NUL'],
  ['<a>&#xD800;</a>', 'forbidden-character', '&#xD800;', 'surrogate'],
  ['<a>&#x110000;</a>', 'forbidden-character', '&#x110000;', 'beyond'],
  ['<a>&#xG;</a>', 'character-reference', '&#xG;'],
  ['<a>&#X41;</a>', 'character-reference', '&#X41;'],
  ['<a>&#;</a>', 'character-reference', '&#;'],
  ['<a>R & D</a>', 'unescaped-character', '&', '`&amp;`'],
  ['<a>R & D; x</a>', 'unescaped-character', '&'],
  ['<a>R &D x &amp; y</a>', 'unescaped-character', '&'],
  ['<a>&;</a>', 'unescaped-character', '&'],
  ['<a>x &', 'unescaped-character', '&'],
  ['<a b="x?c=1&d=2">e</a>', 'unescaped-character', '&'],
  ['<a b="x?c=1&d=2;">e</a>', 'unescaped-character', '&'],
  ['<a>1 < 2</a>', 'unescaped-character', '<', '`&lt;`'],
  ['<a>1 <2</a>', 'unescaped-character', '<'],
  ['<a b="1 < 2"/>', 'unescaped-character', '<', '`@b`'],
  ['<a b="1>c<d e="2"/></a>', 'unescaped-character', '<', '`@b`'],
  ['<a>]]></a>', 'unescaped-character', ']]>'],
  ['<a>]]]></a>', 'unescaped-character', ']]>'],
  ['<a b=c/>', 'attribute-syntax', 'c/', '`@b`'],
  ['<a b=“c”/>', 'attribute-syntax', '“c”/', 'straight quotation marks'],
  ['<a b/>', 'attribute-syntax', 'b', 'must have a value'],
  ['<a b>c</a>', 'attribute-syntax', 'b', 'must have a value'],
  ['<a b c="1"/>', 'attribute-syntax', 'b', 'must have a value'],
  ['<a b="1"c="2"/>', 'attribute-syntax', 'c', 'space before `c`'],
  ['<a b="1" "c"/>', 'attribute-syntax', '"'],
  ['<a b="1""/>', 'attribute-syntax', '"'],
  ['<a b:c:d="1"/>', 'attribute-syntax', 'b:c:d', 'colon'],
  ['<a $="1"/>', 'tag-syntax', '$'],
  ['<a$/>', 'tag-syntax', '$', 'start tag `<a`'],
  ['<a / >', 'tag-syntax', '/', 'followed by `>`'],
  ['<a><b <c/></a>', 'tag-syntax', '<b', 'before the next `<`'],
  ['<a></a<b/>', 'tag-syntax', '</a', 'end tag `</a`'],
  ['<a></a b>', 'tag-syntax', 'b'],
  ['<a></>', 'tag-syntax', '</>'],
  ['<a><!b></a>', 'tag-syntax', '<!'],
  ['<a:b:c/>', 'tag-syntax', 'a:b:c', 'colon'],
  ['<:a/>', 'tag-syntax', ':a', 'colon'],
  ['<a xmlns:p="u"><p:1/></a>', 'tag-syntax', 'p:1'],
  ['x <a/>', 'text-outside-root', 'x', 'before the root element'],
  ['<a/>\n x y \n', 'text-outside-root', 'x y', 'after the end of the root element'],
  ['<a/>&amp;', 'text-outside-root', '&amp;'],
  ['<a/><![CDATA[]]>', 'text-outside-root', '<![CDATA['],
  ['<a/><b/>', 'text-outside-root', '<b', 'one root element only'],
  ['<!-- a -->', 'empty-file', ''],
  [' \n', 'empty-file', ''],
  ['<a><!-- b -- c --></a>', 'comment-syntax', '--'],
  ['<a><!-- b ---></a>', 'comment-syntax', '--'],
  ['<a xmlns:xml="u"/>', 'namespace-declaration', 'xmlns:xml="u"', 'its own'],
  ['<a xmlns:p=""/>', 'namespace-declaration', 'xmlns:p=""', 'out of force'],
  ['<a xmlns:xmlns="u"/>', 'namespace-declaration', 'xmlns:xmlns="u"', 'reserved'],
  [
    '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>',
    'namespace-declaration',
    'xmlns:p="http://www.w3.org/2000/xmlns/"',
  ],
  [
    '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
    'namespace-declaration',
    'xmlns="http://www.w3.org/XML/1998/namespace"',
  ],
  ['<? a?><a/>', 'processing-instruction-syntax', '<?'],
  ['<?XML a?><a/>', 'processing-instruction-syntax', '<?XML', 'reserved'],
  ['<?a:b c?><a/>', 'processing-instruction-syntax', 'a:b', 'colon'],
  ['<?a?b?><a/>', 'processing-instruction-syntax', 'a', 'followed by'],
  ['<?xml version="1.1"?><a/>', 'version', '1.1', 'XML 1.1'],
  ['<?xml version="2.0"?><a/>', 'xml-declaration', '<?xml version="2.0"?>'],
  ['<?xml version="1.0" a="b"?><a/>', 'xml-declaration', '<?xml version="1.0" a="b"?>', 'in this order'],
  ['<?xml encoding="UTF-8"?><a/>', 'xml-declaration', '<?xml encoding="UTF-8"?>'],
  [
    '<?xml version="1.0" standalone="si"?><a/>',
    'xml-declaration',
    '<?xml version="1.0" standalone="si"?>',
    '`yes` or `no`',
  ],
  ['<?xml version=1.0?><a/>', 'xml-declaration', '<?xml version=1.0?>', 'quotation marks'],
  ['\n<?xml version="1.0"?><a/>', 'xml-declaration', '<?xml', 'very first'],
  ['<a/><!DOCTYPE a>', 'doctype-syntax', '<!DOCTYPE', 'once only'],
  ['<!DOCTYPE a><!DOCTYPE a><a/>', 'doctype-syntax', '<!DOCTYPE', 'once only'],
];

describe('a text that is not well-formed', () => {
  test.each(wrong)('%j is %s', (text = '', rule, place, words) => {
    const { document, diagnostics } = parse(text);
    expect(document).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    const [told] = diagnostics;
    expect(told).toMatchObject({ ruleId: `xml/${rule}`, severity: 'fatal', file: 'letter.xml' });
    expect(pointedAt(text, told ?? {})).toBe(place);
    if (words) expect(told?.message).toContain(words);
  });

  test.each(wrong)('%j is told in one sentence, with a remedy', (text = '') => {
    const [told] = parse(text).diagnostics;
    expect(told?.message).toMatch(/^[A-Z`&].*\.$/s);
    expect(told?.message).not.toMatch(/illegal|invalid|disallowed|malformed/i);
    expect(told?.hint).toMatch(/\.$/);
  });

  test('is told by its first fault only', () => {
    const { diagnostics } = parse('<a>\n<b>&x;</c>\n</a>&y;<');
    expect(diagnostics.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['xml/undeclared-entity 2']);
  });

  test('has its line and column in UTF-16 code units, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const [told] = parse(`<a>${end}${end}<b>\u{1F600}</c></a>`).diagnostics;
      expect(told).toMatchObject({ line: 3, column: 6, endLine: 3, endColumn: 10 });
    }
  });

  test('says where the element was opened that an end tag does not close', () => {
    const [told] = parse('<a>\n  <b>\n</a>').diagnostics;
    expect(told).toMatchObject({
      expected: ['</b>'],
      actual: '</a>',
      related: [{ file: 'letter.xml', line: 2, column: 3, message: '`<b>` is opened here.' }],
    });
  });

  test('says where the value begins whose quotation mark is missing, and the first of two attributes', () => {
    expect(parse('<a b="1>c<d e="2"/></a>').diagnostics[0]?.related).toMatchObject([{ line: 1, column: 6 }]);
    expect(parse('<a b="1"\nb="2"/>').diagnostics[0]?.related).toMatchObject([{ line: 1, column: 4 }]);
  });

  test('has no place when the file is empty', () => {
    const [told] = parse('').diagnostics;
    expect(told).toMatchObject({ ruleId: 'xml/empty-file', severity: 'fatal' });
    expect(told).not.toHaveProperty('line');
  });

  test('is xml/not-well-formed when the parser says something new', () => {
    const told = syntaxFault(
      { words: 'Something new.', position: 3, construct: 0 },
      { text: '<a b', open: null, root: undefined, unread: false, offset: (at) => at },
    );
    expect(told).toMatchObject({
      ruleId: 'xml/not-well-formed',
      start: 2,
      end: 3,
      message: 'The file is not well-formed XML: something new.',
    });
  });
});

test('a text that every prefix of breaks off is told at every prefix, and never throws', () => {
  const text =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "f"><!ATTLIST a b CDATA "c">]><a x="y&e;">z&e;<![CDATA[&]]><!-- - --><?p q?></a>';
  for (let length = 0; length < text.length; length++) {
    const { document, diagnostics } = parse(text.slice(0, length));
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['fatal']);
    expect(diagnostics[0]?.ruleId).not.toBe('xml/not-well-formed');
  }
  expect(parse(text).diagnostics).toEqual([]);
});

test('an exception of a listener is no fault of the text', () => {
  const events = {
    startTag: () => {
      throw new RangeError('a bug');
    },
  } as unknown as XmlEvents;
  expect(() => readXml('<a/>', events, { complete: true })).toThrow('a bug');
});
