import { namespaceOf } from '../../../src/relaxng/syntax/namespace-of.ts';
import {
  relaxNgNamespace,
  type SchemaElement,
  type SchemaNode,
} from '../../../src/relaxng/syntax/schema-element.ts';
import { textOf } from '../../../src/relaxng/syntax/text-of.ts';
import { trimSpace } from '../../../src/relaxng/syntax/trim-space.ts';
import { isLayout } from '../../../src/relaxng/syntax/write/foreign-content.ts';

interface Inherited {
  readonly ns: string;
  readonly library: string;
}

/**
 * A tree as lines that are the same for trees that the compact syntax takes for equal (section 6.2): after the
 * simplifications of sections 4.2 to 4.4 and 4.8 to 4.10, with operators left out that stand for themselves. Foreign
 * elements, attributes and comments are there, but for comments at the beginning and the end, which may as well stand
 * outside of the root. The endings of references do not count.
 */
export function canonicalTree(root: SchemaElement): string {
  const isContent = (node: SchemaNode) => node.kind === 'element' && !isName(node);
  const first = root.children.findIndex(isContent);
  const last = root.children.findLastIndex(isContent);
  const children = root.children.filter(
    (node, index) => node.kind !== 'comment' || (index > first && index < last),
  );
  return lines({ ...root, children }, { ns: '', library: '' }).join('\n');
}

function lines(element: SchemaElement, outer: Inherited): string[] {
  if (element.namespace !== relaxNgNamespace) return foreign(element);
  const own = (name: string) =>
    element.attributes.find((attribute) => attribute.namespace === '' && attribute.localName === name)?.value;
  const inherited = { ns: own('ns') ?? outer.ns, library: own('datatypeLibrary') ?? outer.library };
  const { localName } = element;
  const head: string[] = [localName];
  const inside: string[] = [];
  if (localName === 'element' || localName === 'attribute') {
    const name = own('name');
    const ns = localName === 'element' ? inherited.ns : (own('ns') ?? '');
    if (name !== undefined) head.push(`{${resolved(element, name, ns)}`);
  } else if (own('name') !== undefined) head.push(own('name')?.trim() as string);
  if (own('combine') !== undefined) head.push(own('combine') as string);
  if (own('href') !== undefined) {
    head.push((own('href') as string).replace(/\.rn[cg]$/, ''), inherited.ns);
  }
  if (localName === 'nsName') head.push(inherited.ns);
  if (localName === 'name') head.push(`{${resolved(element, textOf(element), inherited.ns)}`);
  if (localName === 'data') head.push(inherited.library, own('type') as string);
  if (localName === 'value') {
    const type = own('type');
    head.push(
      type === undefined ? ' token' : `${inherited.library} ${type}`,
      JSON.stringify(textOf(element)),
    );
  }
  if (localName === 'param') head.push(JSON.stringify(textOf(element)));
  head.push(...attributes(element));
  let patterns = 0;
  for (const child of element.children) {
    if (child.kind === 'comment') inside.push(`# ${words(child.value)}`);
    if (child.kind !== 'element') continue;
    if (child.namespace === relaxNgNamespace) patterns += 1;
    if (isName(child) && /^(attribute|element)$/.test(localName)) {
      const [name] = lines(child, inherited) as [string];
      head.splice(1, 0, name.replace(/^name /, ''));
      continue;
    }
    const dissolved = isWhole(element, child) && attributes(child).length === 0;
    const within = dissolved ? child.children : [child];
    for (const node of within) {
      if (node.kind === 'comment') inside.push(`# ${words(node.value)}`);
      if (node.kind === 'element') inside.push(...lines(node, inherited));
    }
  }
  const nameClasses = own('name') === undefined ? 1 : 0;
  if (localName === 'attribute' && patterns === nameClasses) inside.push('text');
  return [head.join(' ').trimEnd(), ...inside.map((line) => `  ${line}`)];
}

function isName({ namespace, localName }: SchemaElement): boolean {
  return namespace === relaxNgNamespace && localName === 'name';
}

function foreign(element: SchemaElement): string[] {
  const inside = element.children.flatMap((child) => {
    if (child.kind === 'comment') return [`# ${words(child.value)}`];
    if (child.kind === 'element') return foreign(child);
    return isLayout(element) ? [] : [JSON.stringify(child.value)];
  });
  // Literals side by side are one text.
  const joined = inside.join('\n').replace(/"\n"/g, '').split('\n');
  const head = [`<{${element.namespace}}${element.localName}`, ...attributes(element, true)].join(' ');
  return [head, ...joined.filter((line) => line !== '').map((line) => `  ${line}`)];
}

function attributes(element: SchemaElement, all = false): string[] {
  return element.attributes
    .filter(({ namespace }) => all || namespace !== '')
    .map(({ namespace, localName, value }) => `{${namespace}}${localName}=${JSON.stringify(value)}`)
    .sort();
}

/** Whether an operator is all that the element around it holds, which has that operator itself. */
function isWhole(parent: SchemaElement, child: SchemaElement): boolean {
  const operator = /^(define|element|list|mixed|oneOrMore|optional|zeroOrMore)$/.test(parent.localName)
    ? 'group'
    : { except: 'choice' }[parent.localName];
  if (child.localName !== operator) return false;
  const own = parent.children.filter(
    (node) => node.kind === 'element' && node.namespace === relaxNgNamespace,
  );
  const hasNameClass =
    parent.localName === 'element' && !parent.attributes.some(({ localName }) => localName === 'name');
  return own.length === (hasNameClass ? 2 : 1) && own.at(-1) === child;
}

function resolved(element: SchemaElement, name: string, ns: string): string {
  const [prefix, localName] = trimSpace(name).split(':') as [string, string | undefined];
  return localName === undefined
    ? `${ns}}${prefix}`
    : `${namespaceOf(element.namespaces, prefix)}}${localName}`;
}

function words(comment: string): string {
  return comment
    .trim()
    .replace(/- (?=-)/g, '-')
    .replace(/\s*\n\s*/g, ' / ');
}

/** A tree as lines without annotations, nested operators of one kind being one operator. */
export function canonicalPatterns(root: SchemaElement): string {
  return canonicalTree(bare(root));
}

/** All comments, foreign attributes and outermost foreign elements of a tree, sorted; documentation without words left out. */
export function annotationsOf(root: SchemaElement): string[] {
  const found: string[] = [];
  const collect = (element: SchemaElement) => {
    found.push(...attributes(element));
    for (const child of element.children) {
      if (child.kind === 'comment') found.push(`# ${words(child.value)}`);
      else if (child.kind === 'element' && child.namespace === relaxNgNamespace) collect(child);
      else if (child.kind === 'element' && child.children.length + child.attributes.length > 0) {
        found.push(foreign(child).join('\n'));
      } else if (child.kind === 'element' && child.localName !== 'documentation') {
        found.push(foreign(child).join('\n'));
      }
    }
  };
  collect(root);
  return found.sort();
}

function bare(element: SchemaElement): SchemaElement {
  const { localName } = element;
  const isOperator = /^(choice|group|interleave)$/.test(localName);
  const children = element.children.flatMap((child): SchemaNode[] => {
    if (child.kind === 'comment' || (child.kind === 'element' && child.namespace !== relaxNgNamespace))
      return [];
    if (child.kind === 'text') return [child];
    const within = bare(child);
    const isAlone = /^(choice|group|interleave)$/.test(child.localName) && within.children.length === 1;
    return isAlone || (isOperator && within.localName === localName) ? [...within.children] : [within];
  });
  const own = element.attributes.filter(({ namespace }) => namespace === '');
  return { ...element, attributes: own, children };
}
