import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { descendants } from '../../src/edition/descendants.ts';
import type { XmlElement, XmlNode } from '../../src/edition/xml-tree.ts';
import { outline, parse, rootOf } from './parse.ts';

const sample = readFileSync(
  new URL('../../tei/documents/1951-12-25-gromyko-to-stalin.xml', import.meta.url),
  'utf8',
);

/** Every node of a tree that has no entity in it must say where it stands in the text, to the character. */
function expectPlaces(text: string): void {
  const { document } = parse(text);
  expect(document).toBeDefined();
  const nodes: XmlNode[] = [...(document?.children ?? [])];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const written = text.slice(node.start, node.end);
    if (node.kind === 'element') {
      const tag = text.slice(node.start, node.startTagEnd);
      expect(tag.startsWith(`<${node.name}`) && tag.endsWith('>')).toBe(true);
      if (tag.endsWith('/>')) expect(node.end).toBe(node.startTagEnd);
      else expect(written).toMatch(new RegExp(`</${node.name}\\s*>$`));
      nodes.push(...node.children);
    } else if (node.kind === 'text') {
      if (!/[&]|<!\[CDATA\[/.test(written)) expect(node.value).toBe(written.replace(/\r\n?/g, '\n'));
      expect(text[node.end]).toBe('<');
    } else if (node.kind === 'comment')
      expect(written).toBe(`<!--${node.value}-->`.replaceAll('\n', written.includes('\r') ? '\r\n' : '\n'));
    else expect(written.startsWith(`<?${node.target}`) && written.endsWith('?>')).toBe(true);
  }
}

describe('the tree', () => {
  test('holds elements, texts, comments and processing instructions in order', () => {
    const { document } = parse('<?a b?><!--c--><r x="1"> t <e/><!--d--><?p q r?>&amp;&#xE9;</r><!--z-->');
    expect(document?.children.map(outline)).toEqual([
      '<?a b?>',
      '<!--c-->',
      'r(x="1" " t " e() <!--d--> <?p q r?> "&é")',
      '<!--z-->',
    ]);
  });

  test('knows parents', () => {
    const root = rootOf('<a><b>c</b></a>');
    const [b] = root.children as [XmlElement];
    expect(root.parent).toBeNull();
    expect(b.parent).toBe(root);
    expect(b.children[0]?.parent).toBe(b);
  });

  test('takes CDATA and the text around it for one text', () => {
    const text = '<a>x <![CDATA[<&amp;>]]> y</a>';
    const [child] = rootOf(text).children;
    expect(child).toMatchObject({ kind: 'text', value: 'x <&amp;> y', start: 3, end: text.length - 4 });
  });

  test('keeps white space in text and normalises it in values', () => {
    expect(outline(rootOf('<a x="1\n2\t3&#10;">\n\t b \u00a0</a>'))).toBe(
      'a(x="1 2 3\\n" "\\n\\t b \u00a0")',
    );
  });
});

describe('namespaces', () => {
  test('are resolved for elements and attributes', () => {
    const root = rootOf('<a xmlns="urn:d" xmlns:p="urn:p" p:x="1" y="2" xml:id="i"><p:b/><c xmlns=""/></a>');
    expect(root).toMatchObject({ namespace: 'urn:d', prefix: '', declarations: { '': 'urn:d', p: 'urn:p' } });
    expect(outline(root)).toBe('a({urn:p}x="1" y="2" {http://www.w3.org/XML/1998/namespace}id="i" b() c())');
    const [b, c] = root.children as [XmlElement, XmlElement];
    expect(b).toMatchObject({
      name: 'p:b',
      localName: 'b',
      prefix: 'p',
      namespace: 'urn:p',
      declarations: {},
    });
    expect(c).toMatchObject({ namespace: '', declarations: { '': '' } });
  });

  test('end with the element that declares them', () => {
    const root = rootOf('<a xmlns="urn:1"><b xmlns="urn:2"><c xmlns="urn:3"/><d/></b><e/></a>');
    expect([...descendants(root)].map(({ localName, namespace }) => localName + namespace)).toEqual([
      'aurn:1',
      'burn:2',
      'curn:3',
      'durn:2',
      'eurn:1',
    ]);
    expect(parse('<a><b xmlns:p="urn:p"/><p:c/></a>').diagnostics[0]?.ruleId).toBe('xml/undeclared-prefix');
    expect(parse('<a><b xmlns:p="urn:p"></b><p:c/></a>').diagnostics[0]?.ruleId).toBe(
      'xml/undeclared-prefix',
    );
  });

  test('may have names that mean something to JavaScript', () => {
    const root = rootOf('<__proto__ xmlns:constructor="urn:c" constructor:__proto__="1" toString="2"/>');
    expect(root.name).toBe('__proto__');
    expect(outline(root)).toBe('__proto__({urn:c}__proto__="1" toString="2")');
  });
});

describe('places', () => {
  test('are those of the sample document', () => expectPlaces(sample));

  test('are those of the text on disk, with CR LF and with CR alone', () => {
    expectPlaces(sample.replaceAll('\n', '\r\n'));
    const text = '<a>\r\n<b\r\n x="1\r\n2">\rc</b>\r</a>';
    expectPlaces(text);
    expect(outline(rootOf(text))).toBe('a("\\n" b(x="1 2" "\\nc") "\\n")');
  });

  test('begin after white space at the start of the file', () => {
    expectPlaces(' \r\n<a/>');
    expectPlaces('\n<!-- b --> <a/>\n');
  });

  test('count UTF-16 code units', () => {
    const text = '<a>\u{1F600}<b>\u{10348}\u{10348}</b></a>';
    expectPlaces(text);
    const [, b] = rootOf(text).children;
    expect(b).toMatchObject({ start: 5, startTagEnd: 8, end: 16 });
  });

  test('are right after every kind of mark-up', () => {
    expectPlaces(
      '<?xml version="1.0"?>\n<!-- - -->\n<!DOCTYPE a [<!ELEMENT a ANY>]>\n<?p?><a b=\'"\' ><c /> <d>e</d ><!-- f\n--><?g  h?>]] ><i/></a >\n<!----> ',
    );
  });
});

describe('size', () => {
  test('a nesting of 100,000 elements is read', () => {
    const depth = 100_000;
    const root = rootOf(
      '<a xmlns="urn:a" xmlns:p="urn:p">'.concat('<p:b>'.repeat(depth), '</p:b>'.repeat(depth), '</a>'),
    );
    let count = 0;
    for (const element of descendants(root)) {
      count++;
      expect(element.end).toBeGreaterThan(element.start);
    }
    expect(count).toBe(depth + 1);
  });

  test('a nesting of 100,000 elements that is not closed is told once', () => {
    const { diagnostics } = parse('<a>'.repeat(100_000));
    expect(diagnostics.map(({ ruleId, column }) => [ruleId, column])).toEqual([
      ['xml/unclosed-element', 3 * 99_999 + 1],
    ]);
  });

  test('20,000 prefixes declared one within the other are read', () => {
    const count = 20_000;
    const starts = Array.from({ length: count }, (_, index) => `<a xmlns:p${index}="urn:${index}" p0:x="1">`);
    expect(parse(starts.join('') + '</a>'.repeat(count)).diagnostics).toEqual([]);
  });

  test('100,000 pieces of text in one element are read', () => {
    const root = rootOf(`<a>${'b&amp;<![CDATA[c]]>'.repeat(100_000)}</a>`);
    expect(root.children).toHaveLength(1);
    expect(root.children[0]).toMatchObject({ value: 'b&c'.repeat(100_000) });
  });
});
