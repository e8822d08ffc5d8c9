import type { NameClass } from '../pattern/name-class.ts';
import type { Climber } from './restrictions/climber.ts';
import { NameIndex } from './restrictions/name-index.ts';
import { nameSet, nameWords, type Wildcard } from './restrictions/name-set.ts';
import type { PatternGraph } from './restrictions/pattern-graph.ts';
import type { SchemaFindings } from './schema-findings.ts';
import type { ElementDefine, SimplePattern } from './simple-grammar.ts';

type Attribute = Extract<SimplePattern, { kind: 'attribute' }>;
type IdType = 'ID' | 'IDREF' | 'IDREFS';

/**
 * Holds a schema against RELAX NG DTD Compatibility, section 4: which attributes are IDs must follow from their name
 * and their element's alone. As other implementations do, this lets an element's name class be a choice of names.
 */
export function checkIdTypes(graph: PatternGraph, findings: SchemaFindings, climber: Climber): void {
  new IdTypeChecker(graph, findings, climber).check();
}

/** Attributes of one name and one ID-type, null for those that are no IDs, and the elements that have them. */
interface Use {
  readonly idType: IdType | null;
  readonly attribute: Attribute;
  readonly define: ElementDefine;
}

class IdTypeChecker {
  readonly #graph: PatternGraph;
  readonly #findings: SchemaFindings;
  readonly #climber: Climber;
  readonly #definesByContent = new Map<number, ElementDefine[]>();

  constructor(graph: PatternGraph, findings: SchemaFindings, climber: Climber) {
    this.#graph = graph;
    this.#findings = findings;
    this.#climber = climber;
    for (const [index, content] of graph.contents.entries()) {
      const define = graph.defines[index] as ElementDefine;
      const others = this.#definesByContent.get(content);
      if (others === undefined) this.#definesByContent.set(content, [define]);
      else others.push(define);
    }
  }

  check(): void {
    const { patterns } = this.#graph;
    if (!patterns.some((pattern) => idTypeOf(pattern) !== null)) return;
    this.#checkParents();
    const index = new NameIndex();
    const names = new Set<string>();
    for (const [number, pattern] of patterns.entries()) {
      if (pattern.kind !== 'attribute') continue;
      index.add(pattern.nameClass, number);
      if (idTypeOf(pattern.of) === null) continue;
      const { names: own, wildcards } = nameSet(pattern.nameClass);
      const [only] = own;
      if (only !== undefined && own.length === 1 && wildcards.length === 0) names.add(only);
      else {
        const message = 'An `attribute` of an ID-type must have a single name';
        this.#findings.reportCompatibility(pattern.place, message);
      }
    }
    for (const name of names) this.#checkName(name, index.find(name));
  }

  /** Reports data of an ID-type that is not all that an attribute holds. */
  #checkParents(): void {
    const { patterns, parts, contents } = this.#graph;
    const isWrong = new Uint8Array(patterns.length);
    for (const content of contents) isWrong[content] = 1;
    for (const [number, { kind }] of patterns.entries()) {
      if (kind === 'attribute') continue;
      for (const part of parts[number] as readonly number[]) isWrong[part] = 1;
    }
    for (const [number, pattern] of patterns.entries()) {
      const idType = idTypeOf(pattern);
      if (idType === null || !isWrong[number]) continue;
      const message = `What is of the ID-type \`${idType}\` must stand directly in an \`attribute\``;
      this.#findings.reportCompatibility(pattern.place, message);
    }
  }

  #checkName(name: string, numbers: readonly number[]): void {
    const uses = numbers.flatMap((number) => this.#usesOf(number));
    const known = new Map<string, Use>();
    for (const use of uses) {
      if (use.idType === null) continue;
      const { names, wildcards } = nameSet(use.define.nameClass);
      if (wildcards.length > 0) {
        const message = `An \`element\` with an attribute of the ID-type \`${use.idType}\` must have names of its own`;
        this.#findings.reportCompatibility(use.define.place, message, {
          related: [{ place: use.attribute.place, message: 'The attribute.' }],
        });
        continue;
      }
      for (const element of names) {
        const first = known.get(element);
        if (first === undefined) known.set(element, use);
        else if (first.idType !== use.idType) this.#reportConflict(name, element, use, first);
      }
    }
    const open: { readonly wildcards: readonly Wildcard[]; readonly use: Use }[] = [];
    for (const use of uses) {
      if (use.idType !== null) continue;
      const { names, wildcards } = nameSet(use.define.nameClass);
      if (wildcards.length > 0) open.push({ wildcards, use });
      for (const element of names) {
        const first = known.get(element);
        if (first !== undefined) this.#reportConflict(name, element, use, first);
      }
    }
    for (const { wildcards, use } of open) {
      for (const [element, first] of known) {
        if (!wildcards.some((wildcard) => wildcard.has(element))) continue;
        this.#reportConflict(name, element, use, first);
        break;
      }
    }
  }

  /** The elements that an attribute occurs in. */
  #usesOf(number: number): Use[] {
    const attribute = this.#graph.patterns[number] as Attribute;
    const idType = idTypeOf(attribute.of);
    const uses: Use[] = [];
    this.#climber.climb([number], {
      visit: (at) => {
        for (const define of this.#definesByContent.get(at) ?? []) uses.push({ idType, attribute, define });
      },
    });
    return uses;
  }

  #reportConflict(name: string, element: string, use: Use, first: Use): void {
    const words = [use.idType, first.idType].map((type) =>
      type === null ? 'no ID-type' : `the ID-type \`${type}\``,
    );
    const message = `${nameWords('attribute', name).replace('the', 'The')} of ${nameWords('element', element)} has ${words.join(' and ')}`;
    const place =
      use.idType === null && !isNamed(use.define.nameClass) ? use.define.place : use.attribute.place;
    this.#findings.reportCompatibility(place, message, {
      related: [{ place: first.attribute.place, message: 'The other declaration of the attribute.' }],
      hint: 'Give it the same type in both, or except its name where any is allowed.',
    });
  }
}

function idTypeOf(pattern: SimplePattern): IdType | null {
  return pattern.kind === 'data' || pattern.kind === 'value' ? (pattern.datatype.idType ?? null) : null;
}

function isNamed(nameClass: NameClass): boolean {
  return nameSet(nameClass).wildcards.length === 0;
}
