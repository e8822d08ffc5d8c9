import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { pointerResolver } from '../../../src/edition/pointer-resolver.ts';
import type { EditionSettings } from '../../../src/edition/settings.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { nameLookup } from '../../../src/transform/interchange/correspondence/name-lookup.ts';
import { interchangeFiles } from '../../../src/transform/interchange/interchange-files.ts';

export const project = resolve(import.meta.dirname, '../../..');

/** Data beside the repository, which need not be there. */
export const shared = resolve(project, '../shared/data');

export const base = 'https://example.org/ed/';

export const publication = {
  editors: ['Jane Doe'],
  publishers: ['Example Press'],
  licence: 'https://creativecommons.org/licenses/by/4.0/',
};

export interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The rules that were found. */
  readonly told: readonly string[];
}

/** The files for others of an edition. */
export function filesOf(edition: Edition, settings: Partial<EditionSettings>): Made {
  const { outputs, diagnostics } = interchangeFiles({
    edition,
    lookup: nameLookup(edition, pointerResolver(edition)),
    settings: { title: 'Edition', language: 'en', textWidth: 72, base, publication, ...settings },
    file: '.',
  });
  return {
    files: new Map(outputs.map(({ path, content }) => [path, String(content)])),
    diagnostics,
    told: diagnostics.map(({ ruleId }) => ruleId),
  };
}

/** The files for others of an edition that is given by its files: `tei/documents/a.xml`, `tei/registers/persons.xml`. */
export function madeFrom(
  sources: Readonly<Record<string, string>>,
  settings: Partial<EditionSettings>,
): Made {
  const folder = mkdtempSync(join(tmpdir(), 'opis-interchange-'));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return filesOf(editionIn(folder, 'tei/documents', 'tei/registers'), settings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function editionIn(folder: string, documents: string, registers: string): Edition {
  return readEdition({ folder, cwd: folder, documents, registers }).edition;
}

/** The files of the sample edition. */
export const sample: Readonly<Record<string, string>> = Object.fromEntries(
  ['tei/documents', 'tei/registers'].flatMap((folder) =>
    readdirSync(join(project, folder)).map((name) => {
      const path = `${folder}/${name}`;
      return [path, readFileSync(join(project, path), 'utf8')];
    }),
  ),
);

/** A letter of TEI with the id `d`: what its header has of correspondence, and its text. */
export function letter(correspondence: string, text = '<body><p>x</p></body>', id = 'd'): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A title</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc><profileDesc><correspDesc>${correspondence}</correspDesc></profileDesc><revisionDesc><change when="2026-01-02">x</change></revisionDesc></teiHeader><text>${text}</text></TEI>`;
}
