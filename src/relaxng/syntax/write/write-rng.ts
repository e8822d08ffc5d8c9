import { relaxNgNamespace, type SchemaElement, type SchemaNode } from '../schema-element.ts';
import { isLayout } from './foreign-content.ts';
import { rngAttributeValue, rngComment, rngText } from './rng-text.ts';
import { tidyTree } from './tidy-tree.ts';
import { XmlScope } from './xml-scope.ts';

/** Start tags that would be longer have each attribute on a line of its own. */
const columns = 110;
/** So far are lines indented at most: what is nested without end must not grow with the square of its depth. */
const deepest = 60;

/**
 * A schema of one file in the XML syntax: the tree of a schema in the full syntax, as either of the two readers makes
 * it. Means the same, and keeps comments, documentation and foreign annotations; white space that only lays out is
 * made anew. What came from the compact syntax is written as a person would: names in attributes, `ns` and
 * `datatypeLibrary` once at the root. References to other files stay as they are.
 */
export function writeRng(root: SchemaElement): string {
  const tree = root.place.file.syntax === 'rnc' ? tidyTree(root) : root;
  return new RngWriter(tree).write();
}

/** So many bindings are looked at; a schema that declares prefixes on every level must not take time without bound. */
const mostDeclared = 100_000;

/** What is still to be written: a node, or the end of an element. */
interface Task {
  readonly node?: SchemaNode;
  readonly endTag?: string;
  readonly depth: number;
  /** Whether white space may be put around it. */
  readonly layout: boolean;
}

class RngWriter {
  readonly #root: SchemaElement;
  readonly #scope = new XmlScope();
  #declared = 0;
  readonly #written: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];

  constructor(root: SchemaElement) {
    this.#root = root;
  }

  write(): string {
    const tasks: Task[] = [{ node: this.#root, depth: 0, layout: true }];
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      const { node, endTag, depth, layout } = task;
      if (endTag !== undefined) {
        if (layout) this.#newLine(depth);
        this.#written.push(endTag);
        this.#scope.close();
      } else if (node?.kind === 'text') this.#written.push(rngText(node.value));
      else if (node !== undefined) {
        if (layout) this.#newLine(depth);
        if (node.kind === 'comment') this.#comment(node.value, node.place.file.syntax === 'rnc', depth);
        else this.#element(node, depth, tasks);
      }
    }
    this.#written.push('\n');
    return this.#written.join('');
  }

  #element(element: SchemaElement, depth: number, tasks: Task[]): void {
    const { children } = element;
    const name = this.#startTag(element, depth);
    const content = children.filter((child) => child.kind !== 'text' || child.value !== '');
    if (content.length === 0) {
      this.#written.push('/>');
      this.#scope.close();
      return;
    }
    this.#written.push('>');
    const onlyText = content.every((child) => child.kind === 'text');
    const layout = !onlyText && (isLayout(element) || mayLayOut(element));
    tasks.push({ endTag: `</${name}>`, depth, layout });
    for (let i = content.length - 1; i >= 0; i -= 1) {
      const child = content[i] as SchemaNode;
      if (child.kind !== 'text' || !layout) tasks.push({ node: child, depth: depth + 1, layout });
    }
  }

  /** Writes the start tag but for its end. Returns the element's name. */
  #startTag(element: SchemaElement, depth: number): string {
    const scope = this.#scope;
    scope.open();
    const name = scope.elementName(element.namespace, element.localName, element.name);
    const attributes = element.attributes.map(({ namespace, localName, name: written, value }) => {
      return `${scope.attributeName(namespace, localName, written)}="${rngAttributeValue(value)}"`;
    });
    this.#declareContext(element);
    const declarations = [...scope.declarations()].map(([prefix, namespace]) => {
      return `xmlns${prefix && `:${prefix}`}="${rngAttributeValue(namespace)}"`;
    });
    const all = [...declarations, ...attributes];
    const indentation = Math.min(2 * depth, deepest);
    const width = indentation + name.length + all.reduce((sum, text) => sum + text.length + 1, 0);
    const separator = width > columns && all.length > 1 ? `\n${' '.repeat(indentation + 2)}` : ' ';
    this.#written.push(`<${name}`);
    for (const text of all) this.#written.push(separator, text);
    return name;
  }

  /** Declares what is in force at the element and not around it, for values and annotations that may name it. */
  #declareContext({ namespaces, parent }: SchemaElement): void {
    if (parent?.namespaces === namespaces || this.#declared > mostDeclared) return;
    for (const [prefix, namespace] of namespaces.bindings) {
      this.#scope.declare(prefix, namespace);
      this.#declared += 1;
    }
  }

  #comment(value: string, indented: boolean, depth: number): void {
    const text = rngComment(value);
    if (!indented || !text.includes('\n')) {
      this.#written.push(`<!--${text}-->`);
      return;
    }
    this.#written.push('<!--');
    for (const words of text.trim().split('\n')) {
      this.#newLine(words === '' ? 0 : depth + 1);
      this.#written.push(words);
    }
    this.#newLine(depth);
    this.#written.push('-->');
  }

  #newLine(depth: number): void {
    this.#written.push(`\n${' '.repeat(Math.min(2 * depth, deepest))}`);
  }
}

/** Whether white space may be put between the children of an element. */
function mayLayOut({ children, namespace, localName }: SchemaElement): boolean {
  return (
    children.every((child) => child.kind !== 'text') &&
    !(namespace === relaxNgNamespace && /^(name|param|value)$/.test(localName))
  );
}
