import { getHeapStatistics } from 'node:v8';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';

/** Memory that a tree takes for each character of its text, in bytes: measured with letters of much mark-up. */
const bytesPerCharacter = 16;

/** Shorter texts, in characters, are not weighed. */
const leastWeighed = 8_000_000;

/** Why a text is not made into a tree: the memory that is left would not do, and the program would break off. */
export function treeLimit(
  { length }: string,
  file: string,
  memory: { readonly heap_size_limit: number; readonly used_heap_size: number } = getHeapStatistics(),
): Diagnostic | undefined {
  if (length < leastWeighed) return undefined;
  if (length < roomForTree(memory)) return undefined;
  return finding('xml/unreadable-file', file, {
    message: `The file has ${length} characters, and the memory that Node.js has would not do for its tree.`,
    hint: 'Divide it into several files, give more memory with `NODE_OPTIONS=--max-old-space-size=8192`, or ask for `--only relaxng`, which needs no tree.',
  });
}

/** Of how many characters the memory that is left can hold the tree. */
export function roomForTree(
  memory: { readonly heap_size_limit: number; readonly used_heap_size: number } = getHeapStatistics(),
): number {
  return (memory.heap_size_limit - memory.used_heap_size) / bytesPerCharacter;
}
