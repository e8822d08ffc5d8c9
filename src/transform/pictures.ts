import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type FindingDetails, finding } from '../diagnostics/finding.ts';
import { attribute } from '../edition/attribute.ts';
import { attributeSpan } from '../edition/attribute-span.ts';
import { descendants } from '../edition/descendants.ts';
import { teiNamespace } from '../edition/namespaces.ts';
import type { OutputCopy } from '../edition/output-document.ts';
import { pathOf } from '../edition/path-of.ts';
import type { PointerResolver, PointerTarget } from '../edition/pointer-resolver.ts';
import { resolveReference } from '../edition/resolve-reference.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { pictureHead } from '../engines/image-size.ts';

/** A picture that is published. */
export interface Picture {
  /** Its address in the site, its names escaped: `assets/pictures/leaf%201.jpg`. */
  readonly href: string;
  /** In CSS pixels; absent where the file does not say. */
  readonly width?: number;
  readonly height?: number;
}

export interface Pictures {
  /** By the `graphic` that shows it. */
  readonly byElement: ReadonlyMap<XmlElement, Picture>;
  readonly outputs: readonly OutputCopy[];
  readonly diagnostics: readonly Diagnostic[];
}

type Rule = 'html/picture-outside' | 'html/picture-type' | 'html/large-picture';
type Fault = { readonly rule: Rule } & FindingDetails;
type Found = { readonly picture?: Picture; readonly source?: string; readonly fault?: Fault };

/** Where pictures stand in a site, in the folders that they have in the edition. */
const place = 'assets/pictures';

/** What browsers show, by the ending of the name; the value is what the bytes must say. */
const types: Readonly<Record<string, string>> = {
  '.avif': 'avif',
  '.gif': 'gif',
  '.jpeg': 'jpg',
  '.jpg': 'jpg',
  '.png': 'png',
  '.svg': 'svg',
  '.webp': 'webp',
};

/** Bytes of a picture that are read for its type and size: more than any head of a photograph takes. */
const headLength = 1 << 20;

/** Bytes above which a picture is told to be large. */
const large = 4_000_000;

/**
 * The pictures that the `graphic`s of a document show. Those of the edition's own folder are published, if they are what their
 * name says; of others none is read. What is on the web is a link. That a file is missing is told by the validation.
 *
 * @param folder of the edition, absolute
 */
export function picturesOf(document: SourceDocument, resolver: PointerResolver, folder: string): Pictures {
  const byElement = new Map<XmlElement, Picture>();
  const outputs = new Map<string, OutputCopy>();
  const found = new Map<string, Found>();
  const diagnostics: Diagnostic[] = [];
  for (const element of descendants(document.tree.root)) {
    if (element.localName !== 'graphic' || element.namespace !== teiNamespace) continue;
    const url = attribute(element, 'url')?.trim();
    if (!url) continue;
    const address = addressOf(resolver.resolve(url, document, element), document);
    if (address === undefined || /^https?:/i.test(address)) continue;
    const isKnown = found.has(address);
    const result = found.get(address) ?? look(address, folder);
    found.set(address, result);
    if (result.picture && result.source !== undefined) {
      byElement.set(element, result.picture);
      const path = `${place}/${address}`;
      outputs.set(path, { kind: 'copy', path, source: result.source, file: document.file });
    }
    if (!result.fault || isKnown) continue;
    const { rule, ...details } = result.fault;
    const span = attributeSpan(document.source, element, 'url').value;
    diagnostics.push(finding(rule, document.file, { ...details, span, path: pathOf(element) }));
  }
  return { byElement, outputs: [...outputs.values()], diagnostics };
}

/** A path relative to the edition's folder, or an address of something else; undefined where a pointer leads to TEI or nowhere. */
function addressOf(target: PointerTarget, document: SourceDocument): string | undefined {
  if (target.kind === 'unknown-file') return target.path;
  if (target.kind !== 'external') return undefined;
  // Where the document says that it is published elsewhere: what lies beside it there lies beside it here.
  const isRelative = !/^([A-Za-z][A-Za-z0-9+.-]*:|\/)/.test(target.address);
  return isRelative ? resolveReference(document.path, target.address) : target.address;
}

function look(address: string, folder: string): Found {
  if (/^([A-Za-z][A-Za-z0-9+.-]*:|\/|\.\.(\/|$))/.test(address)) return { fault: outside(address) };
  let source: string;
  let head: { bytes: Uint8Array; size: number } | undefined;
  try {
    source = realpathSync(join(folder, address));
    if (!source.startsWith(realpathSync(folder) + sep)) return { fault: outside(address) };
    head = headOf(source);
  } catch {
    // Not there, which is told already, or not to be read.
    return {};
  }
  if (head === undefined) return { fault: unshown(address, 'is no file') };
  const expected = types[extname(source).toLowerCase()];
  const picture = pictureHead(head.bytes);
  if (expected === undefined) return { fault: unshown(address, 'is of a type that browsers do not show') };
  if (picture?.type !== expected) {
    const is = picture === undefined ? 'no picture' : `a picture of the type \`${picture.type}\``;
    return { fault: unshown(address, `is ${is}, whatever its name says`) };
  }
  const { width, height } = picture;
  const href = `${place}/${address.split('/').map(encodeURIComponent).join('/')}`;
  const fault = head.size > large ? tooLarge(address, head.size) : undefined;
  return {
    source,
    picture: { href, ...(width !== undefined && { width }), ...(height !== undefined && { height }) },
    ...(fault && { fault }),
  };
}

function headOf(file: string): { bytes: Uint8Array; size: number } | undefined {
  // To open a pipe that nobody writes to would wait otherwise.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    const bytes = new Uint8Array(Math.min(stat.size, headLength));
    return { bytes: bytes.subarray(0, readSync(descriptor, bytes)), size: stat.size };
  } finally {
    closeSync(descriptor);
  }
}

function outside(address: string): Fault {
  const shown = address.length > 200 ? `${address.slice(0, 200)}…` : address;
  return {
    rule: 'html/picture-outside',
    message: `The picture \`${shown}\` lies outside of the edition, and is not published.`,
    hint: 'Put the picture into the folder of the edition, and name it by its path from this file.',
    actual: shown,
  };
}

function unshown(address: string, what: string): Fault {
  return {
    rule: 'html/picture-type',
    message: `The picture \`${address}\` ${what}, and is not published.`,
    hint: 'Save the picture as JPEG, PNG, WebP, AVIF, GIF or SVG, under a name with that ending.',
    actual: address,
  };
}

function tooLarge(address: string, size: number): Fault {
  return {
    rule: 'html/large-picture',
    message: `The picture \`${address}\` has ${(size / 1_000_000).toFixed(1)} megabytes, which every reader of the page has to load.`,
    hint: 'Save it smaller for reading, and link to the large one.',
    actual: address,
  };
}
