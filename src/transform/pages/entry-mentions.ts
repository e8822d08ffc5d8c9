import type { Edition } from '../../edition/edition.ts';
import type { Mention } from '../../edition/mention.ts';
import { mentionsOf } from '../../edition/mentions-of.ts';
import type { PointerResolver } from '../../edition/pointer-resolver.ts';
import type { Entry } from '../../edition/register.ts';
import type { SourceDocument } from '../../edition/source-document.ts';

/** All mentions of an edition, found once: by entry for the registers, by document for its page. */
export interface EditionMentions {
  readonly byEntry: ReadonlyMap<Entry, readonly Mention[]>;
  readonly byDocument: ReadonlyMap<SourceDocument, readonly Mention[]>;
}

/** Finds where the documents mention the entries of the registers; documents in their order, places in theirs. */
export function editionMentions(edition: Edition, resolver: PointerResolver): EditionMentions {
  const byEntry = new Map<Entry, Mention[]>();
  const byDocument = new Map<SourceDocument, readonly Mention[]>();
  for (const document of edition.documents) {
    const mentions = mentionsOf(document, resolver);
    byDocument.set(document, mentions);
    for (const mention of mentions) {
      const known = byEntry.get(mention.entry);
      if (known) known.push(mention);
      else byEntry.set(mention.entry, [mention]);
    }
  }
  return { byEntry, byDocument };
}
