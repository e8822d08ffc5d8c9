import type { ElementDefine, SimplePattern } from '../simple-grammar.ts';

/**
 * The patterns that can be reached from a start (RELAX NG, section 7, speaks of no others), numbered: children before
 * their parents, though a pattern may have many. Elements are left at their `ref`, and stand in a list of their own.
 */
export interface PatternGraph {
  readonly patterns: readonly SimplePattern[];
  readonly numbers: ReadonlyMap<SimplePattern, number>;
  readonly start: number;
  readonly defines: readonly ElementDefine[];
  /** The numbers of the contents of `defines`, in their order. */
  readonly contents: readonly number[];
}

const none: readonly SimplePattern[] = [];

/** The patterns directly within one: in a `data` its exception. */
export function partsOf(pattern: SimplePattern): readonly SimplePattern[] {
  switch (pattern.kind) {
    case 'choice':
    case 'group':
    case 'interleave':
      return pattern.members;
    case 'oneOrMore':
    case 'list':
    case 'attribute':
      return [pattern.of];
    case 'data':
      return pattern.except === undefined ? none : [pattern.except];
    default:
      return none;
  }
}

/** Finds and numbers what can be reached. */
export function patternGraph(start: SimplePattern): PatternGraph {
  const patterns: SimplePattern[] = [];
  const numbers = new Map<SimplePattern, number>();
  const defines: ElementDefine[] = [];
  const known = new Set<ElementDefine>();
  const contents: number[] = [];

  const walk = (root: SimplePattern): number => {
    const steps = [{ pattern: root, parts: partsOf(root), next: 0 }];
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const { pattern } = step;
      const part = step.parts[step.next++];
      if (part !== undefined) {
        if (!numbers.has(part)) steps.push({ pattern: part, parts: partsOf(part), next: 0 });
        continue;
      }
      steps.pop();
      if (numbers.has(pattern)) continue;
      numbers.set(pattern, patterns.length);
      patterns.push(pattern);
      if (pattern.kind === 'ref' && !known.has(pattern.define)) {
        known.add(pattern.define);
        defines.push(pattern.define);
      }
    }
    return numbers.get(root) as number;
  };

  const startNumber = walk(start);
  // The list grows while it is worked on.
  for (const { content } of defines) contents.push(numbers.get(content) ?? walk(content));
  return { patterns, numbers, start: startNumber, defines, contents };
}
