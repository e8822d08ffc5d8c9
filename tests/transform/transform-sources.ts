import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rehype } from 'rehype';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { EditionSettings } from '../../src/edition/settings.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { transformEdition } from '../../src/transform/transform-edition.ts';
import { sharedCache } from './shared-cache.ts';

export interface Transformed {
  /** Everything that was made, by its path; pages as HTML. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Transforms an edition whose files are given by their paths: `tei/documents/a.xml`, `tei/registers/persons.xml`. */
export async function transformSources(
  sources: Readonly<Record<string, string>>,
  settings: Partial<EditionSettings> = {},
): Promise<Transformed> {
  const folder = mkdtempSync(join(tmpdir(), 'opis-transform-'));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { edition } = readEdition({
      folder,
      cwd: folder,
      documents: 'tei/documents',
      registers: 'tei/registers',
    });
    const { outputs, diagnostics } = await transformEdition(edition, {
      settings: { title: 'Edition', language: 'en', textWidth: 72, ...settings },
      cache: sharedCache(),
      cwd: folder,
      generator: 'opis test',
      checked: true,
    });
    const files = new Map(
      outputs.map((output) => [
        output.path,
        output.kind === 'page'
          ? rehype().stringify(output.tree)
          : output.kind === 'file'
            ? String(output.content)
            : output.source,
      ]),
    );
    return { files, diagnostics };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A document of TEI with the id `d`: its text, and what its header has beside a title. */
export function tei(text: string, header = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A title</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>${header}</teiHeader><text>${text}</text></TEI>`;
}
