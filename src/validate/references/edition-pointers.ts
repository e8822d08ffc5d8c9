import type { Edition } from '../../edition/edition.ts';
import { editionIds, filesOfEdition } from '../../edition/edition-ids.ts';
import { type PointerResolver, type PointerTarget, pointerResolver } from '../../edition/pointer-resolver.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { xmlId } from '../../edition/xml-id.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { type Pointer, pointersOf } from './pointers-of.ts';
import { isWrongKind } from './wrong-kind.ts';

/** A pointer and what it leads to. */
export interface ResolvedPointer {
  readonly pointer: Pointer;
  readonly target: PointerTarget;
}

/** All pointers of an edition, resolved once: what one file means by an attribute is told by what the others do. */
export class EditionPointers {
  readonly resolver: PointerResolver;
  readonly files: readonly SourceDocument[];
  readonly #ofFile = new Map<string, readonly ResolvedPointer[]>();
  readonly #leading = new Set<string>();
  readonly #mentioned = new Set<string>();

  constructor(edition: Edition) {
    this.resolver = pointerResolver(edition);
    this.files = filesOfEdition(edition);
    for (const file of this.files) {
      const remarkable: ResolvedPointer[] = [];
      for (const pointer of pointersOf(file)) {
        const target = isKey(pointer)
          ? targetOfKey(edition, pointer)
          : this.resolver.resolve(pointer.value, file, pointer.element);
        if (target.kind === 'element' || target.kind === 'document') this.#leading.add(formOf(pointer));
        if (target.kind === 'element') this.#mention(pointer, target.element);
        if (isRemarkable(pointer, target)) remarkable.push({ pointer, target });
      }
      this.#ofFile.set(file.path, remarkable);
    }
  }

  /** The pointers of one file that something may be said of, in order: those that lead astray, or are an id alone. */
  of(file: SourceDocument): readonly ResolvedPointer[] {
    return this.#ofFile.get(file.path) ?? [];
  }

  /** Whether anything points to an element with this id, other than from within it. */
  isMentioned(id: string): boolean {
    return this.#mentioned.has(id);
  }

  #mention({ element }: Pointer, target: XmlElement): void {
    const id = xmlId(target);
    if (id !== undefined && !this.#mentioned.has(id) && !isWithin(element, id)) this.#mentioned.add(id);
  }

  /**
   * Whether this attribute on this element leads somewhere anywhere in the edition. Where it never does, what stands
   * in it is not meant as a pointer: `who="MAM"` of an edition that writes its editors' initials.
   */
  isUsed(pointer: Pointer): boolean {
    return this.#leading.has(formOf(pointer));
  }
}

/** The attribute on its element, as a message names it: `change/@who`. */
export function formOf({ element, attribute }: Pointer): string {
  return `${element.localName}/@${attribute.localName}`;
}

/** Whether this is a `@key`, which names a thing by an id of a database, or of the edition. */
export function isKey({ attribute }: Pointer): boolean {
  return attribute.localName === 'key';
}

/** Most pointers are in order: what they lead to is not kept. */
function isRemarkable(pointer: Pointer, target: PointerTarget): boolean {
  if (target.kind === 'element') return target.bare === true || isWrongKind(pointer, target);
  return target.kind !== 'document' && target.kind !== 'external';
}

function isWithin(element: XmlElement, id: string): boolean {
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    if (xmlId(current) === id) return true;
  }
  return false;
}

function targetOfKey(edition: Edition, { value }: Pointer): PointerTarget {
  const found = editionIds(edition).get(value)?.[0];
  return found ? { kind: 'element', ...found } : { kind: 'unknown-file', path: value };
}
