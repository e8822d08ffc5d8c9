import { describe, expect, test } from 'vitest';
import { simplified } from './simplified.ts';

/** A schema, before, and its simple form, after; by section of the specification. */
const cases: Readonly<Record<string, readonly [before: string, after: string][]>> = {
  '4.1 annotations': [
    ['<element name="a" a:x="1"><a:y><text/></a:y><empty/><z xmlns=""/></element>', 'a{empty}'],
  ],
  '4.2 white space': [
    ['<element>\n <name> a </name>\n <empty> </empty></element>', 'a{empty}'],
    ['<element name=" a "><data type=" string "/></element>', 'a{string}'],
    ['<element name="a"><value type="string"> x </value></element>', 'a{string" x "}'],
  ],
  '4.3 datatypeLibrary': [
    [
      '<element name="a" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="integer"><param name="maxLength">3</param></data></element>',
      'a{integer(maxLength=3)}',
    ],
    [
      '<element name="a" datatypeLibrary="urn:none"><data datatypeLibrary="" type="token"/></element>',
      'a{token}',
    ],
  ],
  '4.4 type': [
    ['<element name="a" datatypeLibrary="urn:none"><value> x </value></element>', 'a{token" x "=x}'],
  ],
  '4.8 names in attributes, 4.9 ns, 4.10 QNames': [
    ['<element name="a" ns="urn:a"><attribute name="b"/></element>', '{urn:a}a{@b{text}}'],
    ['<element name="a" ns="urn:a"><attribute name="b" ns="urn:b"/></element>', '{urn:a}a{@{urn:b}b{text}}'],
    [
      '<element name="a" ns="urn:a"><attribute><name>b</name></attribute></element>',
      '{urn:a}a{@{urn:a}b{text}}',
    ],
    [
      '<element name="p:a" ns="urn:a" xmlns:p="urn:p"><attribute name="xml:id"/><element name="b"><empty/></element></element>',
      '{urn:p}a{(@{http://www.w3.org/XML/1998/namespace}id{text}, {urn:a}b{empty})}',
    ],
    [
      '<element ns="urn:a"><choice ns="urn:b"><name>a</name><choice><nsName/><name ns="">c</name></choice></choice><empty/></element>',
      '({urn:b}a | {urn:b}* | c){empty}',
    ],
    [
      '<element><anyName><except><nsName ns="urn:a"><except><name>b</name></except></nsName><name ns="urn:c">d</name></except></anyName><empty/></element>',
      '* - ({urn:a}* - {urn:a}b | {urn:c}d){empty}',
    ],
    [
      '<element name="a" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="urn:a" xmlns:p="urn:p"><choice><value type="QName">b</value><value type="QName">p:c</value><value type="QName" ns="">d</value></choice></element>',
      '{urn:a}a{(QName"b"={urn:a}b | QName"p:c"={urn:p}c | QName"d"={}d)}',
    ],
  ],
  '4.11 div': [
    [
      '<grammar><div ns="urn:a"><div><start><ref name="b"/></start></div><define name="b"><element name="b"><empty/></element></define></div></grammar>',
      '{urn:a}b{empty}',
    ],
  ],
  '4.12 number of children': [
    ['<element name="a"><attribute name="b"/><text/></element>', 'a{(@b{text}, text)}'],
    ['<element name="a"><zeroOrMore><attribute name="b"/></zeroOrMore></element>', 'a{(empty | @b{text}+)}'],
    ['<element name="a"><group><text/></group></element>', 'a{text}'],
    [
      '<element name="a"><oneOrMore><element name="b"><empty/></element><text/></oneOrMore></element>',
      'a{(b{empty}, text)+}',
    ],
    [
      '<element name="a"><list><data type="token"/><data type="token"/></list></element>',
      'a{list{(token, token)}}',
    ],
    [
      '<element name="a"><data type="token"><except><value>b</value><value>c</value></except></data></element>',
      'a{token - (token"b" | token"c")}',
    ],
    [
      '<element name="a"><choice><choice><text/><element name="b"><empty/></element></choice><element name="c"><empty/></element></choice></element>',
      'a{(text | b{empty} | c{empty})}',
    ],
  ],
  '4.13 mixed, 4.14 optional, 4.15 zeroOrMore': [
    [
      '<element name="a"><mixed><attribute name="b"/><attribute name="c"/></mixed></element>',
      'a{((@b{text}, @c{text}) & text)}',
    ],
    ['<element name="a"><optional><text/></optional></element>', 'a{(empty | text)}'],
  ],
  '4.17 combine': [
    [
      '<grammar><start combine="choice"><element name="a"><empty/></element></start><start><element name="b"><ref name="x"/></element></start><define name="x" combine="interleave"><text/></define><define name="x" combine=" interleave "><attribute name="c"/></define></grammar>',
      '(a{empty} | b{(text & @c{text})})',
    ],
  ],
  '4.18 grammar': [
    [
      '<grammar><start><element name="a"><grammar><start><ref name="x"/><!-- inner --></start><define name="x"><element name="b"><parentRef name="x"/></element></define></grammar></element></start><define name="x"><element name="c"><empty/></element></define></grammar>',
      'a{b{c{empty}}}',
    ],
    [
      '<grammar><start><element name="a"><empty/></element></start><define name="unused"><ref name="unused"/></define></grammar>',
      'a{empty}',
    ],
  ],
  '4.19 define and ref': [
    [
      '<grammar><start><ref name="a"/></start><define name="a"><element name="a"><optional><ref name="b"/></optional></element></define><define name="b"><choice><ref name="a"/><element name="b"><ref name="b"/></element></choice></define></grammar>',
      'a{(empty | (a | b{(a | b)}))}',
    ],
  ],
  '4.20 notAllowed': [
    ['<element name="a"><choice><text/><group><text/><notAllowed/></group></choice></element>', 'a{text}'],
    [
      '<element name="a"><choice><text/><attribute name="b"><notAllowed/></attribute></choice></element>',
      'a{text}',
    ],
    [
      '<element name="a"><choice><text/><list><notAllowed/></list><oneOrMore><notAllowed/></oneOrMore></choice></element>',
      'a{text}',
    ],
    ['<element name="a"><interleave><text/><notAllowed/></interleave></element>', 'a{notAllowed}'],
    ['<element name="a"><data type="token"><except><notAllowed/></except></data></element>', 'a{token}'],
    ['<notAllowed/>', 'notAllowed'],
  ],
  '4.21 empty': [
    ['<element name="a"><group><empty/><text/><empty/></group></element>', 'a{text}'],
    ['<element name="a"><interleave><empty/><empty/></interleave></element>', 'a{empty}'],
    ['<element name="a"><oneOrMore><empty/></oneOrMore></element>', 'a{empty}'],
    ['<element name="a"><choice><text/><empty/><empty/></choice></element>', 'a{(empty | text)}'],
  ],
};

for (const [section, pairs] of Object.entries(cases)) {
  describe(section, () => {
    test.each(pairs)('%s', (before, after) => {
      expect(simplified(before)).toBe(after);
    });
  });
}
