import type { SchemaNode } from '../schema-node.ts';
import type { SchemaPatterns } from '../schema-patterns.ts';
import { DocumentGenerator } from './document-generator.ts';
import { Random } from './random.ts';

/** Documents made of a schema with the seeds 1 to `count`, and the patterns that none of them used. */
export function generateDocuments(
  patterns: SchemaPatterns,
  count: number,
): { documents: string[]; unused: SchemaNode[] } {
  const generator = new DocumentGenerator(patterns);
  const documents = Array.from({ length: count }, (_, index) => {
    const random = new Random(index + 1);
    return generator.document(random, random.pick([40, 80, 120, 160]));
  });
  return { documents, unused: generator.unused };
}
