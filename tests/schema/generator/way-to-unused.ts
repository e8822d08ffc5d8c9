import type { SchemaNode } from '../schema-node.ts';
import { patternsOf, type SchemaPatterns } from '../schema-patterns.ts';

/** How many steps each pattern is from one that was not used yet; patterns without such a way are left out. */
export function wayToUnused(
  { reachable, definitions }: SchemaPatterns,
  unused: readonly SchemaNode[],
): ReadonlyMap<SchemaNode, number> {
  const above = new Map<SchemaNode, SchemaNode[]>();
  for (const pattern of reachable) {
    const definition = pattern.name === 'ref' && definitions.get(pattern.attributes.name as string);
    for (const below of definition ? [definition] : patternsOf(pattern)) {
      const known = above.get(below);
      if (known) known.push(pattern);
      else above.set(below, [pattern]);
    }
  }
  let front = [...unused];
  const steps = new Map(front.map((pattern) => [pattern, 0]));
  for (let distance = 1; front.length > 0; distance++) {
    front = front.flatMap((pattern) => above.get(pattern) ?? []).filter((pattern) => !steps.has(pattern));
    for (const pattern of front) steps.set(pattern, distance);
  }
  return steps;
}
