import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { finding } from '../../diagnostics/finding.ts';
import { SourceText } from '../../diagnostics/source-text.ts';
import type { Including } from '../grammar-judge.ts';
import { hasOnlyCharacters } from '../reading/plain/has-only-characters.ts';
import type { XmlHandler } from '../reading/xml-handler.ts';
import { isUrl } from '../syntax/resolve-address.ts';
import { TextSource } from '../validation/text-source.ts';
import type { IncludedText, IncludedXml, InclusionFault, InclusionFiles } from './inclusion-files.ts';

/** How much of what was read is kept for other documents that include it, in UTF-16 code units; trees count more. */
const mostKept = 64 * 1024 * 1024;

/** More bytes are not read as a text. */
const longestText = 64 * 1024 * 1024;

/** A file of XML that has been read. */
export interface OpenedXml {
  readonly source: SourceText;
  /** How much there is to be told, about in UTF-16 code units, and what it takes to keep it; trees count more. */
  readonly size: number;
  readonly weight: number;
  /** Tells a handler what stands in it; false where the handler could not go on. */
  readonly tell: (handler: XmlHandler) => boolean;
}

export interface IncludedFilesSettings {
  /**
   * Reads a file; what keeps it from being read, or from being XML, is findings.
   *
   * @param path the real path
   * @param file the name for diagnostics
   */
  readonly open: (path: string, file: string) => OpenedXml | { readonly diagnostics: readonly Diagnostic[] };
  /** What decodes an encoding; undefined where its name is not known. A byte that does not belong gives undefined. */
  readonly decoder: (encoding: string) => ((bytes: Uint8Array) => string | undefined) | undefined;
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  readonly cwd: string;
}

/**
 * The files that documents include: those of the edition's folder, whatever links lead to them, and no others; of a
 * document outside of it, those of the folder that it lies in. Nothing is fetched.
 */
export class IncludedFiles {
  /** The files that were included, as diagnostics name them. */
  readonly included = new Set<string>();
  readonly #settings: IncludedFilesSettings;
  readonly #kept = new Map<string, Kept>();
  #keptSize = 0;

  constructor(settings: IncludedFilesSettings) {
    this.#settings = settings;
  }

  /** What the inclusions of a document are followed with; `path` is absolute. */
  of(path: string): Including {
    const folder = realOf(this.#settings.folder) ?? this.#settings.folder;
    const identity = realOf(path) ?? path;
    const allowed = isIn(identity, folder) ? folder : dirname(identity);
    const files: InclusionFiles = {
      xml: (address) => this.#xml(address, allowed),
      text: (address, encoding) => this.#text(address, encoding, allowed),
    };
    return { files, address: path, identity };
  }

  #xml(address: string, allowed: string): IncludedXml | InclusionFault {
    const key = `${allowed}\n${address}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const real = this.#locate(address, allowed);
    const { found, weight } =
      typeof real === 'string' ? this.#readXml(address, real) : { found: real, weight: 1 };
    if (this.#keptSize + weight > mostKept) {
      this.#kept.clear();
      this.#keptSize = 0;
    }
    this.#kept.set(key, found);
    this.#keptSize += weight;
    return found;
  }

  #readXml(address: string, real: string): { readonly found: Kept; readonly weight: number } {
    const file = this.#nameOf(address);
    this.included.add(file);
    const opened = this.#settings.open(real, file);
    if ('diagnostics' in opened) {
      return { found: { kind: 'unusable', diagnostics: opened.diagnostics }, weight: 1 };
    }
    const { size, tell, weight } = opened;
    const source = new TextSource(file, opened.source);
    return { found: { address, identity: real, source, size, tell }, weight };
  }

  #text(address: string, encoding: string | undefined, allowed: string): IncludedText | InclusionFault {
    const file = this.#nameOf(address);
    const decode = this.#settings.decoder(encoding ?? 'UTF-8');
    if (decode === undefined) return { kind: 'encoding', file };
    const real = this.#locate(address, allowed);
    if (typeof real !== 'string') return real;
    this.included.add(file);
    let text: string | undefined;
    try {
      if (statSync(real).size > longestText) {
        return unusable(file, 'xml/unreadable-file', `The text has more than ${longestText} bytes.`);
      }
      text = decode(readFileSync(real));
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code);
      return unusable(file, 'xml/unreadable-file', `The file cannot be read: the system says ${code}.`);
    }
    if (text === undefined) {
      const message = `The bytes of the text are not all of the encoding ${encoding ?? 'UTF-8'}.`;
      return unusable(file, 'xml/encoding', message, 'Name its encoding in `@encoding` of `xi:include`.');
    }
    if (!hasOnlyCharacters(text)) {
      const message = 'The text has a character that no XML document may contain.';
      return unusable(file, 'xml/forbidden-character', message, 'Remove it.');
    }
    return { text, source: new TextSource(file, new SourceText(text)) };
  }

  /** The real path of a file that may be read. */
  #locate(address: string, allowed: string): string | InclusionFault {
    const refused = (words: string, hint: string): InclusionFault => ({
      kind: 'refused',
      file: this.#nameOf(address),
      words,
      hint,
    });
    if (isUrl(address)) {
      return refused(
        'is not on this computer, and nothing is fetched',
        'Keep a copy beside the document and include that.',
      );
    }
    const outside = () =>
      refused(
        `lies outside the folder \`${displayPath(allowed, this.#settings.cwd)}\``,
        'Copy the file into the folder.',
      );
    const missing = (words: string): InclusionFault => ({
      kind: 'missing',
      file: this.#nameOf(address),
      words,
    });
    try {
      const real = realpathSync(address);
      if (!isIn(real, allowed)) return outside();
      const status = statSync(real);
      if (status.isDirectory()) return missing('is a folder');
      return status.isFile() ? real : missing('is no file');
    } catch (error) {
      // Whether something is there, outside, is not told.
      if (!this.#isWithin(address, allowed)) return outside();
      const { code } = error as NodeJS.ErrnoException;
      return missing(
        code === 'ENOENT' || code === 'ENOTDIR'
          ? 'does not exist'
          : `cannot be reached: the system says ${code}`,
      );
    }
  }

  /** Whether an address that leads to nothing would lie in a folder: by the nearest folder above that there is. */
  #isWithin(address: string, allowed: string): boolean {
    for (let folder = dirname(address); ; folder = dirname(folder)) {
      const real = realOf(folder);
      if (real !== undefined) return real === allowed || isIn(real, allowed);
      if (folder === dirname(folder)) return false;
    }
  }

  #nameOf(address: string): string {
    return isUrl(address) ? address : displayPath(address, this.#settings.cwd);
  }
}

type Kept = IncludedXml | InclusionFault;

function unusable(
  file: string,
  rule: 'xml/unreadable-file' | 'xml/encoding' | 'xml/forbidden-character',
  message: string,
  hint?: string,
): InclusionFault {
  const diagnostics: Diagnostic[] = [finding(rule, file, { message, hint })];
  return { kind: 'unusable', diagnostics };
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
