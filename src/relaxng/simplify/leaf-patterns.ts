import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import { relaxNgNamespace, type SchemaElement } from '../syntax/schema-element.ts';
import type { Definition } from './definition.ts';
import { documentationAfter, isDocumentation, joinDocumentation } from './documentation.ts';
import type { Frame } from './frame.ts';
import type { GrammarScope } from './grammar-scope.ts';
import { type Inherited, inheritedIn } from './inherited.ts';
import { definedName } from './overrides.ts';
import { SchemaDatatypes } from './schema-datatypes.ts';
import type { SchemaFindings } from './schema-findings.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

/** A `ref` or `parentRef`, to be held against the definitions when all are known. */
export interface Reference {
  readonly element: SchemaElement;
  /** The grammar that must define the name. */
  readonly grammar: GrammarScope;
  readonly definition: Definition;
}

/** Makes the patterns that have no patterns in them. */
export class LeafPatterns {
  /** Every `ref` and `parentRef` that found its grammar. */
  readonly references: Reference[] = [];
  readonly #findings: SchemaFindings;
  readonly #datatypes: SchemaDatatypes;

  constructor(findings: SchemaFindings, library: (uri: string) => DatatypeLibrary | undefined) {
    this.#findings = findings;
    this.#datatypes = new SchemaDatatypes(findings, library);
  }

  /** A `ref` or `parentRef` in a grammar. */
  reference(child: SchemaElement, scope: GrammarScope): UnexpandedPattern {
    const { place } = child;
    const name = definedName(child);
    const grammar = child.localName === 'ref' ? scope : scope.parent;
    if (grammar?.parent === undefined) {
      const where = child.localName === 'ref' ? 'a `grammar`' : 'a `grammar` within another';
      const message = `\`${child.name}\` must stand in ${where}, to find \`${name}\` there`;
      this.#findings.report('relaxng/schema-reference', place, '4.18', message);
      return { kind: 'notAllowed', place };
    }
    const definition = grammar.definition(name);
    this.references.push({ element: child, grammar, definition });
    return { kind: 'ref', definition, place };
  }

  /** A `value`, the child with the given index of what the frame is for. */
  value(child: SchemaElement, frame: Frame, index: number): UnexpandedPattern {
    const value = this.#datatypes.ofValue(child, inheritedIn(child, frame.inherited));
    const documentation = documentationAfter(frame.children, index);
    return {
      kind: 'value',
      ...value,
      place: child.place,
      ...(documentation !== undefined && { documentation }),
    };
  }

  /** A `data` without its `except`. */
  data(child: SchemaElement, inherited: Inherited): Extract<UnexpandedPattern, { kind: 'data' }> {
    const datatype = this.#datatypes.ofData(child, inherited);
    let documentation: string | undefined;
    for (const node of child.children) {
      if (node.kind !== 'element') continue;
      // What follows a parameter speaks of that.
      if (node.namespace === relaxNgNamespace) break;
      if (isDocumentation(node)) {
        documentation = joinDocumentation(documentation, node);
      }
    }
    return {
      kind: 'data',
      datatype,
      place: child.place,
      ...(documentation !== undefined && { documentation }),
    };
  }
}
