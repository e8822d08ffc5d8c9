import { readXml, type SyntaxFault } from '../../engines/saxes.ts';
import type { DocumentTree } from './document-tree.ts';
import { TreeReader } from './tree-reader.ts';

/** Why a text has no tree; offsets as in the tree. */
export interface TreeFault {
  /** A phrase without a full stop. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export interface ReadTree {
  readonly tree: DocumentTree;
  /** How many elements stand within each other at most. */
  readonly depth: number;
}

/**
 * Reads a text as XML 1.0 with namespaces. A document type declaration is passed over: an entity of its own is a fault
 * where it is used, and nothing outside the text is read.
 *
 * @param text without byte order mark
 */
export function readTree(text: string): ReadTree | { readonly fault: TreeFault } {
  const reader = new TreeReader();
  const fault = readXml(text, reader, { complete: true });
  if (reader.fault !== undefined) return { fault: reader.fault };
  if (fault !== undefined && fault !== 'stopped') return { fault: wordsOf(fault, text) };
  return { tree: { children: reader.children }, depth: reader.depth };
}

function wordsOf({ words, construct }: SyntaxFault, text: string): TreeFault {
  const start = Math.min(construct, text.length);
  const length = /^[^\s>]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return { words: words.replace(/\.$/, ''), start, end: start + length };
}
