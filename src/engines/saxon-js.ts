import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTimeout, withinTime } from './time-limit.ts';

/** A node of SaxonJS's own DOM, as far as it is read here. A node of any other DOM gives an empty result. */
export interface SaxonNode {
  /** As in the DOM of the W3C: 1 element, 3 text, 7 processing instruction, 8 comment, 9 document, 11 fragment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly namespaceURI?: string | null;
  readonly localName?: string;
  readonly firstChild: SaxonNode | null;
  readonly nextSibling: SaxonNode | null;
  readonly parentNode?: SaxonNode | null;
  /** Of elements only: `length`, and the attributes under their numbers. */
  readonly attributes?: { readonly length?: number; readonly [index: number]: SaxonNode | undefined };
  /** Of attributes in a result: the element. */
  readonly parent?: SaxonNode;
  /** Of attributes in a result. */
  readonly value?: string;
  appendChild(child: SaxonNode): SaxonNode;
  setAttributeNode(attribute: SaxonNode): void;
}

export interface SaxonDocument extends SaxonNode {
  createElementNS(namespace: string, name: string): SaxonNode;
  createAttributeNS(namespace: string, name: string): SaxonNode & { value: string; nodeValue: string };
  createTextNode(text: string): SaxonNode;
  createComment(text: string): SaxonNode;
  createProcessingInstruction(target: string, data: string): SaxonNode;
}

/** A compiled stylesheet (a "stylesheet export file"), parsed. */
export type CompiledStylesheet = object;

/** What a stylesheet told by `xsl:message`: the first element of the message with its attributes. */
export interface StylesheetMessage {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text of the message. */
  readonly text: string;
}

/** A dynamic error of a stylesheet; `line` is 1-based, and of the stylesheet's module, whose file name alone is known. */
export interface StylesheetFault {
  readonly message: string;
  /** The error code without its namespace: `XTTE0780`. */
  readonly code?: string;
  readonly module?: string;
  readonly line?: number;
  /** True where the time was over before the end. */
  readonly timeout?: true;
  /** True where templates and functions called each other more deeply than there is room for. */
  readonly tooDeep?: true;
}

export interface TransformRequest {
  readonly stylesheet: CompiledStylesheet;
  /** What templates begin with, and what global variables look at; absent: nothing. */
  readonly source?: SaxonNode;
  /** A `Q{namespace}local` name. */
  readonly initialMode?: string;
  /** Likewise, of the named template to begin with in place of a mode. */
  readonly initialTemplate?: string;
  /** `Q{namespace}local` names; values are strings, nodes of SaxonJS's DOM that are no attributes, or maps of them. */
  readonly parameters: Readonly<Record<string, SaxonValue | Readonly<Record<string, SaxonValue>>>>;
  /** What relative addresses in the stylesheet start from; a URL. */
  readonly base?: string;
  /** Absolute paths of folders: no file outside of them is read, whatever else SaxonJS was loaded with. */
  readonly folders?: readonly string[];
  /** Milliseconds after which the transformation is given up; absent: none. */
  readonly timeLimit?: number;
}

/** A sequence of items; several of them, or one. */
export type SaxonValue = string | SaxonNode | readonly (string | SaxonNode)[];

export type TransformResult =
  | {
      /** One item or several: nodes, or strings and numbers as JavaScript's. */
      readonly items: readonly (SaxonNode | string)[];
      /** Where the result is a map: its entries, and no items. */
      readonly map?: Readonly<Record<string, SaxonValue | null>>;
      readonly messages: readonly StylesheetMessage[];
    }
  | { readonly fault: StylesheetFault; readonly messages: readonly StylesheetMessage[] };

/** SaxonJS, loaded: a third of a second and 2.4 MB of code, so it is asked for only when something is transformed. */
export interface Saxon {
  /** An empty document; `address` is the URL that `base-uri()` gives for its nodes. */
  readonly createDocument: (address?: string) => SaxonDocument;
  /** Parses XML that is known to be good: SaxonJS's own parser lets much pass that is not. */
  readonly parse: (text: string) => SaxonDocument;
  readonly transform: (request: TransformRequest) => TransformResult;
}

let loaded: { saxon: Saxon; folders: Set<string> } | undefined;

/**
 * Loads SaxonJS, once a process, since nodes of one copy mean nothing to another.
 * Stylesheets may read files of the folders given (here or in an earlier call) and of no others, ask no
 * host, and write nothing.
 *
 * @param folders absolute paths
 */
export function loadSaxon(folders: readonly string[]): Saxon {
  if (loaded === undefined) {
    const allowed = new Set<string>();
    loaded = {
      saxon: wrap(createRequire(import.meta.url)('saxon-js') as SaxonJs, allowed),
      folders: allowed,
    };
  }
  for (const folder of folders) loaded.folders.add(resolve(folder));
  return loaded.saxon;
}

/** The part of SaxonJS that is used; the package brings no types. */
interface SaxonJs {
  getPlatform(): {
    createDocument(): SaxonDocument;
    parseXmlFromString(text: string): SaxonDocument;
    readFile: (this: unknown, location: string | URL, ...rest: unknown[]) => unknown;
  };
  transform(options: object): { principalResult: unknown };
  readonly XError: new (message: string, code: string) => Error;
}

function wrap(js: SaxonJs, folders: ReadonlySet<string>): Saxon {
  const platform = js.getPlatform();
  const readFile = platform.readFile;
  /** Of the transformation that is running: there is never more than one. */
  let allowed: Iterable<string> = folders;
  platform.readFile = function (location, ...rest) {
    if (!isWithin(location, allowed)) {
      // Of its own kind: any other error would end in confusion within SaxonJS.
      throw new js.XError(
        `Stylesheets may read files of the edition only, not ${String(location)}`,
        'FODC0002',
      );
    }
    return readFile.call(this, location, ...rest);
  };
  return {
    createDocument: (address) => {
      const document: SaxonDocument & { _saxonBaseUri?: string } = platform.createDocument();
      if (address !== undefined) document._saxonBaseUri = address;
      return document;
    },
    parse: (text) => platform.parseXmlFromString(text),
    transform: (request) => {
      const messages: StylesheetMessage[] = [];
      const { source, initialMode, initialTemplate, base, timeLimit } = request;
      try {
        if (request.folders) allowed = request.folders.map((folder) => resolve(folder));
        const options = {
          stylesheetInternal: request.stylesheet,
          ...(source && { sourceNode: source }),
          destination: 'raw',
          ...(initialMode !== undefined && { initialMode }),
          ...(initialTemplate !== undefined && { initialTemplate }),
          ...(base !== undefined && { stylesheetBaseURI: base }),
          stylesheetParams: request.parameters,
          deliverMessage: (content: SaxonNode) => messages.push(readMessage(content)),
          deliverResultDocument: refuseResultDocument,
        };
        const run = () => js.transform(options);
        const { principalResult } = timeLimit === undefined ? run() : withinTime(timeLimit, run);
        if (isMap(principalResult)) return { items: [], map: principalResult, messages };
        const items = Array.isArray(principalResult) ? principalResult : [principalResult];
        return { items: items.filter((item) => item !== null && item !== undefined), messages };
      } catch (error) {
        return { fault: readFault(error), messages };
      } finally {
        allowed = folders;
      }
    },
  };
}

/** SaxonJS asks with the first address whether the function is well made; any other is a stylesheet that wants to write. */
function refuseResultDocument(address: string): object {
  if (address === 'testURI') return { destination: 'raw', save() {} };
  throw new Error(`Stylesheets may not write files: xsl:result-document asked for ${address}`);
}

function isWithin(location: string | URL, folders: Iterable<string>): boolean {
  const address = String(location);
  let path: string;
  if (isAbsolute(address)) path = address;
  else if (address.startsWith('file:')) path = fileURLToPath(address);
  else return false;
  return [...folders].some(
    (folder) => isBelow(resolve(path), folder) && isBelow(realPath(resolve(path)), realPath(folder)),
  );
}

function isBelow(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Where links lead; the path itself where there is nothing. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isMap(result: unknown): result is Readonly<Record<string, SaxonValue | null>> {
  return typeof result === 'object' && result !== null && !Array.isArray(result) && !('nodeType' in result);
}

function readMessage(content: SaxonNode): StylesheetMessage {
  const element = content.nodeType === 1 ? content : childElement(content);
  const attributes: Record<string, string> = {};
  const length = element?.attributes?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const attribute = element?.attributes?.[index];
    if (attribute) attributes[attribute.nodeName] = attribute.nodeValue ?? '';
  }
  return { name: element?.localName ?? '', attributes, text: textOf(content) };
}

function childElement(node: SaxonNode): SaxonNode | undefined {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) return child;
  }
  return undefined;
}

function textOf(node: SaxonNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) text += textOf(child);
  return text;
}

function readFault(error: unknown): StylesheetFault {
  // Too deep a recursion ends in a bare RangeError.
  if (error instanceof RangeError) return { message: 'The stylesheet goes too deep', tooDeep: true };
  if (isTimeout(error)) {
    return { message: 'The time is over', timeout: true };
  }
  const { message, code, xsltModule, xsltLineNr } = error as {
    message?: string;
    code?: string;
    xsltModule?: string;
    xsltLineNr?: number | string;
  };
  const line = Number(xsltLineNr);
  return {
    message: (message ?? String(error)).replace(/\s+/g, ' ').trim(),
    ...(code && { code: String(code).replace(/^Q\{[^}]*\}/, '') }),
    ...(xsltModule && { module: xsltModule }),
    ...(line > 0 && { line }),
  };
}
