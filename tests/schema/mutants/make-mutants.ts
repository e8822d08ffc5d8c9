import { Random } from '../generator/random.ts';
import { elementsOf, type SchemaNode } from '../schema-node.ts';
import { type Material, mutate } from './mutate.ts';
import { writeNodes } from './write-nodes.ts';

/** Copies of documents with one to three random changes each; the same seeds give the same copies. */
export function makeMutants(documents: readonly SchemaNode[], count: number): string[] {
  const nodes = documents.flatMap(allNodes);
  const attributes = nodes.flatMap((node) => Object.entries(node.attributes));
  const stock = {
    names: distinct(nodes.map(({ name }) => name)),
    attributes: distinct(attributes.map(([name]) => name)).filter((name) => name !== 'xmlns'),
    values: distinct([...attributes.map(([, value]) => value), 'x', ' ', '1951', 'person:stalin']),
  };
  return Array.from({ length: count }, (_, seed) => {
    const random = new Random(seed + 1);
    const root = structuredClone(documents[seed % documents.length] as SchemaNode);
    const material: Material = { root, ...stock };
    for (let changes = random.pick([1, 1, 1, 2, 3]); changes > 0; changes--) mutate(material, random);
    return writeNodes(root);
  });
}

function allNodes(node: SchemaNode): SchemaNode[] {
  return [node, ...elementsOf(node).flatMap(allNodes)];
}

function distinct(strings: readonly string[]): string[] {
  return [...new Set(strings)].sort((a, b) => (a < b ? -1 : 1));
}
