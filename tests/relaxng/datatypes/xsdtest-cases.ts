import { readFileSync } from 'node:fs';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import type { XmlElement } from '../../../src/edition/xml-tree.ts';
import { parseXml } from '../../../src/read/parse-xml.ts';

/** A value, with what is declared around it. */
export interface Value {
  readonly text: string;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly internalSubset: string;
}

/** What Clark's suite says of one type. */
export type XsdCase = { readonly type: string } & (
  | { readonly kind: 'valid' | 'invalid'; readonly value: Value }
  /** Equal are those of one class, and no others. */
  | { readonly kind: 'equiv'; readonly classes: readonly (readonly Value[])[] }
  | { readonly kind: 'lessThan' | 'incomparable'; readonly values: readonly [Value, Value] }
  | { readonly kind: 'length'; readonly value: Value; readonly length: number }
);

/** Reads the suite of datatypes. */
export function xsdtestCases(path: string): XsdCase[] {
  const { document } = parseXml(new SourceText(readFileSync(path, 'utf8')), path);
  if (document === undefined) throw new Error('The suite is not well-formed.');
  return elementsIn(document.root).flatMap((datatype) =>
    elementsIn(datatype).map((element) => readCase(element, attributeOf(datatype, 'name') ?? '')),
  );
}

function readCase(element: XmlElement, type: string): XsdCase {
  const valuesIn = (parent: XmlElement) => elementsIn(parent).map((child) => readValue(child, element));
  switch (element.localName) {
    case 'valid':
    case 'invalid':
      return { type, kind: element.localName, value: readValue(element, element) };
    case 'length':
      return {
        type,
        kind: 'length',
        value: readValue(element, element),
        length: Number(attributeOf(element, 'value')),
      };
    case 'equiv':
      return { type, kind: 'equiv', classes: elementsIn(element).map(valuesIn) };
    case 'lessThan':
    case 'incomparable': {
      const [first, second] = valuesIn(element);
      if (first === undefined || second === undefined) throw new Error('The case has no two values.');
      return { type, kind: element.localName, values: [first, second] };
    }
    default:
      throw new Error(`What is a <${element.localName}>?`);
  }
}

function readValue(element: XmlElement, declaring: XmlElement): Value {
  const texts = element.children.map((child) => (child.kind === 'text' ? child.value : ''));
  return {
    text: texts.join(''),
    namespaces: declaring.declarations,
    internalSubset: attributeOf(declaring, 'internalSubset') ?? '',
  };
}

function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child.kind === 'element');
}

function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}
