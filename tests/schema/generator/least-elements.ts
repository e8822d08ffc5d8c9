import type { SchemaNode } from '../schema-node.ts';
import { patternsOf, type SchemaPatterns } from '../schema-patterns.ts';

/** For each pattern, how many elements a document must write at the least to satisfy it. */
export function leastElements({ reachable, definitions }: SchemaPatterns): ReadonlyMap<SchemaNode, number> {
  const least = new Map<SchemaNode, number>();
  const of = (pattern: SchemaNode): number => least.get(pattern) ?? Number.POSITIVE_INFINITY;
  const sum = (pattern: SchemaNode) => patternsOf(pattern).reduce((total, part) => total + of(part), 0);
  const estimate = (pattern: SchemaNode): number => {
    if (['optional', 'zeroOrMore', 'text', 'value', 'data', 'empty'].includes(pattern.name)) return 0;
    if (pattern.name === 'choice') return Math.min(...patternsOf(pattern).map(of));
    if (pattern.name === 'ref') return of(definitions.get(pattern.attributes.name as string) as SchemaNode);
    return sum(pattern) + (pattern.name === 'element' ? 1 : 0);
  };
  // Estimates only fall, so this ends when none does any more.
  for (let falling = true; falling; ) {
    falling = false;
    for (const pattern of reachable) {
      const estimated = estimate(pattern);
      if (estimated < of(pattern)) {
        least.set(pattern, estimated);
        falling = true;
      }
    }
  }
  return least;
}
