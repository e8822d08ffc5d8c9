import type { EntryKind, EntryList, Register } from './register.ts';
import type { SourceDocument } from './source-document.ts';

/** All that was read of an edition, ordered: what the stages after `read` work on. */
export interface Edition {
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  /** The files of documents, in the order that the configuration asks for: by date, then by path. */
  readonly documents: readonly SourceDocument[];
  /** What has a page of its own, in the order of the edition: a corpus and each document in it. Absent: the same as `documents`. */
  readonly published?: readonly SourceDocument[];
  /** By path. */
  readonly registers: readonly Register[];
  /** Entries that no register file has, out of the `back`, `standOff` and headers of documents: a list for each kind there is. */
  readonly collected?: readonly EntryList[];
  /** TEI files among the registers that hold no entry: checked like the rest, shown nowhere. By path. */
  readonly others: readonly SourceDocument[];
  /** Well-formed files that are not TEI: a schema that is given, or that they name, may judge them; nothing else looks at them. */
  readonly foreign?: readonly SourceDocument[];
  /** True where a file could not be read, or only some were asked for: what is not here may still be somewhere. */
  readonly isPartial?: boolean;
}

/**
 * An edition as it is published: a corpus is as many documents as there are in it, and of the registers there are those of the
 * kinds that are asked for.
 */
export function publishedEdition(
  { published, registers, collected, ...edition }: Edition,
  { entries: kinds }: { readonly entries?: readonly EntryKind[] } = {},
): Edition {
  const isAsked = ({ kind }: EntryList): boolean => kinds?.includes(kind) ?? true;
  return {
    ...edition,
    ...(published && { documents: published }),
    registers: registers.filter(isAsked),
    ...(collected && { collected: collected.filter(isAsked) }),
  };
}
