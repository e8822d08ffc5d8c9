import type { XmlElement } from '../../../edition/xml-tree.ts';

/** A part of a document that can be cited (DTS 1.0, “CitableUnit”): an element, and the parts of it. */
export interface CitableUnit {
  /** Unique within the document, also where case is not told apart; it can stand in the name of a file. */
  readonly identifier: string;
  /** 1 at the top. */
  readonly level: number;
  /** The identifier of the unit that it is a part of; null at the top. */
  readonly parent: string | null;
  /** What kind of part it is: `paragraph`, or what the document calls it. */
  readonly citeType: string;
  readonly element: XmlElement;
  readonly children: readonly CitableUnit[];
}

/** Units in document order, each before its parts. */
export function* unitsIn(units: readonly CitableUnit[]): Generator<CitableUnit> {
  const open = [...units].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    open.push(...[...next.children].reverse());
  }
}

/** How many levels there are. */
export function depthOf(units: readonly CitableUnit[]): number {
  let depth = 0;
  for (const { level } of unitsIn(units)) depth = Math.max(depth, level);
  return depth;
}
