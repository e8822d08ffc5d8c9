import { dirname, join } from 'node:path';
import { elementsOf, readNodes, type SchemaNode } from './schema-node.ts';

/** The schema as its files write it, includes followed, definitions by name. */
export interface SchemaPatterns {
  readonly start: SchemaNode;
  readonly definitions: ReadonlyMap<string, SchemaNode>;
  /** Every pattern that can be met on the way from the start, each once, in that order. */
  readonly reachable: readonly SchemaNode[];
}

/** Reads a schema of one start and of definitions that are not combined, as `edition.rng` is. */
export function readPatterns(path: string): SchemaPatterns {
  const definitions = new Map<string, SchemaNode>();
  const starts: SchemaNode[] = [];
  const read = (file: string) => {
    for (const node of elementsOf(readNodes(file))) {
      if (node.name === 'include') read(join(dirname(file), node.attributes.href as string));
      else if (node.name === 'start') starts.push(node);
      else if (node.name === 'define') {
        const name = node.attributes.name as string;
        if (definitions.has(name)) throw new Error(`${node.place} defines \`${name}\` again.`);
        definitions.set(name, node);
      }
    }
  };
  read(path);
  const [start] = starts;
  if (!start || starts.length > 1) throw new Error('The schema must have exactly one start.');
  return { start, definitions, reachable: reachableFrom(start, definitions) };
}

const within = new WeakMap<SchemaNode, readonly SchemaNode[]>();

/** The patterns within a pattern: its children without annotations and parameters. */
export function patternsOf(node: SchemaNode): readonly SchemaNode[] {
  let patterns = within.get(node);
  if (!patterns) {
    patterns = elementsOf(node).filter(({ name }) => !name.includes(':') && name !== 'param');
    within.set(node, patterns);
  }
  return patterns;
}

function reachableFrom(start: SchemaNode, definitions: ReadonlyMap<string, SchemaNode>): SchemaNode[] {
  const met = new Set<SchemaNode>();
  const waiting = [start];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (met.has(node)) continue;
    met.add(node);
    if (node.name === 'ref') {
      const definition = definitions.get(node.attributes.name as string);
      if (!definition) throw new Error(`${node.place} refers to a definition that is not there.`);
      waiting.push(definition);
    }
    waiting.push(...patternsOf(node).toReversed());
  }
  return [...met];
}
