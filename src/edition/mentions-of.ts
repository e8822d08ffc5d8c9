import { attribute } from './attribute.ts';
import { descendants } from './descendants.ts';
import type { Mention } from './mention.ts';
import { teiNamespace } from './namespaces.ts';
import type { PointerResolver } from './pointer-resolver.ts';
import type { SourceDocument } from './source-document.ts';
import { xmlId } from './xml-id.ts';
import type { XmlElement } from './xml-tree.ts';

/** Lists of register entries that a document carries: whom an entry speaks of is not mentioned in the text. */
export const entryLists: ReadonlySet<string> = new Set([
  'listPerson',
  'listOrg',
  'listPlace',
  'listEvent',
  'listBibl',
]);

/** The parts of a header whose names are shown on the page; the rest of it names people as makers of the file. */
const shownParts = new Set(['correspDesc', 'abstract', 'msIdentifier', 'notesStmt']);

/**
 * Every place in a document's text, and in the parts of its header that a page shows, whose `@ref` leads to
 * a register entry, in document order. The anchor is the element's `xml:id`, else `m-` and its number.
 */
export function mentionsOf(document: SourceDocument, resolver: PointerResolver): Mention[] {
  const mentions: Mention[] = [];
  let number = 0;
  for (const part of shown(document)) {
    for (const element of outsideLists(part)) {
      // What stands in an example of mark-up mentions nobody.
      const ref = element.namespace === teiNamespace ? attribute(element, 'ref') : undefined;
      if (ref === undefined) continue;
      number++;
      const anchor = xmlId(element) ?? `m-${number}`;
      for (const pointer of ref.split(/[ \t\r\n]+/)) {
        if (pointer === '') continue;
        const target = resolver.resolve(pointer, document, element);
        if (target.kind === 'element' && target.entry) {
          mentions.push({ document, element, pointer, entry: target.entry, anchor });
        }
      }
    }
  }
  return mentions;
}

function* shown(document: SourceDocument) {
  for (const child of document.tree.root.children) {
    if (child.kind !== 'element' || child.namespace !== teiNamespace) continue;
    if (child.localName !== 'teiHeader') {
      yield child;
      continue;
    }
    for (const part of descendants(child)) {
      if (part.namespace === teiNamespace && shownParts.has(part.localName)) yield part;
    }
  }
}

/** An element and all below it in document order, without the entries that `back` and `standOff` list. */
function* outsideLists(top: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [top];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (entryLists.has(next.localName) && /^(?:back|standOff)$/.test(next.parent?.localName ?? '')) continue;
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child?.kind === 'element') stack.push(child);
    }
  }
}
