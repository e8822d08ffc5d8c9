import type { Edition } from './edition.ts';
import { idsOf } from './ids-of.ts';
import type { PlacedElement } from './placed-element.ts';
import type { SourceDocument } from './source-document.ts';

/** All files of an edition, each once: registers first, then what lies beside them, then the documents, in which one file may be many. */
export function filesOfEdition({ documents, registers, others }: Edition): SourceDocument[] {
  const all = [...registers.map(({ document }) => document), ...others, ...documents];
  return [...new Set(all)];
}

const known = new WeakMap<Edition, ReadonlyMap<string, readonly PlacedElement[]>>();

/**
 * Every `xml:id` of an edition with the elements that have it, one a file: those of registers first, then the
 * roots of documents, then what stands within them. Made once an edition.
 */
export function editionIds(edition: Edition): ReadonlyMap<string, readonly PlacedElement[]> {
  let ids = known.get(edition);
  if (ids === undefined) {
    const found = new Map<string, PlacedElement[]>();
    for (const document of filesOfEdition(edition)) {
      for (const [id, element] of idsOf(document.tree)) {
        const same = found.get(id);
        if (same === undefined) found.set(id, [{ document, element }]);
        else if (element.parent === null && same[0]?.element.parent !== null)
          same.unshift({ document, element });
        else same.push({ document, element });
      }
    }
    ids = found;
    known.set(edition, ids);
  }
  return ids;
}
