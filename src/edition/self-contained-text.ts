import type { SourceDocument } from './source-document.ts';
import { xmlText } from './xml-text.ts';

/**
 * The text of a document for an engine that reads XML by itself: the source as it stands, unless it has a
 * document type declaration, includes others or is one of several in its file. Then it is written anew out of the tree, so that the engine sees what the
 * other stages see and meets no entity, no default and no address to fetch.
 */
export function selfContainedText({
  source,
  tree,
  whole = tree,
  inclusions,
  corpus,
}: SourceDocument): string {
  if (inclusions === undefined && corpus === undefined && !source.text.includes('<!DOCTYPE'))
    return source.text;
  return xmlText(whole.children);
}
