import type { Element, Properties, Root } from 'hast';
import { hastProperty } from '../engines/property-information.ts';
import type { SaxonNode } from '../engines/saxon-js.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
/** Attributes that hold one address each. */
const addresses = new Set(['cite', 'href', 'src']);

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/**
 * A page that a stylesheet made as a hast tree, straight from its result, with a doctype before it.
 * Elements of XHTML, of MathML and of no namespace bear the names of HTML; those of SVG keep their case.
 * Comments and processing instructions are no part of a page. Addresses of the site, which stylesheets write from its
 * root (`/assets/site.css`), become relative to the page, so that the site can stand anywhere.
 *
 * @param page the element `html`
 * @param path where in the site the page will stand, `doc/wcda-113019.html`
 */
export function resultTreeToHast(page: SaxonNode, path: string): Root {
  const root = '../'.repeat(path.split('/').length - 1);
  const html = hastElement(page, root);
  const stack: { next: SaxonNode | null; parent: Element }[] = [{ next: page.firstChild, parent: html }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.next;
    if (node === null) {
      stack.pop();
      continue;
    }
    frame.next = node.nextSibling;
    if (node.nodeType === 1) {
      const element = hastElement(node, root);
      frame.parent.children.push(element);
      if (node.firstChild) stack.push({ next: node.firstChild, parent: element });
    } else if (node.nodeType === 3) {
      frame.parent.children.push({ type: 'text', value: node.nodeValue ?? '' });
    }
  }
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}

function hastElement(node: SaxonNode, root: string): Element {
  const isSvg = node.namespaceURI === svgNamespace;
  const name = node.localName ?? node.nodeName;
  return {
    type: 'element',
    tagName: isSvg ? name : name.toLowerCase(),
    properties: hastProperties(node, isSvg ? 'svg' : 'html', root),
    children: [],
  };
}

function hastProperties(node: SaxonNode, space: 'html' | 'svg', root: string): Properties {
  const properties: Properties = {};
  const length = node.attributes?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const attribute = node.attributes?.[index];
    if (!attribute || attribute.namespaceURI === xmlnsNamespace) continue;
    // Elements copied from the source may bring `xml:lang`, which HTML does not read.
    const isXmlLang = attribute.namespaceURI === xmlNamespace && attribute.localName === 'lang';
    const name = isXmlLang ? 'lang' : attribute.nodeName;
    const value = attribute.nodeValue ?? '';
    const property = hastProperty(name, addresses.has(name) ? fromPage(value, root) : value, space);
    properties[property.name] = property.value;
  }
  return properties;
}

/** From `/person/stalin.html` to `../person/stalin.html`. */
function fromPage(address: string, root: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return root + address.slice(1) || './';
}
