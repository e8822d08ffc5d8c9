import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { CitableUnit } from './citable-unit.ts';

/** A part of a document before it has its identifier. */
export interface UnitDraft {
  readonly citeType: string;
  readonly element: XmlElement;
  /** What it would best be called; used where it can be. */
  readonly wanted?: string;
  /** What it is called otherwise, by its place: `p3`. */
  readonly fallback: string;
  readonly children: readonly UnitDraft[];
}

/** An identifier becomes the name of a file, and a part of an address. */
function isUsable(identifier: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._~-]*$/u.test(identifier) && Buffer.byteLength(identifier) <= 120;
}

/** Gives the parts of a document their identifiers: no two are equal, or equal but for case. */
export function identifyUnits(drafts: readonly UnitDraft[]): CitableUnit[] {
  const wanted = new Set<string>();
  for (const open = [...drafts]; ; ) {
    const next = open.pop();
    if (next === undefined) break;
    if (next.wanted !== undefined) wanted.add(key(next.wanted));
    open.push(...next.children);
  }
  const taken = new Set<string>();
  const identifierOf = (draft: UnitDraft, parent: string | null): string => {
    const own = draft.wanted;
    if (own !== undefined && isUsable(own) && !taken.has(key(own))) return own;
    const placed = parent === null ? draft.fallback : `${parent}.${draft.fallback}`;
    const base = isUsable(placed) ? placed : draft.fallback;
    let free = base;
    // What another part wants to be called stays free for it.
    for (let number = 2; taken.has(key(free)) || wanted.has(key(free)); number++) free = `${base}~${number}`;
    return free;
  };
  const identified = (all: readonly UnitDraft[], level: number, parent: string | null): CitableUnit[] =>
    all.map((draft) => {
      const identifier = identifierOf(draft, parent);
      taken.add(key(identifier));
      const { citeType, element } = draft;
      const children = identified(draft.children, level + 1, identifier);
      return { identifier, level, parent, citeType, element, children };
    });
  return identified(drafts, 1, null);
}

/** Equal for two identifiers that a file system may take for one. */
function key(identifier: string): string {
  return identifier.normalize('NFC').toLowerCase();
}
