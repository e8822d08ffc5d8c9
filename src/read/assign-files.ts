import { posix } from 'node:path';

/** What the files of an edition are for, by the folders they lie in. */
export interface AssignedFiles {
  readonly documents: readonly string[];
  readonly registers: readonly string[];
  /** Where documents and registers share a folder: what they are, their content says. */
  readonly either: readonly string[];
}

/**
 * Divides files (paths relative to the edition) between the folders of documents and registers. Where one
 * folder lies in the other, a file belongs to the inner one.
 */
export function assignFiles(
  documents: { readonly folder: string; readonly paths: readonly string[] },
  registers: { readonly folder: string; readonly paths: readonly string[] },
): AssignedFiles {
  const ofDocuments = prefixOf(documents.folder);
  const ofRegisters = prefixOf(registers.folder);
  if (ofDocuments === ofRegisters) return { documents: [], registers: [], either: documents.paths };
  return {
    documents: documents.paths.filter((path) => !isInner(path, ofRegisters, ofDocuments)),
    registers: registers.paths.filter((path) => !isInner(path, ofDocuments, ofRegisters)),
    either: [],
  };
}

/** A folder as the start of the paths of its files; '' for the edition's own. */
function prefixOf(folder: string): string {
  const path = posix.normalize(folder).replace(/\/+$/, '');
  return path === '.' || path === '' ? '' : `${path}/`;
}

/** Whether a file lies in a folder that is itself within another. */
function isInner(path: string, folder: string, other: string): boolean {
  return folder.length > other.length && folder.startsWith(other) && path.startsWith(folder);
}
