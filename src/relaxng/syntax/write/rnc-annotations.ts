import { keywords } from '../rnc/keywords.ts';
import { compatibilityAnnotations, type SchemaElement, type SchemaNode } from '../schema-element.ts';
import { concat, concatAll, type Doc, group, hardLine, indent, line } from './doc.ts';
import { isLayout } from './foreign-content.ts';
import type { RncNames } from './rnc-names.ts';
import { rncComment, rncDocumentation, rncLiteral } from './rnc-text.ts';

/** Writes foreign elements and attributes, and comments, as annotations of the compact syntax. */
export class RncAnnotations {
  readonly #names: RncNames;
  readonly #elements = new Map<SchemaElement, Doc>();

  constructor(names: RncNames) {
    this.#names = names;
  }

  /** Prepares a foreign element; those in it must have been prepared. */
  prepare(element: SchemaElement): void {
    // Where `##` says it, its prefix need not be declared.
    if (documentationLines(element) === undefined) this.#elements.set(element, this.#bracketed(element));
  }

  #bracketed(element: SchemaElement): Doc {
    const { namespace, localName, attributes, children } = element;
    const content: Doc[] = [];
    for (const attribute of attributes) {
      const name = this.#names.attributeName(attribute.namespace, attribute.localName);
      content.push(line, `${name} = ${rncLiteral(attribute.value)}`);
    }
    const layout = isLayout(element);
    for (const child of children) {
      if (child.kind === 'comment') content.push(this.trailing([child]));
      else if (child.kind === 'element') content.push(line, this.element(child));
      else if (!layout && child.value !== '') content.push(line, rncLiteral(child.value));
    }
    const name = this.#names.attributeName(namespace, localName);
    const doc = concat(name, ' [', indent(2, concatAll(content)), line, ']');
    return group(doc);
  }

  /** A foreign element within brackets, or behind `>>`. */
  element(element: SchemaElement): Doc {
    return this.#elements.get(element) ?? this.#bracketed(element);
  }

  /** A foreign element among definitions. */
  member(element: SchemaElement): Doc {
    const isKeyword = element.namespace === '' && keywords.has(element.localName);
    return isKeyword ? concat('\\', this.element(element)) : this.element(element);
  }

  /** A pattern or definition with what annotates it from before: documentation as far as `##` can say it, then brackets. */
  annotate(owner: SchemaElement, elements: readonly SchemaElement[], doc: Doc): Doc {
    const parts: Doc[] = [];
    let bracketed = 0;
    for (; bracketed < elements.length; bracketed += 1) {
      const lines = documentationLines(elements[bracketed] as SchemaElement);
      if (lines === undefined) break;
      // Without the empty line both would be one documentation.
      if (parts.length > 0 && lines.length > 0) parts.push(hardLine);
      for (const text of lines) parts.push(text, hardLine);
    }
    const inBrackets: Doc[] = [];
    for (const { namespace, localName, value } of owner.attributes) {
      if (namespace === '') continue;
      inBrackets.push(line, `${this.#names.attributeName(namespace, localName)} = ${rncLiteral(value)}`);
    }
    for (const element of elements.slice(bracketed)) inBrackets.push(line, this.element(element));
    if (inBrackets.length === 0) return parts.length === 0 ? doc : concatAll([...parts, doc]);
    const brackets = group(concat('[', indent(2, concatAll(inBrackets)), line, ']'));
    return concatAll([...parts, group(concat(brackets, line, doc))]);
  }

  /** Whether anything annotates a pattern or definition. */
  static any(owner: SchemaElement, elements: readonly SchemaElement[]): boolean {
    return elements.length > 0 || owner.attributes.some(({ namespace }) => namespace !== '');
  }

  /** What stands behind a pattern or name class to annotate it. */
  following(elements: readonly SchemaElement[]): Doc {
    return concatAll(elements.map((element) => indent(2, concat(line, '>> ', this.element(element)))));
  }

  /** Comments, each on lines of its own, with a line end behind. */
  comments(nodes: readonly SchemaNode[]): Doc {
    return concatAll(commentBlocks(nodes).flatMap((text) => [text, hardLine]));
  }

  /** Comments, each on lines of its own, with a line end before. */
  trailing(nodes: readonly SchemaNode[]): Doc {
    return concatAll(commentBlocks(nodes).flatMap((text) => [hardLine, text]));
  }
}

/** The lines of comments; an empty one between two, which would be one otherwise. */
function commentBlocks(nodes: readonly SchemaNode[]): string[] {
  const lines: string[] = [];
  for (const node of nodes) {
    if (node.kind !== 'comment') continue;
    if (lines.length > 0) lines.push('');
    for (const text of rncComment(node.value)) lines.push(text);
  }
  return lines;
}

/** The lines of a documentation that `##` can say, none of one that says nothing; undefined where it takes brackets. */
function documentationLines(element: SchemaElement): string[] | undefined {
  if (element.namespace !== compatibilityAnnotations || element.localName !== 'documentation')
    return undefined;
  if (element.attributes.length > 0 || element.children.some((child) => child.kind !== 'text'))
    return undefined;
  const text = element.children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
  if (text === '') return [];
  return text.includes('\r') ? undefined : rncDocumentation(text);
}
