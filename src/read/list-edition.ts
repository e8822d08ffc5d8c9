import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DocumentOrder } from '../edition/settings.ts';
import { type AssignedFiles, assignFiles } from './assign-files.ts';
import { listFiles } from './list-files.ts';
import { listGiven } from './list-given.ts';

/** Which files are read. */
export interface EditionFiles {
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  /** Absolute path of the working directory, by which diagnostics name files. */
  readonly cwd: string;
  /** The folder of the documents, POSIX, relative to `folder`. */
  readonly documents: string;
  /** The folder of the registers, likewise. It may be that of the documents: then the content of a file decides. */
  readonly registers: string;
  /** What the documents are ordered by; their dates by default. */
  readonly order?: DocumentOrder;
  /** Absolute paths of files and folders to read beside those two: what they are, their content says. */
  readonly given?: readonly string[];
  /** Whether to read what is given alone, and leave the folders of the edition. */
  readonly givenOnly?: boolean;
}

/** Lists the files of an edition, each once, by what they are for; paths are POSIX and relative to its folder. */
export function listEdition(options: EditionFiles): {
  readonly files: AssignedFiles;
  readonly diagnostics: Diagnostic[];
} {
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
