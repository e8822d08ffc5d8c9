import { describe, expect, test } from 'vitest';
import { type NamespaceContext, NamespaceContexts } from '../../../src/relaxng/reading/namespace-contexts.ts';
import { nameMarks } from '../../../src/relaxng/reading/namespaces/name-marks.ts';
import type { AttributeList } from '../../../src/relaxng/reading/xml-handler.ts';

const xml = 'http://www.w3.org/XML/1998/namespace';

/** Attributes with something of an earlier tag left after them. */
function list(attributes: Record<string, string>): AttributeList {
  const names = Object.keys(attributes);
  return {
    count: names.length,
    names: [...names, 'xmlns:left'],
    values: [...Object.values(attributes), 'urn:left'],
  };
}

const entered = (context: NamespaceContext, attributes: Record<string, string>) =>
  context.enter(list(attributes)) as NamespaceContext;

describe('the bindings', () => {
  test('of a document are that of `xml`, and of no default', () => {
    const { root } = new NamespaceContexts();
    expect(root.namespaceOf('')).toBe('');
    expect(root.namespaceOf('xml')).toBe(xml);
    expect(root.namespaceOf('xmlns')).toBeUndefined();
    expect(root.namespaceOf('a')).toBeUndefined();
  });

  test('are those around, as far as they are not declared anew', () => {
    const { root } = new NamespaceContexts();
    const outer = entered(root, { xmlns: 'urn:1', 'xmlns:a': 'urn:a', b: 'c' });
    const inner = entered(outer, { xmlns: '', 'xmlns:b': 'urn:b' });
    expect(['', 'a', 'b', 'left'].map((prefix) => outer.namespaceOf(prefix))).toEqual([
      ...['urn:1', 'urn:a', undefined, undefined],
    ]);
    expect(['', 'a', 'b', 'xml'].map((prefix) => inner.namespaceOf(prefix))).toEqual([
      '',
      'urn:a',
      'urn:b',
      xml,
    ]);
  });
});

describe('a context is one object', () => {
  test('where nothing is declared, or nothing new', () => {
    const { root } = new NamespaceContexts();
    expect(entered(root, {})).toBe(root);
    expect(entered(root, { 'xml:id': 'a', xmlnsx: 'b', xmln: 'c' })).toBe(root);
    expect(entered(root, { xmlns: '', 'xmlns:xml': xml })).toBe(root);
    const inner = entered(root, { xmlns: 'urn:1' });
    expect(entered(inner, { xmlns: 'urn:1' })).toBe(inner);
  });

  test('where the same is declared, whatever the order', () => {
    const { root } = new NamespaceContexts();
    const first = entered(root, { xmlns: 'urn:1', 'xmlns:a': 'urn:a' });
    expect(entered(root, { x: 'y', 'xmlns:a': 'urn:a', xmlns: 'urn:1' })).toBe(first);
    expect(entered(root, { 'xmlns:a': 'urn:1', xmlns: 'urn:a' })).not.toBe(first);
    expect(entered(first, { 'xmlns:a': 'urn:b' })).toBe(entered(first, { 'xmlns:a': 'urn:b' }));
    expect(entered(root, { 'xmlns:a': 'urn:b' })).not.toBe(entered(first, { 'xmlns:a': 'urn:b' }));
  });

  test('but what looks alike when it is written down is not the same', () => {
    const { root } = new NamespaceContexts();
    for (const joined of ['urn:a b 5 urn:b', 'urn:ab 5 urn:b', 'urn:ab urn:b', 'urn:a b urn:b']) {
      const one = entered(root, { 'xmlns:a': joined });
      const two = entered(root, { 'xmlns:a': 'urn:a', 'xmlns:b': 'urn:b' });
      expect(one.namespaceOf('a')).toBe(joined);
      expect(two.namespaceOf('a')).toBe('urn:a');
    }
  });
});

describe('forbidden', () => {
  test.each([
    { 'xmlns:': 'urn:a' },
    { 'xmlns:a:b': 'urn:a' },
    { 'xmlns:1': 'urn:a' },
    { 'xmlns:a': '' },
    { 'xmlns:xmlns': 'urn:a' },
    { 'xmlns:xmlns': 'http://www.w3.org/2000/xmlns/' },
    { 'xmlns:a': 'http://www.w3.org/2000/xmlns/' },
    { xmlns: 'http://www.w3.org/2000/xmlns/' },
    { 'xmlns:xml': 'urn:a' },
    { 'xmlns:xml': '' },
    { 'xmlns:a': xml },
    { xmlns: xml },
    { 'xmlns:a': 'urn:n', 'xmlns:b': 'urn:n', 'a:c': '', 'b:c': '' },
    { 'xmlns:b': 'urn:a', 'outer:c': '', 'b:c': '' },
    { xmlns: 'urn:ok', 'xmlns:b': '' },
  ])('%j', (attributes) => {
    const outer = entered(new NamespaceContexts().root, { 'xmlns:outer': 'urn:a' });
    expect(outer.enter(list(attributes))).toBeUndefined();
  });

  test('is not one name in two namespaces, nor with and without', () => {
    const { root } = new NamespaceContexts();
    const both = { xmlns: 'urn:n', 'xmlns:a': 'urn:n', 'xmlns:b': 'urn:n' };
    expect(root.enter(list({ ...both, 'a:c': '', c: '', 'b:d': '', d: '' }))).toBeDefined();
    expect(root.enter(list({ 'xmlns:a': 'urn:1', 'xmlns:b': 'urn:2', 'a:c': '', 'b:c': '' }))).toBeDefined();
    const context = entered(root, both);
    expect(context.enter(list({ 'a:c': '', 'b:c': '' }))).toBeUndefined();
    expect(context.enter(list({ 'xmlns:b': 'urn:2', 'a:c': '', 'b:c': '' }))).toBeDefined();
  });
});

describe('names', () => {
  const calls: string[] = [];
  const resolve = (namespace: string, localName: string) => calls.push(`${namespace} ${localName}`) + 41;

  test('of elements and attributes are resolved once', () => {
    calls.length = 0;
    const context = entered(new NamespaceContexts().root, { xmlns: 'urn:1', 'xmlns:a': 'urn:a' });
    expect(context.resolveElement('b', resolve)).toBe(42);
    expect(context.resolveElement('a:b', resolve)).toBe(43);
    expect(context.resolveAttribute('b', resolve)).toBe(44);
    expect(context.resolveAttribute('a:b', resolve)).toBe(45);
    expect(context.resolveAttribute('xml:id', resolve)).toBe(46);
    expect(calls).toEqual(['urn:1 b', 'urn:a b', ' b', 'urn:a b', `${xml} id`]);
    expect([...context.elementIds]).toEqual([
      ['b', 42],
      ['a:b', 43],
    ]);
    expect([...context.attributeIds]).toEqual([
      ['b', 44],
      ['a:b', 45],
      ['xml:id', 46],
    ]);
  });

  test('may have no id', () => {
    calls.length = 0;
    const { root } = new NamespaceContexts();
    for (const name of ['a:b', 'xml:a:b', ':', 'xml:1', 'xmlns:a']) {
      expect(root.resolveElement(name, resolve)).toBe(nameMarks.unresolved);
      expect(root.elementIds.get(name)).toBe(nameMarks.unresolved);
    }
    expect(root.resolveAttribute('a:b', resolve)).toBe(nameMarks.unresolved);
    expect(root.resolveAttribute('xmlns', resolve)).toBe(nameMarks.declaration);
    expect(root.resolveAttribute('xmlns:a', resolve)).toBe(nameMarks.declaration);
    expect(calls).toEqual([]);
    expect(root.resolveAttribute('xmlnsa', resolve)).toBe(42);
  });
});

describe('hostile documents', () => {
  test('with ever new names do not fill memory', () => {
    const { root } = new NamespaceContexts();
    const other = entered(root, { xmlns: 'urn:1' });
    other.resolveElement('kept', () => 1);
    for (let index = 0; index < 120_000; index++) root.resolveElement(`n${index}`, () => index);
    expect(root.elementIds.size).toBeLessThan(60_000);
    expect(other.elementIds.size).toBe(0);
    root.resolveElement('n'.repeat(1 << 20), () => 1);
    expect(root.elementIds.has('n'.repeat(1 << 20))).toBe(false);
  });

  test('with ever new namespaces go on', () => {
    const { root } = new NamespaceContexts();
    for (let index = 0; index < 10_000; index++)
      expect(entered(root, { xmlns: `urn:${index}` }).namespaceOf('')).toBe(`urn:${index}`);
    const long = `urn:${'x'.repeat(1 << 20)}`;
    expect(entered(root, { xmlns: long }).namespaceOf('')).toBe(long);
  });

  test('with 40,000 declarations, one in another or in one tag, are read in time', () => {
    let context = new NamespaceContexts().root;
    const all: Record<string, string> = {};
    for (let index = 0; index < 40_000; index++) {
      all[`xmlns:p${index}`] = `urn:${index}`;
      context = entered(context, { [`xmlns:p${index}`]: `urn:${index}` });
      if (context.resolveElement(`p${index >> 1}:a`, () => index) !== index) expect.unreachable();
    }
    expect(context.namespaceOf('p0')).toBe('urn:0');
    expect(entered(new NamespaceContexts().root, all).namespaceOf('p39999')).toBe('urn:39999');
  });
});
