import type { PointerResolver, PointerTarget } from '../edition/pointer-resolver.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import type { TreeNode } from '../xslt/tree-node.ts';
import { entryInput } from './output-inputs.ts';
import { dataDocument, dataElement } from './pages/data-element.ts';
import { documentTitle } from './pages/document-title.ts';
import { documentPath, entryPath } from './pages/site-paths.ts';
import { stylesheetTree } from './stylesheet-tree.ts';

/** What a pointer leads to, as stylesheets are told of it. */
export interface Target {
  /** A path in the site, or an address of the web. No white space is in it, so that it can stand in a list. */
  readonly href: string;
  /**
   *     <opis:target kind="person" label="Joseph Stalin" href="person/stalin.html" address="/person/stalin.html" iri="person/stalin#this"><person …/></opis:target>
   *     <opis:target kind="document" label="…" href="doc/other.html#p3" address="/doc/other.html#p3"/>
   *     <opis:target kind="external" label="https://…" href="https://…" address="https://…"/>
   *
   * `address` is what a page links to, from the root of the site; `iri` is what the address of the edition is put before.
   */
  readonly node: TreeNode;
  /** The file, or the entry of a register in it, that this was made from; absent where it is of the web. */
  readonly input?: string;
}

/** What the pointers of an edition lead to, each made once for all documents that point at it. */
export class Targets {
  readonly #resolver: PointerResolver;
  readonly #documents: ReadonlySet<SourceDocument> | undefined;
  readonly #known = new Map<string, Target>();
  readonly #byDocument = new WeakMap<SourceDocument, Map<string, Target | undefined>>();

  /** `documents` are those that have pages: what lies in other files leads nowhere. */
  constructor(resolver: PointerResolver, documents?: ReadonlySet<SourceDocument>) {
    this.#resolver = resolver;
    this.#documents = documents;
  }

  /**
   * What one value of a pointer attribute leads to. Nothing for what leads nowhere, and for what is within the document
   * itself and no entry of a register, which stylesheets find by its id.
   */
  of(pointer: string, document: SourceDocument): Target | undefined {
    let own = this.#byDocument.get(document);
    if (own === undefined) {
      own = new Map();
      this.#byDocument.set(document, own);
    }
    if (own.has(pointer)) return own.get(pointer);
    const target = this.#target(this.#resolver.resolve(pointer, document), pointer.startsWith('#'));
    own.set(pointer, target);
    return target;
  }

  #target(to: PointerTarget, isLocal: boolean): Target | undefined {
    if (to.kind === 'element' && to.entry) {
      const { entry } = to;
      const href = entryPath(entry);
      const iri = `${href.replace(/\.html$/, '')}#this`;
      const attributes = { kind: entry.kind, label: entry.label, iri };
      return this.#made(href, { attributes, entry: entry.element, input: entryInput(entry) });
    }
    if (isLocal) return undefined;
    if (to.kind === 'external') {
      if (!/^(https?|mailto):/i.test(to.address)) return undefined;
      return this.#made(to.address, { attributes: { kind: 'external', label: to.address } });
    }
    if (to.kind === 'element' || to.kind === 'document') {
      if (this.#documents?.has(to.document) === false) return undefined;
      // The page as a whole stands for the root.
      const isPart = to.kind === 'element' && to.element !== to.document.tree.root;
      const fragment = isPart ? xmlId(to.element) : undefined;
      const href = documentPath(to.document) + (fragment === undefined ? '' : `#${fragment}`);
      const attributes = { kind: 'document', label: documentTitle(to.document) };
      return this.#made(href, { attributes, input: to.document.path });
    }
    return undefined;
  }

  #made(
    address: string,
    {
      attributes,
      entry,
      input,
    }: { attributes: Readonly<Record<string, string>>; entry?: XmlElement; input?: string },
  ): Target {
    const href = address.replace(/[ \t\r\n]/g, '%20');
    const known = this.#known.get(href);
    if (known) return known;
    const data = dataDocument(
      dataElement(
        'target',
        { ...attributes, href, address: /^[A-Za-z][A-Za-z0-9+.-]*:/.test(href) ? href : `/${href}` },
        entry ? [entry] : [],
      ),
    );
    const node = stylesheetTree(data).firstChild as TreeNode;
    const target = { href, node, ...(input !== undefined && { input }) };
    this.#known.set(href, target);
    return target;
  }
}
