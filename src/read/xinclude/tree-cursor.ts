import type { XmlDocument, XmlNode } from '../../edition/xml-tree.ts';
import type { AttributeList, XmlHandler } from '../../relaxng/reading/xml-handler.ts';

/** Reads trees to a handler, and knows which node it has come to: a handler that wants more than it is told looks here. */
export class TreeCursor {
  /** The node that is told of. */
  node: XmlNode | undefined;

  /** Tells a handler of a tree, from its root on, as a reader would of its text; false where the handler cannot go on. */
  tell({ root }: XmlDocument, handler: XmlHandler): boolean {
    const attributes: AttributeList = { count: 0, names: [], values: [] };
    // A stack of our own, however deep the document is; a number is an element that ends, by its place in `open`.
    const stack: { nodes: readonly XmlNode[]; next: number; end?: { start: number; end: number } }[] = [
      { nodes: [root], next: 0 },
    ];
    for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
      const node = level.nodes[level.next++];
      this.node = node;
      if (node === undefined) {
        stack.pop();
        if (level.end) handler.endTag(level.end.start, level.end.end);
      } else if (node.kind === 'text') {
        handler.text(node.value, 0, node.value.length, node.start, node.end);
      } else if (node.kind === 'element') {
        const { name, start, startTagEnd, end, children } = node;
        list(node, attributes);
        const empty = end === startTagEnd;
        if (!handler.startTag(name, attributes, start, startTagEnd, empty)) return false;
        const endStart = Math.max(startTagEnd, end - name.length - 3);
        if (!empty) stack.push({ nodes: children, next: 0, end: { start: endStart, end } });
      } else handler.other?.();
    }
    return true;
  }
}

function list(
  { declarations, attributes }: Pick<XmlNode & { kind: 'element' }, 'kind' | 'declarations' | 'attributes'>,
  into: AttributeList,
): void {
  let count = 0;
  for (const prefix in declarations) {
    into.names[count] = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    into.values[count++] = declarations[prefix] as string;
  }
  for (const { name, value } of attributes) {
    into.names[count] = name;
    into.values[count++] = value;
  }
  into.count = count;
}
