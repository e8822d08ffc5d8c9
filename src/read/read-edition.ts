import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { Edition } from '../edition/edition.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { compareDocuments } from './compare-documents.ts';
import { distinctIds } from './distinct-ids.ts';
import { isRegisterFile } from './is-register-file.ts';
import { type EditionFiles, listEdition } from './list-edition.ts';
import { readDocument } from './read-document.ts';
import { readRegisters } from './read-registers.ts';

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
  const foreign: SourceDocument[] = [];
  const read = (path: string): SourceDocument[] => {
    const result = readDocument(folder, path, cwd);
    if (result.diagnostics.some(({ severity }) => severity === 'fatal')) isPartial = true;
    for (const diagnostic of result.diagnostics) diagnostics.push(diagnostic);
    if (result.foreign) foreign.push(result.foreign);
    return result.document ? [result.document] : [];
  };
  const mixed = files.either.flatMap(read);
  const found = [...files.documents.flatMap(read), ...mixed.filter(({ tree }) => !isRegisterFile(tree))];
  const { ids, diagnostics: clashes } = distinctIds(
    found.map((document) => ({ ...document, element: document.tree.root })),
    'document',
  );
  for (const clash of clashes) diagnostics.push(clash);
  const ordered = found
    .map((document, index) => ({ ...document, id: ids[index] as string }))
    .sort(compareDocuments);

  const registerFiles = [
    ...files.registers.flatMap(read),
    ...mixed.filter(({ tree }) => isRegisterFile(tree)),
  ];
  const { registers: known, collected, others, diagnostics: told } = readRegisters(registerFiles, ordered);
  for (const diagnostic of told) diagnostics.push(diagnostic);
  return {
    edition: {
      folder,
      documents: ordered,
      registers: known,
      ...(collected.length > 0 && { collected }),
      others,
      foreign,
      ...(isPartial && { isPartial }),
    },
    diagnostics,
    files: [...files.documents, ...files.either, ...files.registers].map((path) =>
      displayPath(join(folder, path), cwd),
    ),
  };
}
