import { teiNamespace } from '../../edition/namespaces.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { type OrderedElement, parseOrdered } from '../../engines/fast-xml-parser.ts';
import { decodeReferences } from '../decode-references.ts';

/** An element of a header; one outside TEI's namespace has the name ''. */
export interface HeaderElement {
  readonly name: string;
  /** By the names as written: TEI's own have no prefix, `xml:id` and `xml:lang` always this one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (HeaderElement | string)[];
}

/**
 * The tree of a header out of its text, with references resolved; `root` is the element around it, whose
 * namespace declarations hold in it.
 */
export function headerTree(text: string, root: XmlElement): HeaderElement | undefined {
  const top = parseOrdered(text);
  if (top === undefined) return undefined;
  const result = shell(top, { ...root.declarations });
  const open = [{ from: top, to: result }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.from.children) {
      if (child.kind === 'text') {
        next.to.children.push(child.literal ? child.value : decodeReferences(child.value));
        continue;
      }
      const element = shell(child, next.to.namespaces);
      next.to.children.push(element);
      open.push({ from: child, to: element });
    }
  }
  return result;
}

/** The child elements of one name. */
export function childrenOf(element: HeaderElement | undefined, name: string): HeaderElement[] {
  return (element?.children ?? []).filter(
    (child): child is HeaderElement => typeof child !== 'string' && child.name === name,
  );
}

/** The first child element of one name. */
export function childOf(element: HeaderElement | undefined, name: string): HeaderElement | undefined {
  return childrenOf(element, name)[0];
}

/** The elements below one that have one of these names, in order; what lies below such an element is not searched. */
export function outermost(element: HeaderElement | undefined, names: ReadonlySet<string>): HeaderElement[] {
  const found: HeaderElement[] = [];
  const open: (HeaderElement | string)[] = [...(element?.children ?? [])].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') continue;
    if (names.has(next.name)) found.push(next);
    else
      for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index] ?? '');
  }
  return found;
}

/** All text below an element, white space normalised. */
export function wordsOf(element: HeaderElement | undefined): string {
  const parts: string[] = [];
  const open: (HeaderElement | string)[] = element ? [element] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else
      for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index] ?? '');
  }
  return normalizeSpace(parts.join(''));
}

type Namespaces = Readonly<Record<string, string>>;
type Shell = HeaderElement & { children: (HeaderElement | string)[]; namespaces: Namespaces };

/** An element without its children; `outer` are the namespaces in force around it. */
function shell({ name, attributes }: OrderedElement, outer: Namespaces): Shell {
  const declared = Object.keys(attributes).filter((key) => /^xmlns(?:$|:)/.test(key));
  let namespaces = outer;
  if (declared.length > 0) {
    namespaces = { ...outer };
    for (const key of declared) {
      (namespaces as Record<string, string>)[key.slice(6)] = decodeReferences(attributes[key] as string);
    }
  }
  const [local = '', prefix = ''] = name.split(':').reverse();
  const values: Record<string, string> = Object.create(null);
  for (const key in attributes) {
    // An attribute value is normalised as for CDATA (XML 1.0, section 3.3.3).
    values[key] = decodeReferences((attributes[key] as string).replace(/[\t\n\r]/g, ' '));
  }

  return {
    name: namespaces[prefix] === teiNamespace ? local : '',
    attributes: values,
    children: [],
    namespaces,
  };
}
