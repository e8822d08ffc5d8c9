import type { SchemaElement } from '../schema-element.ts';
import { defaultNamespace } from './default-namespace.ts';
import { concatAll, type Doc, hardLine } from './doc.ts';
import { type InheritedValues, inheritedValues } from './inherited-values.ts';
import { preorder } from './preorder.ts';
import { printDoc } from './print-doc.ts';
import { RncNames } from './rnc-names.ts';
import { rncComment } from './rnc-text.ts';
import { RncWriter } from './rnc-writer.ts';
import { sourceBindings } from './source-bindings.ts';

/** Lines are broken to be no longer, where they can be. */
const columns = 100;

/**
 * A schema of one file in the compact syntax: the tree of a correct schema in the full syntax, as either of the two
 * readers makes it. Means the same, and keeps comments, documentation and foreign annotations; white space that only
 * lays out foreign elements is not kept. References to other files stay as they are.
 */
export function writeRnc(root: SchemaElement): string {
  const elements = preorder(root);
  const values = inheritedValues(elements);
  const { header, rest } = withoutHeader(root);
  values.set(rest, values.get(root) as InheritedValues);
  const names = new RncNames(
    defaultNamespace(values),
    sourceBindings(elements, true),
    sourceBindings([root]),
  );
  const writer = new RncWriter(values, names);
  for (let i = elements.length - 1; i > 0; i -= 1) writer.prepare(elements[i] as SchemaElement);
  const isGrammar =
    root.localName === 'grammar' && root.attributes.every(({ namespace }) => namespace === '');
  const body = isGrammar ? writer.members(rest.children) : whole(writer, rest);
  const declarations = names.declarations();
  const blocks: Doc[] = [];
  if (header.length > 0) blocks.push(lines(header));
  if (declarations.length > 0) blocks.push(lines(declarations));
  blocks.push(body);
  const parts = blocks.flatMap((block, index) => (index === 0 ? [block] : [hardLine, hardLine, block]));
  return printDoc(concatAll([...parts, hardLine]), columns);
}

function whole(writer: RncWriter, root: SchemaElement): Doc {
  writer.prepare(root);
  return writer.whole(root);
}

/** The comment at the beginning, which stands before the declarations, and the root without it. */
function withoutHeader(root: SchemaElement): { header: string[]; rest: SchemaElement } {
  const [first] = root.children;
  if (first?.kind !== 'comment') return { header: [], rest: root };
  return { header: rncComment(first.value), rest: { ...root, children: root.children.slice(1) } };
}

function lines(texts: readonly string[]): Doc {
  return concatAll(texts.flatMap((text, index) => (index === 0 ? [text] : [hardLine, text])));
}
