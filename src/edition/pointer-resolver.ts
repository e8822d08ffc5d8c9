import { against, baseOf, publishedAddress } from './base-of.ts';
import type { Edition } from './edition.ts';
import { editionIds, filesOfEdition } from './edition-ids.ts';
import { entryLists } from './entry-lists.ts';
import { idsOf } from './ids-of.ts';
import { type PrefixDefinition, prefixDefinitions } from './prefix-definition.ts';
import type { Entry } from './register.ts';
import { resolveReference } from './resolve-reference.ts';
import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a pointer leads to. */
export type PointerTarget =
  /** An element of the edition; `entry` when it is an entry of a register, `bare` when its id alone names it. */
  | {
      readonly kind: 'element';
      readonly document: SourceDocument;
      readonly element: XmlElement;
      readonly entry?: Entry;
      readonly bare?: true;
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
  /**
   * Resolves one value (no white space in it) of a pointer attribute in a document. `at` is the element it stands on,
   * by which an `xml:base` further in is found; the root by default.
   */
  resolve(pointer: string, from: SourceDocument, at?: XmlElement): PointerTarget;
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
  const files = new Map<string, SourceDocument[]>();
  for (const document of filesOfEdition(edition)) {
    const same = files.get(document.path);
    if (same) same.push(document);
    else files.set(document.path, [document]);
  }
  const entries = new Map<XmlElement, Entry>();
  for (const { entries: listed } of entryLists(edition)) {
    for (const entry of listed) {
      entries.set(entry.element, entry);
      for (const { element } of entry.copies ?? []) entries.set(element, entry);
    }
  }
  const published = publishedFiles(filesOfEdition(edition));
  const including = includingDocuments(edition);

  const elementIn = (document: SourceDocument, element: XmlElement): PointerTarget => {
    const entry = entries.get(element);
    return entry ? { kind: 'element', document, element, entry } : { kind: 'element', document, element };
  };

  const withId = (document: SourceDocument, id: string): PointerTarget => {
    // A pointer of TEI's own schemes, `#xpath(…)` (P5, section 16.2.4): the file is there, the place in it is not sought.
    if (id.includes('(')) return { kind: 'document', document };
    // The documents of a corpus stand in one file, and so the ids of all are at hand in each.
    for (const one of [document, ...(files.get(document.path) ?? [])]) {
      const element = idsOf(one.tree).get(id);
      if (element !== undefined) return elementIn(one, element);
    }
    return { kind: 'unknown-id', document, id };
  };

  /** Where a file has no such name: an id of this file, else of the edition, that is written without anything before it. */
  const named = (id: string, from: SourceDocument): PointerTarget | undefined => {
    const own = idsOf(from.tree).get(id);
    const found = own ? { document: from, element: own } : editionIds(edition).get(id)?.[0];
    return found && ({ ...elementIn(found.document, found.element), bare: true } as PointerTarget);
  };

  const resolveAddress = (address: string, from: SourceDocument, at: XmlElement): PointerTarget => {
    const hash = address.indexOf('#');
    const file = hash < 0 ? address : address.slice(0, hash);
    const id = hash < 0 ? undefined : address.slice(hash + 1);
    // Whatever `xml:base` says (RFC 3986, section 4.4).
    if (file === '') return id === undefined ? { kind: 'document', document: from } : withId(from, id);
    if (file.startsWith('/')) return { kind: 'external', address };
    const base = baseOf(at, from);
    if (base.kind === 'elsewhere') return { kind: 'external', address: against(base.address, address) };
    const path = resolveReference(base.path, file);
    const [document] = files.get(path) ?? [];
    if (document !== undefined)
      return id === undefined ? { kind: 'document', document } : withId(document, id);
    const whole = including(path, from, id);
    if (whole !== undefined)
      return id === undefined ? { kind: 'document', document: whole } : withId(whole, id);
    if (id === undefined && isBareName(file)) return named(file, from) ?? { kind: 'unknown-file', path };
    // Beside the published file there may lie more than is at hand; but TEI is the edition itself.
    return base.published && !/\.(xml|tei)$/i.test(path)
      ? { kind: 'external', address }
      : { kind: 'unknown-file', path };
  };

  const resolveAbsolute = (address: string): PointerTarget => {
    const [file = '', id] = address.split('#', 2);
    const document = published.get(file);
    if (document === undefined) return { kind: 'external', address };
    return id === undefined ? { kind: 'document', document } : withId(document, id);
  };

  return {
    resolve(pointer, from, at = from.tree.root) {
      const prefix = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(pointer)?.[1];
      if (prefix === undefined) return resolveAddress(pointer, from, at);
      const definitions = definitionsFor(from).filter((definition) => definition.prefix === prefix);
      if (definitions.length === 0) {
        return schemes.has(prefix.toLowerCase())
          ? resolveAbsolute(pointer)
          : { kind: 'undeclared-prefix', prefix };
      }
      for (const definition of definitions) {
        const address = definition.expand(pointer.slice(prefix.length + 1));
        if (address === undefined) continue;
        return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(address)
          ? resolveAbsolute(address)
          : resolveAddress(address, from, at);
      }
      return { kind: 'unmatched-prefix', prefix };
    },
  };
}

/** The prefix definitions of a document and, after them, of the corpora that it is part of. */
function definitionsFor(document: SourceDocument): readonly PrefixDefinition[] {
  const own = prefixDefinitions(document.tree);
  return document.corpus ? [...own, ...definitionsFor(document.corpus)] : own;
}

/** Whether a value is a name and nothing else: no path, no fragment, no ending of a file that a browser would ask for. */
export function isBareName(value: string): boolean {
  return /^[^/#:?]+$/.test(value) && !/^\.|\.[A-Za-z][A-Za-z0-9]{1,4}$/.test(value);
}

/**
 * Finds the document in which a file stands that stands nowhere by itself: that from which it is asked for, where it includes
 * the file, else the first by path, of those that have the id.
 */
function includingDocuments(
  edition: Edition,
): (path: string, from: SourceDocument, id: string | undefined) => SourceDocument | undefined {
  const byPart = new Map<string, SourceDocument[]>();
  for (const document of filesOfEdition(edition).sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const { path } of document.inclusions?.files ?? []) {
      const list = byPart.get(path);
      if (list) list.push(document);
      else byPart.set(path, [document]);
    }
  }
  return (path, from, id) => {
    const found = byPart.get(path) ?? [];
    const own = found.includes(from) ? [from, ...found] : found;
    return own.find(({ tree }) => id === undefined || id.includes('(') || idsOf(tree).has(id)) ?? own[0];
  };
}

/** Files by the address at which they are published, where no other says the same. */
function publishedFiles(files: Iterable<SourceDocument>): ReadonlyMap<string, SourceDocument> {
  const found = new Map<string, SourceDocument | undefined>();
  for (const document of files) {
    const address = publishedAddress(document);
    if (address !== undefined) found.set(address, found.has(address) ? undefined : document);
  }
  return new Map([...found].filter((pair): pair is [string, SourceDocument] => pair[1] !== undefined));
}
