import type { SourceDocument } from '../../edition/source-document.ts';

/** The main title of a document or register, else its id. */
export function documentTitle(document: SourceDocument): string {
  return document.header.titles[0] || document.id;
}
