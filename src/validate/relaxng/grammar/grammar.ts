import { ChildDerivatives } from './child-derivatives.ts';
import { leavesOf } from './leaves.ts';
import { includesName, spelledNames } from './name-class.ts';
import type { ElementDeclaration, Pattern } from './pattern.ts';
import { PatternReader } from './pattern-reader.ts';
import { PatternTable } from './pattern-table.ts';
import type { SchemaFile } from './schema-file.ts';

/**
 * A schema as a grammar of elements: what each may contain, which attributes it has, what their values are.
 * It explains why a document is rejected; whether it is, the validator says.
 */
export class Grammar {
  readonly table = new PatternTable();
  readonly children = new ChildDerivatives(this.table);
  readonly start: Pattern;
  readonly #reader = new PatternReader(this.table);
  #declarations: ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]> | undefined;

  constructor(schema: SchemaFile) {
    const context = { file: schema, namespace: '', datatypeLibrary: '' };
    this.start = this.#reader.read(schema.tree.root, context);
  }

  /** The words of the definition that a value's pattern comes from, where it has any. */
  documentation(pattern: Pattern): string | undefined {
    const own = this.#reader.documentation.get(pattern);
    if (own !== undefined) return own;
    return pattern.kind === 'list' || pattern.kind === 'oneOrMore'
      ? this.documentation(pattern.of)
      : undefined;
  }

  /** The declarations that a name may have anywhere in a document, in the order of the schema. */
  declarationsOf(namespace: string, localName: string): ElementDeclaration[] {
    return [...this.#all().keys()].filter(({ nameClass }) => {
      // A class like “any name” makes no name known.
      return spelledNames(nameClass).length > 0 && includesName(nameClass, namespace, localName);
    });
  }

  /** The namespaces in which the schema knows an element of this local name. */
  namespacesOf(localName: string): string[] {
    const names = [...this.#all().keys()].flatMap(({ nameClass }) => spelledNames(nameClass));
    return [
      ...new Set(names.filter((name) => name.localName === localName).map(({ namespace }) => namespace)),
    ];
  }

  /** The local names of all elements of a namespace, sorted. */
  namesIn(namespace: string): string[] {
    const names = [...this.#all().keys()].flatMap(({ nameClass }) => spelledNames(nameClass));
    return sorted(names.filter((name) => name.namespace === namespace).map(({ localName }) => localName));
  }

  /** The local names of the elements in which one of this name may stand, sorted. */
  parentsOf(namespace: string, localName: string): string[] {
    const parents = this.declarationsOf(namespace, localName).flatMap(
      (child) => this.#all().get(child) ?? [],
    );
    return sorted(parents.flatMap(({ nameClass }) => spelledNames(nameClass).map((name) => name.localName)));
  }

  /** Every declaration that a document can reach, with the declarations whose content it may stand in. */
  #all(): ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]> {
    if (this.#declarations === undefined) {
      const found = new Map<ElementDeclaration, ElementDeclaration[]>();
      const queue: (readonly [Pattern, ElementDeclaration | undefined])[] = [[this.start, undefined]];
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [content, parent] = next;
        for (const leaf of leavesOf(content)) {
          if (leaf.kind !== 'element') continue;
          const known = found.get(leaf.declaration);
          if (known === undefined) queue.push([leaf.declaration.content, leaf.declaration]);
          const parents = known ?? [];
          if (parent) parents.push(parent);
          found.set(leaf.declaration, parents);
        }
      }
      this.#declarations = found;
    }
    return this.#declarations;
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
