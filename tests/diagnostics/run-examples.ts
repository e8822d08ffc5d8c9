import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { validateEdition } from '../../src/validate/validate-edition.ts';
import { exampleDocument } from './example-document.ts';
import type { RuleExample } from './rule-page.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads and validates examples as the documents of one edition that has the sample's registers and schema;
 * gives the findings on each, by the example's name.
 */
export async function runExamples(
  examples: readonly RuleExample[],
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'opis-examples-'));
  try {
    mkdirSync(join(folder, 'tei/documents'), { recursive: true });
    cpSync(join(project, 'tei/registers'), join(folder, 'tei/registers'), { recursive: true });
    cpSync(join(project, 'schema'), join(folder, 'schema'), { recursive: true });
    const found = new Map<string, Diagnostic[]>();
    const names = new Map<string, string>();
    for (const { name, text } of examples) {
      const id = name.replace(/[^A-Za-z0-9-]/g, '-');
      const file = `tei/documents/${id}.xml`;
      writeFileSync(join(folder, file), exampleDocument(text, id));
      names.set(file, name);
      found.set(name, []);
    }
    const { edition, diagnostics } = readEdition({
      folder,
      cwd: folder,
      documents: 'tei/documents',
      registers: 'tei/registers',
    });
    const validated = await validateEdition(edition, {
      configured: [join(folder, 'schema/edition.rng')],
      cwd: folder,
      // The registers are the sample's, most of whose entries no example mentions.
      selected: (file) => names.has(file),
      cache: { read: () => undefined, write: () => {} },
    });
    for (const diagnostic of [...diagnostics, ...validated.diagnostics]) {
      const name = names.get(diagnostic.file);
      if (name === undefined)
        throw new Error(`${diagnostic.file}: ${diagnostic.ruleId} ${diagnostic.message}`);
      found.get(name)?.push(diagnostic);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
