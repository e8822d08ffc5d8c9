import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { Edition } from '../edition/edition.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { documentOrder } from './compare-documents.ts';
import { distinctIds } from './distinct-ids.ts';
import { documentsIn } from './documents-in.ts';
import { isRegisterFile } from './is-register-file.ts';
import { type EditionFiles, listEdition } from './list-edition.ts';
import { readDocument } from './read-document.ts';
import { readFile } from './read-file.ts';
import { readRegisters } from './read-registers.ts';
import { includeFiles } from './xinclude/include-files.ts';
import { partsOfOthers } from './xinclude/parts-of-others.ts';

export interface ReadResult {
  readonly edition: Edition;
  readonly diagnostics: Diagnostic[];
  /** The names, as in diagnostics, of all files that were looked at, also of those that were left out. */
  readonly files: string[];
}

/**
 * Reads an edition: each `.xml` and `.tei` file of its two folders once, into trees with positions, the
 * documents' headers into catalogue entries, the registers into entries. What cannot be read is left out
 * and told; nothing is fetched from outside. Never throws for what stands in a file.
 */
export function readEdition(options: EditionFiles): ReadResult {
  const { folder, cwd } = options;
  const { files, diagnostics } = listEdition(options);

  let isPartial = options.givenOnly ?? false;
  const tell = (found: readonly Diagnostic[]): void => {
    if (found.some(({ severity }) => severity === 'fatal')) isPartial = true;
    for (const diagnostic of found) diagnostics.push(diagnostic);
  };
  const paths = [...files.documents, ...files.either, ...files.registers];
  const readable = paths.flatMap((path) => {
    const result = readFile(folder, path, cwd);
    tell(result.diagnostics);
    return result.read ? [result.read] : [];
  });
  const included = includeFiles(readable, { folder, cwd });
  tell(included.diagnostics);
  const byPath = new Map(included.files.map((file) => [file.path, file]));
  const parts = partsOfOthers(included.wholes);
  /** The files that others have something of, if only a part. */
  const used = new Set(
    included.files.flatMap((file) => file.inclusions?.files.map(({ path }) => path) ?? []),
  );
  const foreign: SourceDocument[] = [];
  const read = (path: string): SourceDocument[] => {
    const file = byPath.get(path);
    if (file === undefined) return [];
    const result = readDocument(file);
    // What is no TEI and a part of a document is where it should be; what names its schema is judged by that too.
    const isPart = result.foreign !== undefined && used.has(path);
    if (!isPart) tell(result.diagnostics);
    if (result.foreign && (!isPart || file.source.text.includes('<?xml-model'))) foreign.push(result.foreign);
    return result.document ? [result.document] : [];
  };
  const isOwn = ({ path }: SourceDocument): boolean => !parts.has(path);
  const mixed = files.either.flatMap(read).filter(isOwn);
  const found = [
    ...files.documents.flatMap(read).filter(isOwn),
    ...mixed.filter(({ tree }) => !isRegisterFile(tree)),
  ];
  const {
    documents,
    published,
    diagnostics: clashes,
  } = identified(found, documentOrder(options.order ?? 'date'));
  for (const clash of clashes) diagnostics.push(clash);

  const registerFiles = [
    ...files.registers.flatMap(read),
    ...mixed.filter(({ tree }) => isRegisterFile(tree)),
  ];
  const { registers: known, collected, others, diagnostics: told } = readRegisters(registerFiles, published);
  for (const diagnostic of told) diagnostics.push(diagnostic);
  return {
    edition: {
      folder,
      documents,
      ...(published.length > documents.length && { published }),
      registers: known,
      ...(collected.length > 0 && { collected }),
      others,
      foreign,
      ...(isPartial && { isPartial }),
    },
    diagnostics,
    files: paths.map((path) => displayPath(join(folder, path), cwd)),
  };
}

/** Files of documents, and the documents in them, in their order, each with an id of its own. */
function identified(
  files: readonly SourceDocument[],
  order: (a: SourceDocument, b: SourceDocument) => number,
): {
  documents: SourceDocument[];
  published: SourceDocument[];
  diagnostics: Diagnostic[];
} {
  const drafts = files.flatMap((file) => documentsIn(file).map((document) => ({ file, document })));
  const { ids, diagnostics } = distinctIds(
    drafts.map(({ document }) => ({ ...document, element: document.tree.root })),
    'document',
  );
  const made = new Map<SourceDocument, SourceDocument>();
  const documents: SourceDocument[] = [];
  for (const [index, { file, document }] of drafts.entries()) {
    const id = ids[index] as string;
    const corpus = document.corpus && made.get(document.corpus);
    const one = { ...document, id, ...(corpus && { corpus }) };
    made.set(document, one);
    // The first of a file is the file itself: as a whole where there is more in it.
    if (corpus === undefined) documents.push(file === document ? one : { ...file, id });
  }
  return {
    documents: documents.sort(order),
    published: [...made.values()].sort(order),
    diagnostics,
  };
}
