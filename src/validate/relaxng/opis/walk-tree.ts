import type { XmlDocument, XmlElement, XmlNode } from '../../../edition/xml-tree.ts';
import type { AttributeList, XmlHandler } from '../../../relaxng/reading/xml-handler.ts';

/** Tells a handler what stands in a tree, as a reader would of its text; false where the handler cannot go on. */
export function walkTree({ root }: XmlDocument, handler: XmlHandler): boolean {
  const attributes: AttributeList = { count: 0, names: [], values: [] };
  /** The places in the lists of children, from the root's down: a stack of our own, however deep the document is. */
  const open: { readonly element: XmlElement; next: number }[] = [];
  const enter = (element: XmlElement): boolean => {
    listAttributes(element, attributes);
    const isEmpty = element.end === element.startTagEnd;
    if (!handler.startTag(element.name, attributes, element.start, element.startTagEnd, isEmpty))
      return false;
    if (!isEmpty) open.push({ element, next: 0 });
    return true;
  };
  if (!enter(root)) return false;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node: XmlNode | undefined = top.element.children[top.next++];
    if (node === undefined) {
      const { name, end } = top.element;
      handler.endTag(Math.max(top.element.startTagEnd, end - name.length - 3), end);
      open.pop();
    } else if (node.kind === 'element') {
      if (!enter(node)) return false;
    } else if (node.kind === 'text') {
      handler.text(node.value, 0, node.value.length, node.start, node.end);
    }
  }
  return true;
}

function listAttributes(element: XmlElement, list: AttributeList): void {
  let count = 0;
  for (const prefix in element.declarations) {
    list.names[count] = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    list.values[count++] = element.declarations[prefix] as string;
  }
  for (const { name, value } of element.attributes) {
    list.names[count] = name;
    list.values[count++] = value;
  }
  list.count = count;
}
