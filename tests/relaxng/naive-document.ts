import { SourceText } from '../../src/diagnostics/source-text.ts';
import type { ValueContext } from '../../src/relaxng/datatypes/datatype.ts';
import { namespaceOf } from '../../src/relaxng/syntax/namespace-of.ts';
import { readRng } from '../../src/relaxng/syntax/read-rng/read-rng.ts';
import type { SchemaElement } from '../../src/relaxng/syntax/schema-element.ts';

/** An element of a document in the data model of RELAX NG, section 2. */
export interface NaiveElement {
  readonly namespace: string;
  readonly localName: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly localName: string;
    readonly value: string;
  }[];
  /** No text is empty, and no two stand side by side. */
  readonly children: readonly (NaiveElement | string)[];
  readonly context: ValueContext;
}

/** The root element of a document. */
export function naiveDocument(text: string): NaiveElement {
  const { root, diagnostics } = readRng({
    address: '/document.xml',
    file: 'document.xml',
    source: new SourceText(text),
    syntax: 'rng',
  });
  if (root === undefined) throw new Error(diagnostics[0]?.message);
  return toNaive(root);
}

function toNaive({ namespace, localName, attributes, children, namespaces }: SchemaElement): NaiveElement {
  const own: (NaiveElement | string)[] = [];
  for (const child of children) {
    const last = own.at(-1);
    if (child.kind === 'element') own.push(toNaive(child));
    else if (child.kind === 'text') {
      if (typeof last === 'string') own[own.length - 1] = last + child.value;
      else if (child.value !== '') own.push(child.value);
    }
  }
  return {
    namespace,
    localName,
    attributes: attributes.map((attribute) => ({
      namespace: attribute.namespace,
      localName: attribute.localName,
      value: attribute.value,
    })),
    children: own,
    context: { namespaceOf: (prefix) => namespaceOf(namespaces, prefix) || undefined },
  };
}
