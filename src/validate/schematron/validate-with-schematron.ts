import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { schemaFolder } from '../schemas/schema-folder.ts';
import type { NamedSchematron } from './named-schematron.ts';
import { ownSchematrons } from './own-schematrons.ts';
import { schematronGroups } from './schematron-groups.ts';
import { SchematronLibrary } from './schematron-library.ts';

export interface SchematronSettings {
  /** Absolute path of the edition's folder: what documents name, and what rules read with `doc()`, lies in it. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Absolute paths of the schemas that the configuration, or the command, names for all documents. */
  readonly configured: readonly string[];
  /** Absolute paths of the RELAX NG schemas that a document is checked with: their rules apply too. */
  readonly relaxng: (document: SourceDocument) => readonly string[];
  /** Whether RELAX NG schemas are judged too, and so reported where they cannot be read. */
  readonly relaxngIsJudged?: boolean;
  /** The phase to run in place of the one that schemas, and `xml-model`, choose. */
  readonly phase?: string | undefined;
  /** Milliseconds that a schema may take for one document; 10,000 by default. */
  readonly timeLimit?: number | undefined;
}

export interface SchematronOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** How many documents some rules were run on. */
  readonly checked: number;
  /** Whether some schema could not be used. */
  readonly schemaFailed: boolean;
}

/**
 * Checks documents with Schematron: with the schemas that are configured, those that a document names, and the rules
 * that stand in its RELAX NG schema, all three. A schema that cannot be used is findings too; nothing is thrown.
 */
export async function validateWithSchematron(
  documents: readonly SourceDocument[],
  settings: SchematronSettings,
): Promise<SchematronOutcome> {
  const { folder, cwd } = settings;
  const diagnostics: Diagnostic[] = [];
  const configured = settings.configured.map(
    (address): NamedSchematron => ({ address, folder: schemaFolder(address, folder), by: 'configuration' }),
  );
  const groups = schematronGroups(documents, (document) => {
    const own = ownSchematrons(document, settings);
    diagnostics.push(...own.diagnostics);
    const embedded = settings
      .relaxng(document)
      .filter((address) => address.toLowerCase().endsWith('.rng'))
      .map((address): NamedSchematron => ({ address, folder: schemaFolder(address, folder), by: 'relaxng' }));
    return [...configured, ...own.schemas, ...embedded];
  });
  const library = new SchematronLibrary();
  await library.load(
    groups.flatMap(({ schemas }) => schemas),
    settings,
  );
  diagnostics.push(...library.diagnostics);
  let checked = 0;
  for (const group of groups) {
    const schemas = group.schemas.flatMap((schema) => library.schema(schema) ?? []);
    if (schemas.length === 0) continue;
    const { validateDocuments } = await import('../../schematron/validate-documents.ts');
    const { timeLimit } = settings;
    const subjects = group.documents.map(({ file, source, tree }) => {
      return { file, source, tree, address: pathToFileURL(resolve(cwd, file)).href };
    });
    const { failures, faults } = validateDocuments(schemas, subjects, {
      folders: [folder],
      fileName: (address) => displayPath(address, cwd),
      ...(timeLimit !== undefined && { timeLimit }),
    });
    checked += group.documents.length;
    for (const { diagnostic } of failures) diagnostics.push(diagnostic);
    diagnostics.push(...faults);
  }
  return { diagnostics, checked, schemaFailed: library.failed };
}
