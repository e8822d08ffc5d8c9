import { describe, expect, test } from 'vitest';
import type { XmlElement } from '../../src/edition/xml-tree.ts';
import { entityDepthLimit, entitySizeLimit } from '../../src/read/doctype/entity.ts';
import { outline, parse, pointedAt, rootOf } from './parse.ts';

const withDtd = (declarations: string, content: string) => `<!DOCTYPE a [${declarations}]>${content}`;
/** What comes of a text: the outline of its tree, or the rules of its findings and what they point at. */
const outcome = (text: string) => {
  const { document, diagnostics } = parse(text);
  return document && diagnostics.length === 0
    ? outline(document.root)
    : diagnostics.map((told) => `${told.ruleId} ${pointedAt(text, told)}`);
};

describe('internal entities', () => {
  test.each([
    ['<!ENTITY e "x">', '<a>1&e;2</a>', 'a("1x2")'],
    ['<!ENTITY e "<b c=\'d\'>x</b>y">', '<a>1&e;2</a>', 'a("1" b(c="d" "x") "y2")'],
    ['<!ENTITY e "&f;&f;"><!ENTITY f "x">', '<a>&e;</a>', 'a("xx")'],
    ['<!ENTITY e "x"><!ENTITY e "y">', '<a>&e;</a>', 'a("x")'],
    ['<!ENTITY e "">', '<a>&e;</a>', 'a()'],
    ['<!ENTITY e "&#60;b/>">', '<a>&e;</a>', 'a(b())'],
    ['<!ENTITY e "&#38;#60;b/>">', '<a>&e;</a>', 'a("<b/>")'],
    ['<!ENTITY e "&lt;b/>">', '<a>&e;</a>', 'a("<b/>")'],
    ['<!ENTITY e "R&#38;#38;D">', '<a b="&e;">&e;</a>', 'a(b="R&D" "R&D")'],
    ['<!ENTITY e "x\ny">', '<a b="&e;">&e;</a>', 'a(b="x y" "x\\ny")'],
    ['<!ENTITY e "x\r\ny&#13;z">', '<a b="&e;">&e;</a>', 'a(b="x y z" "x\\ny\\rz")'],
    ['<!ENTITY e \'"\'><!ENTITY f "\'">', '<a b="&e;&f;" c=\'&e;&f;\'/>', 'a(b="\\"\'" c="\\"\'")'],
    ['<!ENTITY e "&#x1F600;">', '<a>&e;</a>', 'a("\u{1F600}")'],
    ['<!ENTITY amp "&#38;#38;"><!ENTITY lt "&#38;#60;">', '<a>&amp;&lt;</a>', 'a("&<")'],
    ['<!ENTITY e "<b>&f;</b>"><!ENTITY f "<c d=\'&g;\'/>"><!ENTITY g "h">', '<a>&e;</a>', 'a(b(c(d="h")))'],
    ['<!ENTITY é "x">', '<a>&é;</a>', 'a("x")'],
  ])('%s makes %s', (declarations, content, expected) => {
    expect(outcome(withDtd(declarations, content))).toBe(expected);
  });

  test('mean nothing in comments, CDATA sections and processing instructions', () => {
    const text = withDtd('<!ENTITY e "x">', '<a><!--&e;--><![CDATA[&e;]]><?p &e;?></a>');
    expect(outcome(text)).toBe('a(<!--&e;--> "&e;" <?p &e;?>)');
    const inEntity = withDtd('<!ENTITY e "x"><!ENTITY f "<!--&e;--><![CDATA[&e;]]><?p &e;?>">', '<a>&f;</a>');
    expect(outcome(inEntity)).toBe('a(<!--&e;--> "&e;" <?p &e;?>)');
  });

  test('have the place of the reference, and what follows has its own', () => {
    const text = withDtd('<!ENTITY e "<b>x</b>">', '<a>1&e;<c/>2&e;</a>');
    const root = rootOf(text);
    expect(root.children.map(({ start, end }) => text.slice(start, end))).toEqual([
      '1',
      '&e;',
      '<c/>',
      '2',
      '&e;',
    ]);
    const b = root.children[1] as XmlElement;
    expect([b.start, b.startTagEnd, b.end]).toEqual([b.start, b.end, b.end]);
    expect(text.slice(b.children[0]?.start, b.children[0]?.end)).toBe('&e;');
    expect(text.slice(root.start, root.end)).toBe(text.slice(text.indexOf('<a>')));
  });

  test('keep texts together with their places', () => {
    const text = withDtd('<!ENTITY e "xyz">', '<a>12&e;3</a>');
    const [child] = rootOf(text).children;
    expect(child).toMatchObject({ value: '12xyz3' });
    expect(text.slice(child?.start, child?.end)).toBe('12&e;3');
  });

  test('shift no place of an element whose values use them', () => {
    const text = withDtd('<!ENTITY e "much longer than its name">', '<a b="&e;" c="&e;"><d/></a>');
    const root = rootOf(text);
    expect(text.slice(root.start, root.startTagEnd)).toBe('<a b="&e;" c="&e;">');
    expect(text.slice(root.children[0]?.start, root.children[0]?.end)).toBe('<d/>');
  });

  test.each([
    ['<!ENTITY e "<b>">', '<a>&e;</b></a>', 'xml/entity-mark-up &e;'],
    ['<!ENTITY e "</b>">', '<a><b>&e;</a>', 'xml/entity-mark-up &e;'],
    ['<!ENTITY e "</b><b>">', '<a><b>&e;</b></a>', 'xml/entity-mark-up &e;'],
    ['<!ENTITY e "<b">', '<a>&e; x="1"/></a>', 'xml/entity-mark-up &e;'],
    ['<!ENTITY e "<!--">', '<a>&e; x --></a>', 'xml/entity-mark-up &e;'],
    ['<!ENTITY e "<b></c>">', '<a>&e;</a>', 'xml/mismatched-end-tag &e;'],
    ['<!ENTITY e "&x;">', '<a>&e;</a>', 'xml/undeclared-entity &e;'],
    ['<!ENTITY e "<p:b/>">', '<a>&e;</a>', 'xml/undeclared-prefix &e;'],
    ['<!ENTITY e "R&#38;D">', '<a>&e;</a>', 'xml/unescaped-character &e;'],
    ['<!ENTITY e "R&#38;D">', '<a b="&e;"/>', 'xml/unescaped-character &e;'],
    ['<!ENTITY e "<b/>">', '<a c="&e;"/>', 'xml/unescaped-character &e;'],
    ['<!ENTITY e "&e;">', '<a>&e;</a>', 'xml/recursive-entity &e;'],
    ['<!ENTITY e "&f;"><!ENTITY f "<b c=\'&e;\'/>">', '<a>&e;</a>', 'xml/recursive-entity &e;'],
    ['<!ENTITY e "&f;"><!ENTITY f "&e;">', '<a b="&e;"/>', 'xml/recursive-entity &e;'],
  ])('%s in %s is %s', (declarations, content, expected) => {
    expect(outcome(withDtd(declarations, content))).toEqual([expected]);
  });

  test('that contain themselves are no harm as long as they are not used', () => {
    expect(outcome(withDtd('<!ENTITY e "&e;">', '<a/>'))).toBe('a()');
  });

  test('outside the root element are text outside it', () => {
    expect(outcome(withDtd('<!ENTITY e " ">', '<a/>&e;'))).toEqual(['xml/text-outside-root &e;']);
  });

  test('do not hide a fault that stands before them', () => {
    expect(outcome(withDtd('<!ENTITY e "&e;">', '<a>&x;&e;</a>'))).toEqual(['xml/undeclared-entity &x;']);
    expect(outcome(withDtd('<!ENTITY e "&e;">', '<a><b>&e;</a>'))).toEqual(['xml/recursive-entity &e;']);
  });
});

describe('limits', () => {
  const laughs = (levels: number, first = 'ha') =>
    Array.from(
      { length: levels },
      (_, level) => `<!ENTITY e${level} "${level === 0 ? first : `&e${level - 1};`.repeat(10)}">`,
    ).join('');

  test.each(['ha', '', '<b/>'])('end a billion laughs of %j in one finding', (first) => {
    expect(outcome(withDtd(laughs(30, first), '<a>&e29;</a>'))).toEqual(['xml/entity-expansion-limit &e29;']);
  });

  test('end them in an attribute, in a default and in parameter entities', () => {
    expect(outcome(withDtd(laughs(30), '<a b="&e29;"/>'))).toEqual(['xml/entity-expansion-limit &e29;']);
    expect(outcome(withDtd(`${laughs(30)}<!ATTLIST a b CDATA "&e29;">`, '<a/>'))).toEqual([
      'xml/entity-expansion-limit &e29;',
    ]);
    const parameters = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY % e${level} "${level === 0 ? ' ' : `&#37;e${level - 1};`.repeat(10)}">`,
    ).join('');
    expect(outcome(withDtd(`${parameters}%e29;`, '<a/>'))).toEqual(['xml/entity-expansion-limit %e29;']);
  });

  test('end a quadratic blow-up', () => {
    const text = withDtd(`<!ENTITY e "${'x'.repeat(20_000)}">`, `<a>${'&e;'.repeat(20_000)}</a>`);
    const { document, diagnostics } = parse(text);
    expect(document).toBeUndefined();
    expect(diagnostics).toMatchObject([{ ruleId: 'xml/entity-expansion-limit', severity: 'fatal' }]);
    expect(diagnostics[0]?.message).toContain('1,000,000 characters');
  });

  test('allow what is below them', () => {
    const half = 'x'.repeat(entitySizeLimit / 2 - 1);
    expect(parse(withDtd(`<!ENTITY e "${half}">`, '<a>&e;&e;</a>')).diagnostics).toEqual([]);
    expect(parse(withDtd(`<!ENTITY e "${half}xx">`, '<a>&e;&e;</a>')).document).toBeUndefined();
    const nested = (depth: number) =>
      withDtd(
        Array.from({ length: depth }, (_, i) => `<!ENTITY e${i} "${i === 0 ? 'x' : `&e${i - 1};`}">`).join(
          '',
        ),
        `<a>&e${depth - 1};</a>`,
      );
    expect(outcome(nested(entityDepthLimit))).toBe('a("x")');
    expect(outcome(nested(entityDepthLimit + 1))).toEqual([
      `xml/entity-expansion-limit &e${entityDepthLimit};`,
    ]);
  });
});

describe('what lies outside the file', () => {
  test('is named in a note, and the document is read', () => {
    const text = '<!DOCTYPE a PUBLIC "-//X//EN" "http://example.org/a.dtd" [<!ENTITY c SYSTEM "c.xml">]><a/>';
    const { document, diagnostics } = parse(text);
    expect(document).toBeDefined();
    expect(diagnostics.map((told) => `${told.severity} ${told.ruleId} ${pointedAt(text, told)}`)).toEqual([
      'info xml/external-declaration PUBLIC "-//X//EN" "http://example.org/a.dtd"',
      'info xml/external-declaration <!ENTITY c SYSTEM "c.xml">',
    ]);
  });

  test('ends the document where it is used', () => {
    const declarations =
      '<!ENTITY c SYSTEM "file:///etc/passwd"><!NOTATION n SYSTEM "n"><!ENTITY d SYSTEM "d.jpg" NDATA n>';
    for (const content of ['<a>&c;</a>', '<a b="&c;"/>']) {
      const told = parse(withDtd(declarations, content)).diagnostics.at(-1);
      expect(told).toMatchObject({ ruleId: 'xml/external-entity', severity: 'fatal', actual: '&c;' });
      expect(told?.message).toContain('file:///etc/passwd');
    }
    expect(parse(withDtd(declarations, '<a>&d;</a>')).diagnostics.at(-1)?.message).toContain(
      'other than text',
    );
  });

  test('may declare what is not declared here, and the message says so', () => {
    const { diagnostics } = parse('<!DOCTYPE a SYSTEM "a.dtd"><a>&b;</a>');
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([
      'xml/external-declaration',
      'xml/undeclared-entity',
    ]);
    expect(diagnostics[1]?.message).toContain('not fetched');
  });

  test('may be a parameter entity; what is declared after it is read', () => {
    const { document, diagnostics } = parse(
      withDtd('<!ENTITY % p SYSTEM "p.ent"> %p; %q; <!ENTITY e "x">', '<a>&e;</a>'),
    );
    expect(document && outline(document.root)).toBe('a("x")');
    expect(diagnostics.map(({ ruleId, actual }) => `${ruleId} ${actual}`)).toEqual([
      'xml/external-declaration p.ent',
      'xml/external-declaration %p;',
      'xml/external-declaration %q;',
    ]);
  });
});

describe('the document type declaration', () => {
  test('may use parameter entities of its own between declarations', () => {
    expect(outcome(withDtd('<!ENTITY % p "<!ENTITY e \'x\'><!--c-->">%p; ', '<a>&e;</a>'))).toBe('a("x")');
    expect(outcome(withDtd('<!ENTITY % p "<!ENTITY e>">%p; ', '<a/>'))).toEqual(['xml/doctype-syntax %p;']);
    expect(outcome(withDtd('<!ENTITY % p "&#37;q;"><!ENTITY % q "&#37;p;">%p;', '<a/>'))).toEqual([
      'xml/recursive-entity %p;',
    ]);
    expect(outcome(withDtd('%p;', '<a/>'))).toEqual(['xml/undeclared-entity %p;']);
  });

  test('gives defaults to attributes, and collapses those that are no plain text', () => {
    const declarations =
      '<!ENTITY e "f"><!ATTLIST a b CDATA "1 &e;  2" c NMTOKENS #IMPLIED d (x|y) "x" xmlns CDATA #FIXED "urn:a">' +
      '<!ATTLIST a b CDATA "later" g ID #REQUIRED>';
    expect(outcome(withDtd(declarations, '<a c="  k   l " b="own"/>'))).toBe('a(c="k l" b="own" d="x")');
    expect(outcome(withDtd(declarations, '<a/>'))).toBe('a(b="1 f  2" d="x")');
    expect(rootOf(withDtd(declarations, '<a/>')).namespace).toBe('urn:a');
  });

  test('is passed over where it speaks of other things', () => {
    const declarations =
      '<!ELEMENT a (b?,(c|d)*,e+)+><!ELEMENT b (#PCDATA|c)*><!ELEMENT c EMPTY><!ELEMENT d ANY><!ELEMENT e ( #PCDATA )>' +
      '<!NOTATION n PUBLIC "n"><!-- ]> --><?p ]> ?>';
    expect(outcome(withDtd(declarations, '<a/>'))).toBe('a()');
  });

  test.each([
    '<!ENTITY e x>',
    '<!ENTITY e>',
    '<!ENTITY e:f "x">',
    '<!ENTITY % e SYSTEM "x" NDATA n>',
    '<!ENTITY e "50%">',
    '<!ELEMENT a>',
    '<!ELEMENT a (b,c|d)>',
    '<!ELEMENT a (b>',
    '<!ELEMENT a (#PCDATA|b)>',
    '<!ATTLIST a b>',
    '<!ATTLIST a b CDATA>',
    '<!ATTLIST a b () #IMPLIED>',
    '<!NOTATION n>',
    '<!FOO>',
    '<?xml version="1.0"?>',
    '<![INCLUDE[]]>',
    'x',
    '&e;',
  ])('%s in it is told', (declaration) => {
    const { diagnostics } = parse(withDtd(declaration, '<a/>'));
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['xml/doctype-syntax']);
  });

  test.each([
    ['<!ENTITY e "R & D">', 'xml/unescaped-character &'],
    ['<!ENTITY e "&#1;">', 'xml/forbidden-character &#1;'],
    ['<!-- a -- b -->', 'xml/comment-syntax --'],
    ['<!ATTLIST a b CDATA "&x;">', 'xml/undeclared-entity &x;'],
    ['<!ATTLIST a b CDATA "R & D">', 'xml/unescaped-character &'],
    ['\u0001', 'xml/forbidden-character \u0001'],
  ])('%s in it is %s', (declaration, expected) => {
    expect(outcome(withDtd(declaration, '<a/>'))).toEqual([expected]);
  });
});
