import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { Edition } from '../edition/edition.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { type AssignedFiles, assignFiles } from './assign-files.ts';
import { compareDocuments } from './compare-documents.ts';
import { distinctIds } from './distinct-ids.ts';
import { isRegisterFile } from './is-register-file.ts';
import { listFiles } from './list-files.ts';
import { listGiven } from './list-given.ts';
import { readDocument } from './read-document.ts';
import { readRegisters } from './read-registers.ts';

export interface ReadOptions {
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  /** Absolute path of the working directory, by which diagnostics name files. */
  readonly cwd: string;
  /** The folder of the documents, POSIX, relative to `folder`. */
  readonly documents: string;
  /** The folder of the registers, likewise. It may be that of the documents: then the content of a file decides. */
  readonly registers: string;
  /** Absolute paths of files and folders to read beside those two: what they are, their content says. */
  readonly given?: readonly string[];
  /** Whether to read what is given alone, and leave the folders of the edition. */
  readonly givenOnly?: boolean;
}

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
export function readEdition(options: ReadOptions): ReadResult {
  const { folder, cwd } = options;
  const { files, diagnostics } = filesOf(options);

  const read = (path: string): SourceDocument[] => {
    const result = readDocument(folder, path, cwd);
    diagnostics.push(...result.diagnostics);
    return result.document ? [result.document] : [];
  };
  const mixed = files.either.flatMap(read);
  const found = [...files.documents.flatMap(read), ...mixed.filter(({ tree }) => !isRegisterFile(tree))];
  const { ids, diagnostics: clashes } = distinctIds(
    found.map((document) => ({ ...document, element: document.tree.root })),
    'document',
  );
  diagnostics.push(...clashes);
  const ordered = found
    .map((document, index) => ({ ...document, id: ids[index] as string }))
    .sort(compareDocuments);

  const registerFiles = [
    ...files.registers.flatMap(read),
    ...mixed.filter(({ tree }) => isRegisterFile(tree)),
  ];
  const { registers: known, others, diagnostics: told } = readRegisters(registerFiles);
  diagnostics.push(...told);
  return {
    edition: { folder, documents: ordered, registers: known, others },
    diagnostics,
    files: [...files.documents, ...files.either, ...files.registers].map((path) =>
      displayPath(join(folder, path), cwd),
    ),
  };
}

function filesOf(options: ReadOptions): { files: AssignedFiles; diagnostics: Diagnostic[] } {
  const { folder, cwd, documents, registers } = options;
  const given = listGiven(folder, options.given ?? [], cwd);
  if (options.givenOnly) {
    return {
      files: { documents: [], registers: [], either: given.paths },
      diagnostics: [...given.diagnostics],
    };
  }
  const listed = listFiles(folder, documents, cwd);
  const listedRegisters = listFiles(folder, registers, cwd);
  const files = assignFiles(
    { folder: documents, paths: listed.paths },
    { folder: registers, paths: listedRegisters.paths },
  );
  const known = new Set([...files.documents, ...files.registers, ...files.either]);
  const beside = given.paths.filter((path) => !known.has(path));
  const diagnostics = [...listed.diagnostics, ...given.diagnostics];
  if (files.either.length === 0) diagnostics.push(...listedRegisters.diagnostics);
  return { files: { ...files, either: [...files.either, ...beside] }, diagnostics };
}
