import { includesName } from './includes-name.ts';
import type { Name } from './name-table.ts';
import type { Pattern } from './pattern.ts';

/** A part of a pattern that is no operator. */
export type Leaf = Exclude<
  Pattern,
  { kind: 'choice' | 'group' | 'interleave' | 'oneOrMore' | 'empty' | 'notAllowed' }
>;

/** Every element, attribute, data, value, list and text of patterns, in the order of the schema, none twice. */
export function leavesOf(patterns: readonly Pattern[]): Leaf[] {
  return inOrder(walk(patterns, () => true));
}

/** The leaves that may come next: those of a group's second half only where the first may be missing. */
export function firstLeaves(patterns: readonly Pattern[]): Leaf[] {
  return inOrder(walk(patterns, (pattern) => pattern.nullable));
}

/** What cannot be missing: for each thing that must come, the leaves of which one will do. */
export function needsOf(pattern: Pattern): Leaf[][] {
  const known = new Map<Pattern, Leaf[][]>();
  const of = (part: Pattern): Leaf[][] => {
    if (part.nullable || part.kind === 'notAllowed') return [];
    let needs = known.get(part);
    if (needs === undefined) {
      needs = compute(part);
      known.set(part, needs);
    }
    return needs;
  };
  const compute = (part: Pattern): Leaf[][] => {
    switch (part.kind) {
      case 'group':
      case 'interleave':
        return limited([...of(part.left), ...of(part.right)]);
      case 'choice':
        return [inOrder(new Set(part.members.flatMap((member) => of(member)[0] ?? [])))];
      case 'oneOrMore':
        return of(part.of);
      default:
        return [[part as Leaf]];
    }
  };
  return of(pattern);
}

/** What must come before an element of a name can, as `needsOf` gives it; undefined where it never can. */
export function needsBefore(pattern: Pattern, name: Name): Leaf[][] | undefined {
  const known = new Map<Pattern, Leaf[][] | undefined>();
  const of = (part: Pattern): Leaf[][] | undefined => {
    if (known.has(part)) return known.get(part);
    const needs = compute(part);
    known.set(part, needs);
    return needs;
  };
  const compute = (part: Pattern): Leaf[][] | undefined => {
    switch (part.kind) {
      case 'element':
        return includesName(part.declaration.nameClass, name.namespace, name.localName) ? [] : undefined;
      case 'choice': {
        const all = part.members.map(of).filter((needs) => needs !== undefined);
        return all.sort((a, b) => a.length - b.length)[0];
      }
      case 'group': {
        const left = of(part.left);
        if (left !== undefined) return left;
        const right = of(part.right);
        return right && limited([...needsOf(part.left), ...right]);
      }
      case 'interleave':
        return of(part.left) ?? of(part.right);
      case 'oneOrMore':
        return of(part.of);
      default:
        return undefined;
    }
  };
  return of(pattern);
}

/** No sentence lists more. */
function limited(needs: Leaf[][]): Leaf[][] {
  return needs.length > 16 ? needs.slice(0, 16) : needs;
}

function walk(patterns: readonly Pattern[], goesOn: (left: Pattern) => boolean): Set<Leaf> {
  const found = new Set<Leaf>();
  const seen = new Set<Pattern>();
  const pending = [...patterns].reverse();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    switch (part.kind) {
      case 'choice':
        for (let index = part.members.length - 1; index >= 0; index--)
          pending.push(part.members[index] as Pattern);
        break;
      case 'group':
        if (goesOn(part.left)) pending.push(part.right);
        pending.push(part.left);
        break;
      case 'interleave':
        pending.push(part.right, part.left);
        break;
      case 'oneOrMore':
        pending.push(part.of);
        break;
      case 'empty':
      case 'notAllowed':
        break;
      default:
        found.add(part);
    }
  }
  return found;
}

/** The ids of patterns tell in which order documents wanted them, which nobody should see. */
function inOrder(leaves: ReadonlySet<Leaf>): Leaf[] {
  return [...leaves].sort((a, b) => place(a) - place(b));
}

function place(leaf: Leaf): number {
  if (leaf.kind === 'element' || leaf.kind === 'attribute') return leaf.declaration.index;
  return leaf.kind === 'data' || leaf.kind === 'value' ? leaf.order : Number.MAX_SAFE_INTEGER;
}
