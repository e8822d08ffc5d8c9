import { attribute } from '../edition/attribute.ts';
import { teiNamespace, xmlNamespace } from '../edition/namespaces.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import { xmlText } from '../edition/xml-text.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../edition/xml-tree.ts';
import { addressable } from './addressable.ts';
import { readHeader } from './header/read-header.ts';
import { namespacesOf } from './xinclude/namespaces-of.ts';

/**
 * The documents that a file holds. Most hold one. A `teiCorpus`, or a `TEI` with others in it (TEI P5, section 15.1), is a
 * document that says what they have in common, and each in it is one of its own, in order, the outer before the inner.
 *
 * Their trees share the elements of the file's tree, in which these keep their places and what is around them; only the roots
 * are others. The id of one is the `xml:id` of its root; else, of a file that is included, the name of that; else the id of the
 * corpus and `@n`, or the number of the document where `@n` is missing, no name or not its own.
 */
export function documentsIn(document: SourceDocument): SourceDocument[] {
  if (membersOf(document.tree.root).length === 0) return [document];
  const found: SourceDocument[] = [];
  const open: { readonly of: SourceDocument; readonly root: XmlElement }[] = [
    { of: document, root: document.tree.root },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { of, root } = next;
    const members = membersOf(root);
    const inside = new Set<XmlNode>(members);
    const own = { ...root, children: root.children.filter((child) => !inside.has(child)) };
    const whole = treeOf(of, root);
    const one = members.length > 0 ? { ...of, tree: treeOf(of, own), whole } : { ...of, tree: whole };
    found.push(one);
    const inner = members.map((member, index) => ({
      of: memberOf(one, member, idOf(one, members, index)),
      root: rootOf(member),
    }));
    open.push(...inner.reverse());
  }
  return found;
}

function membersOf({ children }: XmlElement): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' &&
      child.namespace === teiNamespace &&
      (child.localName === 'TEI' || child.localName === 'teiCorpus'),
  );
}

function treeOf({ tree, corpus }: SourceDocument, root: XmlElement): SourceDocument['tree'] {
  if (corpus !== undefined) return { ...tree, root, children: [root] };
  return { ...tree, root, children: tree.children.map((child) => (child === tree.root ? root : child)) };
}

function memberOf(corpus: SourceDocument, member: XmlElement, id: string): SourceDocument {
  const { source, tree, inclusions } = corpus;
  const included = inclusions?.tops.get(member);
  const header = member.children.find(
    (child) =>
      child.kind === 'element' && child.namespace === teiNamespace && child.localName === 'teiHeader',
  );
  return {
    id,
    file: included?.isRoot ? included.file : corpus.file,
    path: included?.isRoot ? included.path : corpus.path,
    source,
    tree,
    header: readHeader(header && xmlText([header]), rootOf(member)),
    ...(inclusions && { inclusions }),
    corpus,
  };
}

/** An element as the root of a tree: with the namespaces that hold in it, and with what it has from the elements around it. */
function rootOf(member: XmlElement): XmlElement {
  const inherited = ['lang', 'space'].flatMap((name): XmlAttribute[] => {
    for (let around = member.parent; around !== null; around = around.parent) {
      const value = attribute(around, name, xmlNamespace);
      if (attribute(member, name, xmlNamespace) !== undefined) break;
      if (value !== undefined)
        return [{ name: `xml:${name}`, localName: name, namespace: xmlNamespace, value }];
    }
    return [];
  });
  return {
    ...member,
    attributes: [...member.attributes, ...inherited],
    declarations: namespacesOf(member),
    parent: null,
  };
}

function idOf(corpus: SourceDocument, members: readonly XmlElement[], index: number): string {
  const member = members[index] as XmlElement;
  const own = xmlId(member);
  if (own) return own;
  const included = corpus.inclusions?.tops.get(member);
  if (included?.isRoot) return (included.path.split('/').at(-1) as string).replace(/\.[^.]*$/, '');
  const names = members.map((one, at) => {
    const n = attribute(one, 'n')?.trim();
    return n && addressable(n) === n ? n : String(at + 1);
  });
  const n = names[index] as string;
  const isOwn = names.filter((name) => name.toLowerCase() === n.toLowerCase()).length === 1;
  return `${corpus.id}-${isOwn ? n : index + 1}`;
}
