import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import type { Edition } from '../../src/edition/edition.ts';
import type { SourceDocument } from '../../src/edition/source-document.ts';
import { parseXml } from '../../src/read/parse-xml.ts';
import { readRegister } from '../../src/read/read-register.ts';

/** Absolute path of the sample edition, which is the project itself. */
export const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

export const editionSchema = `${project}/schema/edition.rng`;

/** The text of a file of the sample edition. */
export const sampleText = (path: string): string => readFileSync(`${project}/${path}`, 'utf8');

export const letterPath = 'tei/documents/1951-12-25-gromyko-to-stalin.xml';
export const letter = sampleText(letterPath);

/** A document as reading gives it, with nothing in its catalogue entry: validating does not look at that. */
export function sourceDocument(path: string, text: string): SourceDocument {
  const source = new SourceText(text);
  const { document: tree, diagnostics } = parseXml(source, path);
  if (tree === undefined) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`);
  const header = { titles: [], correspondents: [], signatures: [], identifiers: [], languages: [] };
  return { id: path, file: path, path, source, tree, header };
}

/** An edition of these documents; with the sample's registers unless others are given. */
export function edition(
  documents: readonly SourceDocument[],
  registers: readonly SourceDocument[] = sampleRegisters(),
): Edition {
  return {
    folder: project,
    documents,
    registers: registers.flatMap((document) => readRegister(document).registers),
    others: registers.filter((document) => readRegister(document).registers.length === 0),
  };
}

export function sampleRegisters(): SourceDocument[] {
  return readdirSync(`${project}/tei/registers`)
    .sort()
    .map((name) => `tei/registers/${name}`)
    .map((path) => sourceDocument(path, sampleText(path)));
}

/** A text with `⟦` and `⟧` around one stretch of it, without these, and the place of the stretch. */
export function marked(text: string): { text: string; place: string } {
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧') - 1;
  const plain = text.replace('⟦', '').replace('⟧', '');
  if (start < 0) return { text: plain, place: '' };
  const { line, column, endLine, endColumn } = new SourceText(plain).span(start, end);
  return { text: plain, place: `${line}:${column}-${endLine}:${endColumn}` };
}

/** The place of a finding, written as `marked` writes it. */
export function placeOf(found: {
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}): string {
  return `${found.line}:${found.column}-${found.endLine}:${found.endColumn}`;
}
