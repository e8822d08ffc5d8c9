import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ReadResult, readEdition } from '../../src/read/read-edition.ts';

const made: string[] = [];

/** A folder of its own with these files in it, by their paths; `removeEditions` removes it. */
export function temporaryEdition(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'opis-read-')));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function removeEditions(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Reads an edition whose folders are `documents` and `registers`, from within it. */
export function read(folder: string): ReadResult {
  return readEdition({ folder, cwd: folder, documents: 'documents', registers: 'registers' });
}

/** A small TEI file: its header's parts, the content of its text, the attributes of its root. */
export function tei({ header = '', text = '<body><p/></body>', root = '' } = {}): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"${root && ` ${root}`}><teiHeader>${header}</teiHeader><text>${text}</text></TEI>`;
}

/** A header that says this of the date of sending. */
export function sent(date: string): string {
  return `<profileDesc><correspDesc><correspAction type="sent"><date ${date}/></correspAction></correspDesc></profileDesc>`;
}

/** Findings as short text: the rule and the file. */
export function rules({ diagnostics }: ReadResult): string[] {
  return diagnostics.map(({ ruleId, file }) => `${ruleId} ${file}`);
}
