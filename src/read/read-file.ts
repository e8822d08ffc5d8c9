import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { SourceText } from '../diagnostics/source-text.ts';
import type { Inclusions } from '../edition/inclusions.ts';
import type { XmlDocument } from '../edition/xml-tree.ts';
import { parseXml } from './parse-xml.ts';
import { readSource } from './read-source.ts';

/** A well-formed file of an edition, whatever its root. */
export interface ReadFile {
  /** As diagnostics name it. */
  readonly file: string;
  /** POSIX, relative to the edition's folder. */
  readonly path: string;
  readonly source: SourceText;
  readonly tree: XmlDocument;
  /** The `teiHeader` of the root as written, with entities expanded; undefined where there is none. */
  readonly header?: string;
  /** What it includes; absent: nothing, or nothing yet. */
  readonly inclusions?: Inclusions;
}

/**
 * Reads a file of an edition into its tree; undefined where it cannot be read or is not well-formed, which a finding says.
 *
 * @param path POSIX, relative to the edition's folder
 */
export function readFile(
  folder: string,
  path: string,
  cwd: string,
): { readonly read?: ReadFile; readonly diagnostics: readonly Diagnostic[] } {
  const file = displayPath(join(folder, path), cwd);
  const source = readSource(join(folder, path), file);
  if ('ruleId' in source) return { diagnostics: [source] };
  const { document: tree, header, diagnostics } = parseXml(source, file);
  if (tree === undefined) return { diagnostics };
  return { read: { file, path, source, tree, ...(header !== undefined && { header }) }, diagnostics };
}
