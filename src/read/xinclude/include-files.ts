import { realpathSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import { xmlText } from '../../edition/xml-text.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { NamespaceContexts } from '../../relaxng/reading/namespace-contexts.ts';
import { xincludeNamespace } from '../../relaxng/reading/namespaces/xinclude-namespace.ts';
import type { XmlHandler } from '../../relaxng/reading/xml-handler.ts';
import { TextSource } from '../../relaxng/validation/text-source.ts';
import { IncludedFiles, type OpenedXml } from '../../relaxng/xinclude/included-files.ts';
import { Inclusion } from '../../relaxng/xinclude/inclusion.ts';
import { type InclusionLimits, inclusionLimits } from '../../relaxng/xinclude/inclusion-limits.ts';
import { OwnDocument } from '../../relaxng/xinclude/own-document.ts';
import { toldSize } from '../../relaxng/xinclude/told-size.ts';
import { decoderOf } from '../decoder.ts';
import { parseXml } from '../parse-xml.ts';
import type { ReadFile } from '../read-file.ts';
import { readSource } from '../read-source.ts';
import { roomForTree } from '../tree-limit.ts';
import { JoinedTree } from './joined-tree.ts';
import { TreeCursor } from './tree-cursor.ts';

/** One document may not include more than this, in UTF-16 code units: it is to be a tree, and there are others. */
const mostIncluded = 64_000_000;

/** What a tree takes of memory, in times of its text. */
const treeWeight = 8;

export interface IncludedInFiles {
  /** The files, those that include others with what they include. */
  readonly files: readonly ReadFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** For each file that includes others as a whole, by its path: the paths of those. */
  readonly wholes: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Follows the inclusions of files of an edition (XML Inclusions 1.0): within its folder, and nowhere else. What comes from
 * another file keeps its place there. An `xi:include` that cannot be followed is told and left out.
 */
export function includeFiles(
  files: readonly ReadFile[],
  places: { readonly folder: string; readonly cwd: string },
): IncludedInFiles {
  const wholes = new Map<string, ReadonlySet<string>>();
  if (!files.some(mayInclude)) return { files, diagnostics: [], wholes };
  const diagnostics: Diagnostic[] = [];
  const cursor = new TreeCursor();
  const included = new IncludedFiles({
    ...places,
    decoder: decoderOf,
    open: opener(files, places.folder, cursor),
  });
  const result = files.flatMap((file) => {
    if (!mayInclude(file)) return file;
    const found = includeInto(file, { places, cursor, included });
    for (const one of found.diagnostics) diagnostics.push(one);
    if (found.wholes.size > 0) wholes.set(file.path, found.wholes);
    return found.file ?? [];
  });
  return { files: result, diagnostics, wholes };
}

function mayInclude({ source }: ReadFile): boolean {
  return source.text.includes(xincludeNamespace);
}

function includeInto(
  file: ReadFile,
  {
    places,
    cursor,
    included,
  }: {
    readonly places: { readonly folder: string; readonly cwd: string };
    readonly cursor: TreeCursor;
    readonly included: IncludedFiles;
  },
): {
  /** Undefined where nothing is left of it: its root was an inclusion. */
  readonly file?: ReadFile;
  readonly diagnostics: readonly Diagnostic[];
  readonly wholes: ReadonlySet<string>;
} {
  const diagnostics: Diagnostic[] = [];
  const joined = new JoinedTree(cursor, places, () => inclusion.via);
  const { files, ...place } = included.of(join(places.folder, file.path));
  const asked = new Set<string>();
  const ask = (address: string): string => {
    asked.add(relative(places.folder, address).split(sep).join(posix.sep));
    return address;
  };
  const inclusion = new Inclusion({
    target: joined,
    namespaces: new NamespaceContexts().root,
    files: {
      xml: (address) => files.xml(ask(address)),
      text: (address, encoding) => files.text(ask(address), encoding),
    },
    limits: limits(),
    tell: (found) => diagnostics.push(found),
    isPublished: true,
  });
  const source = new TextSource(file.file, file.source);
  inclusion.read(new OwnDocument(place, source, (handler) => cursor.tell(file.tree, handler)));
  const result = joined.result(file.tree, [...asked]);
  if (result === undefined) return { diagnostics, wholes: joined.wholes };
  // The namespace may be declared, and nothing included.
  if (!hasInclusion(file.tree)) return { file, diagnostics, wholes: joined.wholes };
  const header = headerOf(result.tree.root);
  const { header: _written, ...rest } = file;
  return {
    file: { ...rest, ...result, ...(header && { header: xmlText([header]) }) },
    diagnostics,
    wholes: joined.wholes,
  };
}

function hasInclusion({ root }: XmlDocument): boolean {
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.namespace === xincludeNamespace) return true;
    for (const child of element.children) if (child.kind === 'element') open.push(child);
  }
  return false;
}

function headerOf(root: XmlElement): XmlElement | undefined {
  return root.children.find(
    (child): child is XmlElement =>
      child.kind === 'element' && child.namespace === teiNamespace && child.localName === 'teiHeader',
  );
}

function limits(): InclusionLimits {
  return { ...inclusionLimits, size: Math.min(mostIncluded, roomForTree()) };
}

/** Gives the trees that have been read already, and reads what has not. */
function opener(
  files: readonly ReadFile[],
  folder: string,
  cursor: TreeCursor,
): (path: string, file: string) => OpenedXml | { readonly diagnostics: readonly Diagnostic[] } {
  const known = new Map<string, ReadFile>();
  for (const one of files) {
    const path = join(folder, one.path);
    try {
      known.set(realpathSync(path), one);
    } catch {
      known.set(path, one);
    }
  }
  const opened = (tree: XmlDocument, source: OpenedXml['source'], isKept: boolean): OpenedXml => {
    const tell = (handler: XmlHandler): boolean => cursor.tell(tree, handler);
    const size = toldSize(tell);
    return { source, size, weight: isKept ? 1 : size * treeWeight, tell };
  };
  return (path, file) => {
    const one = known.get(path);
    if (one !== undefined) return opened(one.tree, one.source, true);
    const source = readSource(path, file);
    if ('ruleId' in source) return { diagnostics: [source] };
    const { document, diagnostics } = parseXml(source, file);
    return document === undefined ? { diagnostics } : opened(document, source, false);
  };
}
