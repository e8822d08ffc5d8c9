import { attribute } from '../../../edition/attribute.ts';
import type { Edition } from '../../../edition/edition.ts';
import { entryLists } from '../../../edition/entry-lists.ts';
import type { PointerResolver } from '../../../edition/pointer-resolver.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import { xmlId } from '../../../edition/xml-id.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';

/** What is known of those whom a name points to. */
export interface LookedUp {
  /** Descriptions of one person, body or place: where the pointer leads, then the register's where that is another. */
  readonly entries: readonly XmlElement[];
  /** Addresses outside the edition. */
  readonly addresses: readonly string[];
}

/** Finds what is said of those whom the names of a document point to with `@ref`. */
export interface NameLookup {
  lookUp(name: XmlElement, document: SourceDocument): LookedUp;
}

/**
 * A document may describe in its own lists whom it names, briefly, and a register describe the same under the same id: both
 * are found then.
 */
export function nameLookup(edition: Edition, resolver: PointerResolver): NameLookup {
  const registered = new Map(
    entryLists(edition).flatMap(({ entries }) => entries.map(({ id, element }) => [id, element] as const)),
  );
  return {
    lookUp(name, document) {
      const pointers = (attribute(name, 'ref') ?? '').split(/[ \t\r\n]+/).filter((pointer) => pointer !== '');
      const targets = pointers.map((pointer) => resolver.resolve(pointer, document, name));
      const entry = targets.flatMap((target) => (target.kind === 'element' ? [target.element] : []))[0];
      const same = registered.get((entry && xmlId(entry)) ?? '');
      const isCopy = same !== undefined && same !== entry && same.localName === entry?.localName;
      return {
        entries: entry === undefined ? [] : isCopy ? [entry, same] : [entry],
        addresses: targets.flatMap((target) => (target.kind === 'external' ? [target.address] : [])),
      };
    },
  };
}
