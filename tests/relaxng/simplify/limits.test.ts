import { describe, expect, test } from 'vitest';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { inNamespaces } from '../schema-of.ts';
import { sampleDatatypes } from './sample-datatypes.ts';

/** The messages on a schema, without sections; what takes forever or overflows fails in another way. */
function messages(schema: string, others: Readonly<Record<string, string>> = {}): string[] {
  const loaded = loadSchema(
    '/schema.rng',
    memoryResolver({ '/schema.rng': inNamespaces(schema), ...others }),
  );
  const { grammar, diagnostics } = simplify(loaded, { library: sampleDatatypes });
  expect(grammar === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ message }) => message.replace(/ \(RELAX NG.*/, ''));
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const nested = (depth: number, open: string, close: string, inner: string) =>
  open.repeat(depth) + inner + close.repeat(depth);
const inElement = (content: string) => `<element name="a">${content}</element>`;
const grammar = (definitions: string) =>
  `<grammar><start><element name="a"><ref name="d0"/></element></start>${definitions}</grammar>`;
const depth = 10_000;

describe('what is nested 10,000 deep', () => {
  test.each([
    ['elements', nested(depth, '<element name="a">', '</element>', '<empty/>')],
    ['groups', inElement(nested(depth, '<group>', '</group>', '<text/>'))],
    [
      'groups and choices in turn',
      inElement(
        nested(
          depth / 2,
          '<group><text/><choice><element name="b"><text/></element>',
          '</choice></group>',
          '<text/>',
        ),
      ),
    ],
    ['optional patterns', inElement(nested(depth, '<optional>', '</optional>', '<text/>'))],
    ['grammars', nested(depth, '<grammar><start>', '</start></grammar>', inElement('<text/>'))],
    [
      'divisions',
      `<grammar>${nested(depth, '<div>', '</div>', `<start>${inElement('<text/>')}</start>`)}</grammar>`,
    ],
    [
      'choices of names',
      `<element>${nested(depth, '<choice>', '</choice>', '<name>a</name>')}<text/></element>`,
    ],
    ['foreign elements', inElement(`${nested(depth, '<x xmlns="urn:x">', '</x>', '')}<text/>`)],
    [
      'namespace declarations',
      inElement(
        times(depth / 4, (index) => `<group xmlns:p${index}="urn:${index}">`) +
          '<element name="p7:b"><text/></element>' +
          '</group>'.repeat(depth / 4),
      ),
    ],
    [
      'definitions',
      grammar(
        `${times(
          depth,
          (index) => `<define name="d${index}"><optional><ref name="d${index + 1}"/></optional></define>`,
        )}<define name="d${depth}"><text/></define>`,
      ),
    ],
  ])('%s', (_, schema) => {
    expect(messages(schema)).toEqual([]);
  });

  test('wrong name classes', () => {
    const schema = `<element>${nested(depth, '<anyName><except>', '</except></anyName>', '<name>a</name>')}<text/></element>`;
    expect(messages(schema)).toEqual(['`anyName` must not stand in the `except` of `anyName`']);
  });

  test('a circle', () => {
    const schema = grammar(
      times(depth, (index) => `<define name="d${index}"><ref name="d${(index + 1) % depth}"/></define>`),
    );
    expect(messages(schema)).toEqual(['`d0` refers to itself without an `element` between']);
  });

  test('a chain of included files', () => {
    const count = 500;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `/${index}.rng`,
        inNamespaces(
          index + 1 < count
            ? `<grammar><include href="${index + 1}.rng"/></grammar>`
            : `<grammar><start>${inElement('<text/>')}</start></grammar>`,
        ),
      ]),
    );
    expect(messages('<grammar><include href="0.rng"/></grammar>', files)).toEqual([]);
  });
});

describe('definitions that are each used twice by the one before, 60 of them', () => {
  const doubling = (open: string, close: string, last: string) =>
    grammar(
      `${times(60, (index) => {
        const ref = `<ref name="d${index + 1}"/>`;
        return `<define name="d${index}">${open}${ref}${ref}${close}</define>`;
      })}<define name="d60">${last}</define>`,
    );

  test.each([
    ['groups of elements', doubling('<group>', '</group>', '<element name="b"><empty/></element>')],
    ['choices of attributes', doubling('<choice>', '</choice>', '<attribute name="b"/>')],
    ['choices of data', doubling('<choice>', '</choice>', '<data type="token"/>')],
  ])('are right as %s', (_, schema) => {
    expect(messages(schema)).toEqual([]);
  });

  test.each([
    ['groups of attributes', '7.3', doubling('<group>', '</group>', '<attribute name="b"/>')],
    [
      'interleaved elements',
      '7.4',
      doubling('<interleave>', '</interleave>', '<element name="b"><empty/></element>'),
    ],
    ['interleaved text', '7.4', doubling('<interleave>', '</interleave>', '<text/>')],
    ['groups of data', '7.2', doubling('<group>', '</group>', '<data type="token"/>')],
  ])('are wrong as %s (section %s), once each', (_, _section, schema) => {
    expect(messages(schema).length).toBe(60);
  });
});

describe('files that multiply', () => {
  const twice = (make: (next: string) => string) =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`/${index}.rng`, inNamespaces(make(`${index + 1}.rng`))]),
    );

  test('one pattern is built once, however often it is referred to', () => {
    const files = {
      ...twice((next) => `<choice><externalRef href="${next}"/><externalRef href="${next}"/></choice>`),
      '/40.rng': inNamespaces(inElement('<text/>')),
    };
    expect(messages('<externalRef href="0.rng"/>', files)).toEqual([]);
  });

  test('grammars that include one another twice are given up', () => {
    const files = {
      ...twice((next) => `<grammar><include href="${next}"/><include href="${next}"/></grammar>`),
      '/40.rng': inNamespaces(`<grammar><start combine="choice">${inElement('<text/>')}</start></grammar>`),
    };
    expect(messages('<grammar><include href="0.rng"/></grammar>', files)).toEqual([
      'Files that are included more than once come to more than 500000 elements',
    ]);
  });
});

test('of what is wrong everywhere a thousand findings are told', () => {
  const schema = inElement(`<list>${times(5000, () => '<text/>')}</list>`);
  expect(messages(schema).length).toBe(1000);
});

describe('names by the thousand', () => {
  test.each([
    ['attributes', inElement(times(5000, (index) => `<attribute name="b${index}"/>`)), 0],
    [
      'elements side by side in an interleave',
      inElement(
        `<interleave>${times(5000, (index) => `<element name="b${index}"><empty/></element>`)}</interleave>`,
      ),
      0,
    ],
    [
      'namespaces',
      inElement(
        `<interleave>${times(500, (index) => `<element><nsName ns="${index}"><except><name ns="${index}">b</name></except></nsName><empty/></element>`)}</interleave>`,
      ),
      0,
    ],
    ['one attribute, many times', inElement(times(5000, () => '<attribute name="b"/>')), 1],
  ])('%s', (_, schema, count) => {
    expect(messages(schema).length).toBe(count);
  });
});
