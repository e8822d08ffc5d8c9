import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';

/** Where TEI publishes the schema of all its modules. */
export const teiSchema = 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng';

/**
 * What to say, once a run, where documents have no schema; undefined where all have one. An error where RELAX NG alone
 * was asked for, since then nothing was checked in them.
 *
 * @param folder the edition's, as diagnostics name it
 * @param count of all documents
 */
export function noSchema(
  without: readonly { readonly file: string }[],
  run: { readonly folder: string; readonly count: number; readonly onlyRelaxNg: boolean },
): Diagnostic | undefined {
  if (without.length === 0) return undefined;
  const checked = `so only well-formedness ${run.onlyRelaxNg ? 'was' : 'and references were'} checked`;
  const isAll = without.length === run.count;
  const found = finding('config/no-schema', run.folder, {
    message: isAll
      ? `No RELAX NG schema is named, ${checked}.`
      : `No RELAX NG schema is named for ${without.length} of ${run.count} documents, ${checked} in ${without.length === 1 ? 'it' : 'them'}.`,
    hint: `Name one in \`opis.config.yaml\` (\`schema: …\`) or with \`--schema\`, or get TEI's own with \`opis schema add --allow-network ${teiSchema}\`.`,
    related: isAll
      ? undefined
      : without.slice(0, 3).map(({ file }) => ({ file, message: 'It names no schema.' })),
  });
  return run.onlyRelaxNg ? { ...found, severity: 'error' } : found;
}
