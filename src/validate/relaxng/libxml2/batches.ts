import type { SourceDocument } from '../../../edition/source-document.ts';

/** The most documents of one call, since libxml2 has their names on a stack of 64 kB, and the most text, in characters. */
const most = { documents: 200, characters: 16_000_000 };

/** Documents in the order given, in calls of a size that libxml2 bears. */
export function* batches(documents: readonly SourceDocument[]): Generator<readonly SourceDocument[]> {
  let part: SourceDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    const { length } = document.source.text;
    if (part.length > 0 && (part.length >= most.documents || characters + length > most.characters)) {
      yield part;
      part = [];
      characters = 0;
    }
    part.push(document);
    characters += length;
  }
  if (part.length > 0) yield part;
}
