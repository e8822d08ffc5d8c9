import { attribute } from './attribute.ts';
import { xmlNamespace } from './namespaces.ts';
import { resolveReference } from './resolve-reference.ts';
import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** What relative pointers are relative to. */
export type Base =
  /** A place in the edition: a POSIX path relative to its folder, of a file, or of a folder with a slash at its end. */
  | { readonly kind: 'path'; readonly path: string; readonly published: boolean }
  /** An address elsewhere, which is never asked. */
  | { readonly kind: 'elsewhere'; readonly address: string };

const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * The base in force at an element (XML Base, section 3; TEI P5, section 16.2.1). An address on the root is where the
 * document is published: what is relative to it lies beside the file itself. Further in, it is another place.
 */
export function baseOf(element: XmlElement, document: SourceDocument): Base {
  const written: (readonly [value: string, onRoot: boolean])[] = [];
  let { path } = document;
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    const value = attribute(current, 'base', xmlNamespace)?.trim();
    const included = document.inclusions?.tops.get(current);
    if (value) written.push([value, included?.isRoot ?? current.parent === null]);
    if (included === undefined) continue;
    // What is included stands in its own file.
    path = included.path;
    written.push(...included.bases);
    break;
  }
  let base: Base = { kind: 'path', path, published: false };
  for (const [value, onRoot] of written.reverse()) {
    if (absolute.test(value)) {
      base = onRoot ? ({ ...base, published: true } as Base) : { kind: 'elsewhere', address: value };
    } else if (base.kind === 'path') {
      base = { ...base, path: resolveReference(base.path, value) };
    } else base = { kind: 'elsewhere', address: against(base.address, value) };
  }
  return base;
}

/** The address at which the root of a document says that it is published, without a fragment. */
export function publishedAddress(document: SourceDocument): string | undefined {
  const value = attribute(document.tree.root, 'base', xmlNamespace)?.trim();
  return value !== undefined && absolute.test(value) ? value.replace(/#.*$/, '') : undefined;
}

/** A relative address against an absolute one; as it stands where the two cannot be joined. */
export function against(base: string, relative: string): string {
  return URL.canParse(relative, base) ? new URL(relative, base).href : relative;
}
