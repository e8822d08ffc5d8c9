import { posix, relative, resolve, sep } from 'node:path';
import { JoinedText } from '../../diagnostics/joined-text.ts';
import { relatedPlace } from '../../diagnostics/related-place.ts';
import type { SourceText } from '../../diagnostics/source-text.ts';
import { attribute } from '../../edition/attribute.ts';
import type { IncludedElement, Inclusions } from '../../edition/inclusions.ts';
import { xmlNamespace } from '../../edition/namespaces.ts';
import type { XmlDocument, XmlElement, XmlNode, XmlText } from '../../edition/xml-tree.ts';
import type { AttributeList } from '../../relaxng/reading/xml-handler.ts';
import type { TextSource } from '../../relaxng/validation/text-source.ts';
import type { IncludeTag } from '../../relaxng/xinclude/include-finding.ts';
import type { InclusionTarget } from '../../relaxng/xinclude/inclusion-target.ts';
import { namespacesOf } from './namespaces-of.ts';
import type { TreeCursor } from './tree-cursor.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Mutable<XmlElement> & { children: XmlNode[] };

/** A file that the tree has something of, and where its text begins in the joined one. */
interface Part {
  readonly file: string;
  readonly path: string;
  readonly source: SourceText;
  readonly offset: number;
}

/** Builds the tree of a document with all that it includes, out of copies of what stands in the trees of the files. */
export class JoinedTree implements InclusionTarget {
  depth = 0;
  /** The roots of files that are included as a whole, by the paths of the files. */
  readonly wholes = new Set<string>();
  readonly #cursor: TreeCursor;
  readonly #places: { readonly folder: string; readonly cwd: string };
  readonly #via: () => IncludeTag | undefined;
  readonly #parts: Part[] = [];
  readonly #tops = new Map<XmlElement, IncludedElement>();
  /** The part in which each open element stands. */
  readonly #open: Part[] = [];
  #root: OpenElement | undefined;
  #current: OpenElement | null = null;
  #part: Part | undefined;
  #isTop = false;

  /** `via` is asked for the inclusion that is being followed. */
  constructor(
    cursor: TreeCursor,
    places: { readonly folder: string; readonly cwd: string },
    via: () => IncludeTag | undefined,
  ) {
    this.#cursor = cursor;
    this.#places = places;
    this.#via = via;
  }

  setSource(source: TextSource): void {
    const known = this.#parts.find(({ file }) => file === source.file);
    if (known?.source.text === source.source.text) this.#part = known;
    else {
      const last = this.#parts.at(-1);
      const { folder, cwd } = this.#places;
      const path = relative(folder, resolve(cwd, source.file)).split(sep).join(posix.sep);
      const offset = last === undefined ? 0 : last.offset + last.source.text.length + 1;
      this.#part = { file: source.file, path, source: source.source, offset };
      this.#parts.push(this.#part);
    }
  }

  setNamespaces(): void {
    this.#isTop = true;
  }

  startTag(_name: string, _attributes: AttributeList, _start: number, _end: number, empty: boolean): boolean {
    const node = this.#cursor.node as XmlElement;
    const part = this.#part as Part;
    const isTop = this.#isTop;
    this.#isTop = false;
    const element: OpenElement = {
      kind: 'element',
      name: node.name,
      localName: node.localName,
      namespace: node.namespace,
      prefix: node.prefix,
      attributes: node.attributes,
      declarations: isTop ? declarationsAt(node, this.#current) : node.declarations,
      children: [],
      parent: this.#current,
      start: node.start + part.offset,
      startTagEnd: node.startTagEnd + part.offset,
      end: node.end + part.offset,
    };
    if (isTop) this.#noteTop(element, node, part);
    if (this.#current === null) this.#root = element;
    else this.#current.children.push(element);
    if (!empty) {
      this.#current = element;
      this.#open.push(part);
      this.depth++;
    }
    return true;
  }

  endTag(): void {
    this.#current = (this.#current as OpenElement).parent as OpenElement | null;
    this.#open.pop();
    this.depth--;
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    if (from === to) return;
    const parent = this.#current as OpenElement;
    const { offset } = this.#part as Part;
    const last = parent.children.at(-1);
    if (last?.kind !== 'text') {
      const words = value.slice(from, to);
      parent.children.push({ kind: 'text', value: words, parent, start: start + offset, end: end + offset });
      return;
    }
    // What an inclusion puts beside a text is one text with it, which has the place of its first words.
    const text = last as Mutable<XmlText>;
    if (!/[^ \t\r\n]/.test(text.value)) [text.start, text.end] = [start + offset, end + offset];
    text.value += value.slice(from, to);
    if (text.start >= offset && end + offset > text.end) text.end = end + offset;
  }

  other(): void {
    const node = this.#cursor.node as Exclude<XmlNode, XmlElement | XmlText>;
    const parent = this.#current as OpenElement;
    const { offset } = this.#part as Part;
    parent.children.push({ ...node, parent, start: node.start + offset, end: node.end + offset });
  }

  /** What was built of a document that asked for these files, by their paths; undefined where there is no root. */
  result(
    document: XmlDocument,
    asked: readonly string[],
  ): { tree: XmlDocument; source: SourceText; inclusions: Inclusions } | undefined {
    const root = this.#root;
    if (root === undefined) return undefined;
    const children = document.children.map((child) => (child === document.root ? root : child));
    const [, ...files] = this.#parts;
    return {
      tree: { ...document, root, children },
      source: new JoinedText(this.#parts),
      inclusions: { files: files.map(({ file, path }) => ({ file, path })), asked, tops: this.#tops },
    };
  }

  /** Remembers where the outermost element of a piece comes from. */
  #noteTop(element: XmlElement, node: XmlElement, { file, path }: Part): void {
    const tag = this.#via();
    const around = this.#open.at(-1);
    // The root of the document itself comes from nowhere.
    if (tag === undefined && around === undefined) return;
    const isRoot = node.parent === null;
    if (isRoot) this.wholes.add(path);
    const bases: (readonly [string, boolean])[] = [];
    for (let outer = node.parent; outer !== null; outer = outer.parent) {
      const value = attribute(outer, 'base', xmlNamespace)?.trim();
      if (value) bases.push([value, outer.parent === null]);
    }
    const isElsewhere = tag !== undefined && around?.file !== file;
    const words = 'It is included here.';
    const place = isElsewhere && {
      place: relatedPlace(tag.source.file, nameStart(tag), words),
    };
    this.#tops.set(element, { file, path, isRoot, bases, ...place });
  }
}

/** The place of the name in a start tag. */
function nameStart({ source, start }: IncludeTag): { line: number; column: number } {
  const { line, column } = source.span(start, start);
  return { line, column: column + 1 };
}

/** The declarations that an element needs where it is put: its own, and those in force around it that are not in force there. */
function declarationsAt(node: XmlElement, parent: XmlElement | null): Readonly<Record<string, string>> {
  if (parent === null) return node.parent === null ? node.declarations : namespacesOf(node);
  const wanted = namespacesOf(node);
  const there = namespacesOf(parent);
  const declarations: Record<string, string> = Object.create(null);
  if (wanted[''] === undefined && there['']) declarations[''] = '';
  for (const prefix in wanted) {
    const own = node.declarations[prefix] !== undefined;
    if (own || wanted[prefix] !== (there[prefix] ?? (prefix === '' ? '' : undefined)))
      declarations[prefix] = wanted[prefix] as string;
  }
  return declarations;
}
