import type { Edition } from './edition.ts';
import { idsOf } from './ids-of.ts';
import { prefixDefinitions } from './prefix-definition.ts';
import type { Entry } from './register.ts';
import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a pointer leads to. */
export type PointerTarget =
  /** An element of the edition; `entry` when it is an entry of a register. */
  | {
      readonly kind: 'element';
      readonly document: SourceDocument;
      readonly element: XmlElement;
      readonly entry?: Entry;
    }
  /** A file of the edition as a whole. */
  | { readonly kind: 'document'; readonly document: SourceDocument }
  /** An address outside the edition, which is never asked. */
  | { readonly kind: 'external'; readonly address: string }
  /** A file of the edition without such an `xml:id`. */
  | { readonly kind: 'unknown-id'; readonly document: SourceDocument; readonly id: string }
  /** A relative address of a file that is none of the edition's TEI files; `path` is relative to the edition's folder. */
  | { readonly kind: 'unknown-file'; readonly path: string }
  /** `x:y` where no `prefixDef` of the document declares x, and x is no scheme that the web knows. */
  | { readonly kind: 'undeclared-prefix'; readonly prefix: string }
  /** The prefix is declared, but its `@matchPattern` does not match, or cannot be used. */
  | { readonly kind: 'unmatched-prefix'; readonly prefix: string };

export interface PointerResolver {
  /** Resolves one value (no white space in it) of a pointer attribute in a document. */
  resolve(pointer: string, from: SourceDocument): PointerTarget;
}

const schemes = new Set([
  'http',
  'https',
  'mailto',
  'urn',
  'ftp',
  'doi',
  'file',
  'data',
  'info',
  'tag',
  'tel',
]);

/** Resolves pointers as TEI means them (P5, section 16.2 and 17.2.3): within a file, across files, through prefixes. */
export function pointerResolver(edition: Edition): PointerResolver {
  const files = new Map<string, SourceDocument>();
  const entries = new Map<XmlElement, Entry>();
  for (const document of [...edition.documents, ...edition.others]) files.set(document.path, document);
  for (const register of edition.registers) {
    files.set(register.document.path, register.document);
    for (const entry of register.entries) entries.set(entry.element, entry);
  }

  const resolveAddress = (address: string, from: SourceDocument): PointerTarget => {
    const hash = address.indexOf('#');
    const file = hash < 0 ? address : address.slice(0, hash);
    const document = file === '' ? from : files.get(resolvePath(from.path, file));
    if (document === undefined) return { kind: 'unknown-file', path: resolvePath(from.path, file) };
    if (hash < 0) return { kind: 'document', document };
    const id = address.slice(hash + 1);
    const element = idsOf(document.tree).get(id);
    if (element === undefined) return { kind: 'unknown-id', document, id };
    const entry = entries.get(element);
    return entry ? { kind: 'element', document, element, entry } : { kind: 'element', document, element };
  };

  return {
    resolve(pointer, from) {
      const prefix = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(pointer)?.[1];
      if (prefix === undefined) return resolveAddress(pointer, from);
      const definitions = prefixDefinitions(from.tree).filter((definition) => definition.prefix === prefix);
      if (definitions.length === 0) {
        return schemes.has(prefix.toLowerCase())
          ? { kind: 'external', address: pointer }
          : { kind: 'undeclared-prefix', prefix };
      }
      for (const definition of definitions) {
        const address = definition.expand(pointer.slice(prefix.length + 1));
        if (address === undefined) continue;
        return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(address)
          ? { kind: 'external', address }
          : resolveAddress(address, from);
      }
      return { kind: 'unmatched-prefix', prefix };
    },
  };
}

/** A relative address against the path of the file it stands in (RFC 3986, section 5.2.4); both POSIX. */
function resolvePath(from: string, relative: string): string {
  const segments = from.split('/').slice(0, -1);
  for (const segment of decode(relative).split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment === '..') segments.push('..');
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
