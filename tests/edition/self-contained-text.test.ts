import { expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { selfContainedText } from '../../src/edition/self-contained-text.ts';
import type { SourceDocument } from '../../src/edition/source-document.ts';
import { outline, parse } from '../read/parse.ts';

const textOf = (text: string) =>
  selfContainedText({
    source: new SourceText(text),
    tree: parse(text).document,
  } as unknown as SourceDocument);

test('a text without a document type declaration stays as it is', () => {
  const text = '<?xml version="1.0"?>\r\n<a  b = \'c\'><![CDATA[d]]></a >\n';
  expect(textOf(text)).toBe(text);
});

test('one with a document type declaration is written anew, with all that it meant', () => {
  const text =
    '<?xml version="1.0"?><!--c--><!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY e "x &#60;b t=\'&#34;&#38;lt;\'/>"><!ATTLIST a y CDATA "z&#10;&#9;">]>' +
    '<a xmlns="urn:a" xmlns:p="urn:p" p:q="1&#13;2&amp;">&e;<p:c xmlns:r="urn:r"/> ]]&gt;&#13;<?p q?><?r?><!-- &e; --></a><?s?>';
  const written = textOf(text);
  expect(written).not.toMatch(/<!DOCTYPE|&e;<|a\.dtd/);
  const shown = (one: string) => parse(one).document?.children.map(outline);
  expect(shown(written)).toEqual(shown(text));
  expect(shown(written)?.[1]).toContain('y="z\\n\\t"');
});

test('a deep tree is written', () => {
  const text = `<!DOCTYPE a>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
  expect(textOf(text)).toHaveLength(text.length - '<!DOCTYPE a>'.length - 3);
});
