import { attribute } from '../../../edition/attribute.ts';
import { xmlNamespace } from '../../../edition/namespaces.ts';
import type { XmlElement, XmlNode } from '../../../edition/xml-tree.ts';
import { escapedAttribute, escapedText } from '../escaped-xml.ts';

/**
 * An element as XML, with the namespaces that are in force around it and not in `declared`, and nothing else added. Depth
 * is no danger: what is still to be written is kept on a stack.
 */
export function xmlText(element: XmlElement, declared: Readonly<Record<string, string>>): string {
  const parts: string[] = [];
  const open: (XmlNode | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.kind === 'element') {
      const extra = next === element ? inherited(element, declared) : {};
      const isEmpty = next.children.length === 0;
      parts.push(startTag(next, extra, isEmpty ? '/>' : '>'));
      if (!isEmpty) open.push(`</${next.name}>`, ...[...next.children].reverse());
    } else parts.push(leaf(next));
  }
  return parts.join('');
}

/** What `xml:lang` is in force at an element; undefined where none is. */
export function languageInForce(element: XmlElement): string | undefined {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const language = attribute(at, 'lang', xmlNamespace);
    if (language !== undefined) return language;
  }
  return undefined;
}

function startTag(element: XmlElement, extra: Readonly<Record<string, string>>, end: string): string {
  const declarations = Object.entries({ ...extra, ...element.declarations }).map(
    ([prefix, iri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapedAttribute(iri)}"`,
  );
  const attributes = element.attributes.map(({ name, value }) => ` ${name}="${escapedAttribute(value)}"`);
  return `<${element.name}${declarations.join('')}${attributes.join('')}${end}`;
}

function inherited(element: XmlElement, declared: Readonly<Record<string, string>>): Record<string, string> {
  const force: Record<string, string> = {};
  for (let at = element.parent; at !== null; at = at.parent) {
    for (const [prefix, iri] of Object.entries(at.declarations)) force[prefix] ??= iri;
  }
  // Whatever the text around the fragment declares must not reach into it.
  if (declared[''] !== undefined) force[''] ??= '';
  return Object.fromEntries(Object.entries(force).filter(([prefix, iri]) => declared[prefix] !== iri));
}

function leaf(node: Exclude<XmlNode, XmlElement>): string {
  if (node.kind === 'text') return escapedText(node.value);
  if (node.kind === 'comment') return `<!--${node.value}-->`;
  return `<?${node.target}${node.value === '' ? '' : ` ${node.value}`}?>`;
}
