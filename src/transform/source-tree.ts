import { attribute } from '../edition/attribute.ts';
import { childElements } from '../edition/child-elements.ts';
import { descendants } from '../edition/descendants.ts';
import { elementsHaving } from '../edition/document-elements.ts';
import { teiNamespace, xmlNamespace } from '../edition/namespaces.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';
import type { TreeNode } from '../xslt/tree-node.ts';
import { blockElements, isLine } from './block-elements.ts';
import { standsInMargin } from './margin-notes.ts';
import { noteOrder } from './note-order.ts';
import type { Picture } from './pictures.ts';
import { spanEnds } from './span-ends.ts';
import { stylesheetTree } from './stylesheet-tree.ts';
import type { Target, Targets } from './targets.ts';
import { textMark } from './text-marks.ts';
import { verseLines } from './verse-lines.ts';

/** A tree for the stylesheets, and what they are told beside it. */
export interface SourceTree {
  readonly tree: TreeNode;
  /** Where in the site the page of the document stands: stands at the root as `opis:path`. */
  readonly path: string;
  /** The number of its elements. */
  readonly size: number;
  /** What it was made from beside its own document, as `OutputPage.inputs` says it; in no order. */
  readonly inputs: ReadonlySet<string>;
  /** What its pointers lead to, by the address. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Its notes in the order of their marks. */
  readonly notes: readonly TreeNode[];
  /** The elements whose places in the plain text are wanted, by the numbers of their marks (see text-marks.ts). */
  readonly marked: readonly XmlElement[];
  /** The dates among them that have an anchor: those of the text itself. */
  readonly dates: readonly TreeNode[];
}

/** The attributes whose pointers may lead to another page. */
const pointing = new Set([
  ...['active', 'copyOf', 'corresp', 'hand', 'key', 'mutual', 'nymRef', 'origin', 'passive', 'ref', 'resp'],
  ...['sameAs', 'scribeRef', 'source', 'target', 'where', 'who'],
]);

/** The elements that may be an entry of a register. */
const entryNames = new Set(['bibl', 'biblStruct', 'event', 'object', 'org', 'person', 'personGrp', 'place']);

/**
 * A document as the stylesheets read it: node for node the source's, and beside it, in the namespace of opis,
 *
 * - `opis:path` on the root: where in the site its page stands;
 * - `opis:language` on the root, where no element below it says its language: what the root says, or the header; and on the
 *   elements of the header, which pages show one by one, each with its language;
 * - `opis:block` on an element that is a block where it stands, `opis:blocks` on one that holds some;
 * - `opis:own-line` on what stands as a line of an opener or closer;
 * - `opis:dressed` on an element that has an id, a language, a type or a look for its HTML;
 * - `opis:anchor` where an entry of a register is mentioned: the fragment of that place;
 * - for each attribute that points out of the document one of its name, `opis:ref` for `ref`: where the values lead that
 *   lead anywhere, as addresses of `opis:target`s;
 * - `opis:entry` on an entry that has a page of its own: that page's address;
 * - `opis:url`, `opis:width` and `opis:height` on a graphic whose picture is published: its address, and its size in CSS pixels;
 * - `opis:mark` where an entry is mentioned and on dates with a value: what the plain text puts where it begins and ends;
 * - `opis:note` on a note of the text: its number, and `opis:margin` where it stands in the margin of the page; `opis:marks` on
 *   what notes point at: their numbers;
 * - `opis:line` on a line of verse that shows its number, `opis:former` on a later part of one: the words before it;
 * - `opis:ends` where an addition, a deletion or a damage ends that began elsewhere: the names of the elements that began it.
 *
 * @param origin the document that pointers start from, where the tree is not its own but made of parts of it
 */
export function sourceTree(
  tree: XmlDocument,
  {
    path,
    origin,
    targets,
    anchors,
    pictures,
  }: {
    readonly path: string;
    readonly origin?: SourceDocument;
    readonly targets: Targets;
    readonly anchors?: ReadonlyMap<XmlElement, string>;
    readonly pictures?: ReadonlyMap<XmlElement, Picture>;
  },
): SourceTree {
  const { notes, marks } = noteOrder(tree);
  const numbers = new Map(notes.map((note, index) => [note, index + 1]));
  const noteNodes: TreeNode[] = [];
  const marked: XmlElement[] = [];
  const language = soleLanguage(tree);
  const dates: TreeNode[] = [];
  const found = new Map<string, Target>();
  const inputs = new Set<string>();
  /** What a pointer leads to, noted as an input; a pointer that leads nowhere may do so when something else has changed. */
  const targetOf = (pointer: string, from: SourceDocument): Target | undefined => {
    const target = targets.of(pointer, from);
    if (target === undefined) inputs.add(`?${pointer}`);
    else if (target.input !== undefined) inputs.add(target.input);
    return target;
  };
  const elements = [...descendants(tree.root)];
  const ofHeader = headerElements(elements);
  const blocks = blockElements(elements);
  const verse = verseLines(elements);
  const ends = spanEnds(tree, elements);
  const result = stylesheetTree(tree, (element, add, node) => {
    if (element === tree.root) {
      add('path', path);
    }
    if (language !== undefined && (element === tree.root || ofHeader.has(element))) add('language', language);
    if (blocks.are.has(element)) add('block', '');
    if (blocks.hold.has(element)) add('blocks', '');
    if (isLine(element)) add('own-line', '');
    const anchor = anchors?.get(element);
    if (anchor !== undefined) add('anchor', anchor);
    if (anchor !== undefined || element.attributes.some(isDress)) add('dressed', '');
    const picture = pictures?.get(element);
    if (picture) {
      add('url', picture.href);
      if (picture.width !== undefined) add('width', String(picture.width));
      if (picture.height !== undefined) add('height', String(picture.height));
    }
    if (anchor !== undefined || isDated(element)) {
      add('mark', textMark(marked.length));
      marked.push(element);
      if (anchor !== undefined && isDated(element)) dates.push(node);
    }
    const number = numbers.get(element);
    if (number !== undefined) {
      add('note', String(number));
      noteNodes[number - 1] = node;
      if (standsInMargin(element, blocks.hold)) add('margin', '');
    }
    if (element.localName === 'l') {
      const line = verse.numbers.get(element);
      if (line !== undefined) add('line', String(line));
      const former = verse.former.get(element);
      if (former !== undefined) add('former', former);
    }
    const ended = ends.get(element);
    if (ended) add('ends', ended.join(' '));
    const own = marks.get(element);
    if (own) add('marks', own.join(' '));
    if (origin === undefined) return;
    const id = entryNames.has(element.localName) ? xmlId(element) : undefined;
    const entry = id === undefined ? undefined : targetOf(`#${id}`, origin);
    if (entry) add('entry', entry.href);
    for (const { namespace, localName, value } of element.attributes) {
      if (namespace !== '' || !pointing.has(localName)) continue;
      const addresses: string[] = [];
      for (const pointer of value.split(/[ \t\r\n]+/)) {
        const target = pointer === '' ? undefined : targetOf(pointer, origin);
        if (target === undefined) continue;
        addresses.push(target.href);
        found.set(target.href, target);
      }
      if (addresses.length > 0) add(localName, addresses.join(' '));
    }
  });
  return {
    tree: result,
    path,
    size: elements.length,
    inputs,
    targets: found,
    notes: noteNodes,
    marked,
    dates,
  };
}

/** What any element of HTML takes over from its source (see html/attributes.xsl). */
function isDress({ namespace, localName }: XmlElement['attributes'][number]): boolean {
  return namespace === xmlNamespace
    ? localName === 'id' || localName === 'lang'
    : namespace === '' && (localName === 'type' || localName === 'rend');
}

/** The attributes by which a date says its value. */
export const datingAttributes = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

const dating = new Set<string>(datingAttributes);

/** A date in words that says its value (TEI att.datable.w3c). */
export function isDated({ localName, attributes }: XmlElement): boolean {
  return (
    (localName === 'date' || localName === 'origDate' || localName === 'docDate') &&
    attributes.some(({ namespace, localName: name }) => namespace === '' && dating.has(name))
  );
}

/** The language of a whole document, where it has one: `@xml:lang` on the root alone, else the only `language` of its header. */
function soleLanguage(tree: XmlDocument): string | undefined {
  if (elementsHaving(tree, ['lang']).some((element) => element !== tree.root && isLanguageSaid(element))) {
    return undefined;
  }
  const own = attribute(tree.root, 'lang', xmlNamespace);
  if (own !== undefined) return own;
  if (tree.root.localName !== 'TEI' || tree.root.namespace !== teiNamespace) return undefined;
  let parts = [tree.root];
  for (const name of ['teiHeader', 'profileDesc', 'langUsage']) {
    parts = parts.flatMap((part) => childElements(part, name));
  }
  const idents = parts
    .map((part) => childElements(part, 'language'))
    .filter((languages) => languages.length === 1)
    .map(([language]) => language && attribute(language, 'ident'));
  return idents.find((ident) => ident !== undefined) ?? '';
}

/** What stands in headers: pages show it out of its place. `elements` are in document order. */
function headerElements(elements: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  for (const element of elements) {
    const { parent } = element;
    if (parent !== null && (parent.localName === 'teiHeader' || found.has(parent))) found.add(element);
  }
  return found;
}

function isLanguageSaid(element: XmlElement): boolean {
  return attribute(element, 'lang', xmlNamespace) !== undefined;
}
