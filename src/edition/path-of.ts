import type { XmlElement } from './xml-tree.ts';

/**
 * The path of an element as `fn:path` writes it (XPath and XQuery Functions 3.1, section 14.4):
 * `/Q{http://www.tei-c.org/ns/1.0}TEI[1]/Q{…}text[1]`.
 */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    steps.push(`/Q{${current.namespace}}${current.localName}[${position(current)}]`);
  }
  return steps.reverse().join('');
}

/** Positions of the children of elements that have many: a hundred thousand findings in one of them ask for them all. */
const known = new WeakMap<XmlElement, ReadonlyMap<XmlElement, number>>();

/** Fewer children are counted anew each time. */
const many = 100;

function position(element: XmlElement): number {
  const { parent } = element;
  if (parent === null) return 1;
  if (parent.children.length < many) {
    for (const [child, count] of positions(parent)) if (child === element) return count;
  }
  let ofAll = known.get(parent);
  // A child that was put there since is counted as well.
  if (ofAll?.get(element) === undefined) {
    ofAll = new Map(positions(parent));
    known.set(parent, ofAll);
  }
  return ofAll.get(element) ?? 1;
}

/** The children of an element in order, each with its position among those of its name. */
function* positions({ children }: XmlElement): Generator<[XmlElement, number]> {
  const counts = new Map<string, number>();
  for (const child of children) {
    if (child.kind !== 'element') continue;
    const name = `${child.localName} ${child.namespace}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    yield [child, count];
  }
}
