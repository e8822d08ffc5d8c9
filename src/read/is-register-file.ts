import { teiNamespace } from '../edition/namespaces.ts';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';

const lists = new Set([
  'listPerson',
  'listOrg',
  'listPlace',
  'listEvent',
  'listBibl',
  'listNym',
  'listObject',
]);
const containers = new Set(['TEI', 'text', 'body', 'div', 'standOff']);

/**
 * Whether a file that lies where documents and registers both do is a register: there is nothing in it,
 * headings and the header aside, but lists of persons, organisations, places, works, events … A letter that has such
 * lists beside its text is a document.
 */
export function isRegisterFile({ root }: XmlDocument): boolean {
  let found = false;
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const child of element.children) {
      if (child.kind === 'text' && /[^ \t\r\n]/.test(child.value)) return false;
      if (child.kind !== 'element') continue;
      const name = child.namespace === teiNamespace ? child.localName : '';
      if (lists.has(name)) found = true;
      else if (containers.has(name)) open.push(child);
      else if (name !== 'head' && name !== 'teiHeader') return false;
    }
  }
  return found;
}
