import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { displayPath } from '../../../diagnostics/display-path.ts';
import { finding } from '../../../diagnostics/finding.ts';
import { SourceText } from '../../../diagnostics/source-text.ts';
import type { Including } from '../../../relaxng/grammar-judge.ts';
import { isPlainXml } from '../../../relaxng/reading/is-plain-xml.ts';
import { NamespaceContexts } from '../../../relaxng/reading/namespace-contexts.ts';
import { hasOnlyCharacters } from '../../../relaxng/reading/plain/has-only-characters.ts';
import { scanPlainXml } from '../../../relaxng/reading/scan-plain-xml.ts';
import type { XmlHandler } from '../../../relaxng/reading/xml-handler.ts';
import { isUrl } from '../../../relaxng/syntax/resolve-address.ts';
import { TextSource } from '../../../relaxng/validation/text-source.ts';
import type {
  IncludedText,
  IncludedXml,
  InclusionFault,
  InclusionFiles,
} from '../../../relaxng/xinclude/inclusion-files.ts';
import { toldSize } from '../../../relaxng/xinclude/told-size.ts';
import type { DecoderOf, FileReading, ParseXml } from '../file-reading.ts';
import { walkTree } from './walk-tree.ts';

/** How much of what was read is kept for other documents that include it, in UTF-16 code units; trees count more. */
const mostKept = 64 * 1024 * 1024;
const treeWeight = 8;

/** More bytes are not read as a text. */
const longestText = 64 * 1024 * 1024;

export interface IncludedFilesSettings {
  readonly read: FileReading['read'];
  readonly parse: ParseXml;
  readonly decoder: DecoderOf;
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
  readonly #contexts = new NamespaceContexts();
  readonly #kept = new Map<string, IncludedXml | InclusionFault>();
  #keptSize = 0;

  /** Loads what reading them takes. */
  static async load(
    { read, parser, decoders }: FileReading,
    places: Pick<IncludedFilesSettings, 'folder' | 'cwd'>,
  ): Promise<IncludedFiles> {
    const [parse, decoder] = await Promise.all([parser(), decoders()]);
    return new IncludedFiles({ ...places, read, parse, decoder });
  }

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
    const found = typeof real === 'string' ? this.#readXml(address, real) : real;
    const size = 'kind' in found ? 1 : found.size;
    if (this.#keptSize + size > mostKept) {
      this.#kept.clear();
      this.#keptSize = 0;
    }
    this.#kept.set(key, found);
    this.#keptSize += size;
    return found;
  }

  #readXml(address: string, real: string): IncludedXml | InclusionFault {
    const { read, parse } = this.#settings;
    const file = this.#nameOf(address);
    this.included.add(file);
    const source = read(real, file);
    if ('ruleId' in source) return { kind: 'unusable', diagnostics: [source] };
    const place = { address, identity: real, source: new TextSource(file, source) };
    const { text } = source;
    if (isPlainXml(text, this.#contexts)) {
      return { ...place, size: text.length, tell: (handler) => scanPlainXml(text, handler) };
    }
    const { document, diagnostics } = parse(source, file);
    if (document === undefined) return { kind: 'unusable', diagnostics };
    const tell = (handler: XmlHandler): boolean => walkTree(document, handler);
    return { ...place, size: treeWeight * toldSize(tell), tell };
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
