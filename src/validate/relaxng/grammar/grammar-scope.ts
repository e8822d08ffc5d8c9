import { attribute } from '../../../edition/attribute.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import { contextOf, type SchemaContext, schemaChildren } from './schema-context.ts';

/** A `define` or `start` with the context its content is read in. */
export interface Definition {
  readonly element: XmlElement;
  readonly context: SchemaContext;
}

/** The definitions of one `grammar`, by name; those of `start` under `''`, which is no name. */
export class GrammarScope {
  readonly parent: GrammarScope | undefined;
  readonly definitions = new Map<string, Definition[]>();

  /** Collects the definitions of a `grammar` element, of its `div`s and of what it includes (sections 4.7, 4.11). */
  constructor(grammar: XmlElement, outer: SchemaContext) {
    this.parent = outer.scope;
    this.#collect(grammar, { ...outer, scope: this }, new Set());
  }

  #collect(container: XmlElement, outer: SchemaContext, overridden: ReadonlySet<string>): void {
    const context = contextOf(container, outer);
    for (const child of schemaChildren(container)) {
      if (child.localName === 'div') this.#collect(child, context, overridden);
      else if (child.localName === 'include') this.#include(child, contextOf(child, context), overridden);
      else if (child.localName === 'define' || child.localName === 'start') {
        const name = nameOf(child);
        if (overridden.has(name)) continue;
        const known = this.definitions.get(name);
        const definition = { element: child, context: contextOf(child, context) };
        if (known) known.push(definition);
        else this.definitions.set(name, [definition]);
      }
    }
  }

  #include(include: XmlElement, context: SchemaContext, overridden: ReadonlySet<string>): void {
    this.#collect(include, context, overridden);
    const file = context.file.modules.get(include);
    if (file === undefined) return;
    const replaced = new Set([...overridden, ...namesIn(include)]);
    this.#collect(file.tree.root, { ...context, file, datatypeLibrary: '' }, replaced);
  }
}

function nameOf(definition: XmlElement): string {
  return definition.localName === 'start' ? '' : (attribute(definition, 'name') ?? '').trim();
}

function namesIn(container: XmlElement): string[] {
  return schemaChildren(container).flatMap((child) => {
    if (child.localName === 'div') return namesIn(child);
    return child.localName === 'define' || child.localName === 'start' ? [nameOf(child)] : [];
  });
}
