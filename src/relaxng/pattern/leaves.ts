import { foldPattern } from './fold-pattern.ts';
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
  return foldPattern(pattern, (part, known) => {
    if (part.nullable || part.kind === 'notAllowed') return [];
    switch (part.kind) {
      case 'group':
      case 'interleave': {
        const left = known(part.left);
        const right = known(part.right);
        return left && right && limited([...left, ...right]);
      }
      case 'choice': {
        const members = part.members.map(known).filter((needs) => needs !== undefined);
        if (members.length < part.members.length) return undefined;
        return [inOrder(new Set(members.flatMap((needs) => needs[0] ?? [])))];
      }
      case 'oneOrMore':
        return known(part.of);
      default:
        return [[part as Leaf]];
    }
  });
}

/** What must come before an element of a name can, as `needsOf` gives it; undefined where it never can. */
export function needsBefore(pattern: Pattern, name: Name): Leaf[][] | undefined {
  const never = null;
  const needs = foldPattern<Leaf[][] | typeof never>(pattern, (part, known) => {
    switch (part.kind) {
      case 'element':
        return includesName(part.declaration.nameClass, name.namespace, name.localName) ? [] : never;
      case 'choice': {
        const all = part.members.map(known);
        const some = all.filter((of) => of !== undefined && of !== never);
        return all.includes(undefined) ? undefined : (some.sort((a, b) => a.length - b.length)[0] ?? never);
      }
      case 'group': {
        const left = known(part.left);
        if (left !== never) return left;
        const right = known(part.right);
        return right && limited([...needsOf(part.left), ...right]);
      }
      case 'interleave': {
        const left = known(part.left);
        return left === never ? known(part.right) : left;
      }
      case 'oneOrMore':
        return known(part.of);
      default:
        return never;
    }
  });
  return needs ?? undefined;
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
