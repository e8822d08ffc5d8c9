import { attribute } from '../../edition/attribute.ts';
import { descendants } from '../../edition/descendants.ts';
import type { PointerResolver, PointerTarget } from '../../edition/pointer-resolver.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { xmlId } from '../../edition/xml-id.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { dataDocument, dataElement } from './data-element.ts';
import { documentTitle } from './document-title.ts';
import { documentPath, entryPath } from './site-paths.ts';

/** The attributes whose pointers lead from the text of a page to another page. */
const pointing = ['ref', 'target', 'resp', 'who', 'key'];

/**
 * What the pointers below some elements of a document lead to, each once, in the order in which they stand:
 *
 *     <opis:targets>
 *       <opis:target pointer="person:stalin" kind="person" label="Joseph Stalin" href="person/stalin.html" iri="person/stalin#this"><person …/></opis:target>
 *       <opis:target pointer="other.xml#p3" kind="document" label="…" href="doc/other.html#p3"/>
 *       <opis:target pointer="https://…" kind="external" label="https://…" href="https://…"/>
 *     </opis:targets>
 *
 * `href`s are paths in the site, `iri`s what the address of the edition is put before. Pointers within the document (`#…`) and those that lead nowhere are left out.
 */
export function targetData(
  document: SourceDocument,
  roots: readonly XmlElement[],
  resolver: PointerResolver,
): XmlDocument {
  const targets = new Map<string, XmlElement | undefined>();
  for (const root of roots) {
    for (const element of descendants(root)) {
      for (const name of pointing) {
        for (const pointer of (attribute(element, name) ?? '').split(/[ \t\r\n]+/)) {
          if (pointer === '' || pointer.startsWith('#') || targets.has(pointer)) continue;
          targets.set(pointer, targetElement(pointer, resolver.resolve(pointer, document)));
        }
      }
    }
  }
  return dataDocument(dataElement('targets', {}, [...targets.values()]));
}

function targetElement(pointer: string, target: PointerTarget): XmlElement | undefined {
  if (target.kind === 'external') {
    if (!/^(https?|mailto):/i.test(target.address)) return undefined;
    return dataElement('target', { pointer, kind: 'external', label: target.address, href: target.address });
  }
  if (target.kind === 'element' && target.entry) {
    const { entry } = target;
    const href = entryPath(entry);
    const iri = `${href.replace(/\.html$/, '')}#this`;
    return dataElement('target', { pointer, kind: entry.kind, label: entry.label, href, iri }, [
      entry.element,
    ]);
  }
  if (target.kind === 'element' || target.kind === 'document') {
    const fragment = target.kind === 'element' ? xmlId(target.element) : undefined;
    const href = documentPath(target.document) + (fragment === undefined ? '' : `#${fragment}`);
    return dataElement('target', { pointer, kind: 'document', label: documentTitle(target.document), href });
  }
  return undefined;
}
