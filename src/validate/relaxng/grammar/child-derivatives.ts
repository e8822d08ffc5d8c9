import { includesName } from './name-class.ts';
import type { ElementDeclaration, Pattern } from './pattern.ts';
import type { PatternTable } from './pattern-table.ts';

/** A way to go on at a child element: what it may be declared as, and what may follow it. */
export interface Step {
  readonly declaration: ElementDeclaration;
  readonly rest: Pattern;
}

/** Derivatives of content by child elements, on the level of one parent; each is computed once. */
export class ChildDerivatives {
  readonly #table: PatternTable;
  readonly #known = new Map<string, readonly Step[]>();

  constructor(table: PatternTable) {
    this.#table = table;
  }

  /**
   * Every way in which a child of this name may come next; none where it may not. With `skipping`, what must
   * come before it may be missing.
   */
  steps(pattern: Pattern, namespace: string, localName: string, skipping = false): readonly Step[] {
    const key = `${pattern.id} ${skipping} ${localName} ${namespace}`;
    let steps = this.#known.get(key);
    if (steps === undefined) {
      const name = { namespace, localName };
      steps = this.#merged(this.#compute(pattern, name, skipping));
      this.#known.set(key, steps);
    }
    return steps;
  }

  /** What may follow a child of this name, whatever it is declared as; `notAllowed` where it may not come. */
  after(pattern: Pattern, namespace: string, localName: string): Pattern {
    const table = this.#table;
    return this.steps(pattern, namespace, localName).reduce<Pattern>(
      (all, { rest }) => table.choice(all, rest),
      table.notAllowed,
    );
  }

  #compute(pattern: Pattern, name: { namespace: string; localName: string }, skipping: boolean): Step[] {
    const table = this.#table;
    const inside = (part: Pattern, wrap: (rest: Pattern) => Pattern): Step[] =>
      this.steps(part, name.namespace, name.localName, skipping).map(({ declaration, rest }) => ({
        declaration,
        rest: wrap(rest),
      }));
    const same = (rest: Pattern) => rest;
    switch (pattern.kind) {
      case 'element': {
        const { declaration } = pattern;
        const included = includesName(declaration.nameClass, name.namespace, name.localName);
        return included ? [{ declaration, rest: table.empty }] : [];
      }
      case 'choice':
        return [...inside(pattern.left, same), ...inside(pattern.right, same)];
      case 'group': {
        const first = inside(pattern.left, (rest) => table.group(rest, pattern.right));
        return pattern.left.nullable || skipping ? [...first, ...inside(pattern.right, same)] : first;
      }
      case 'interleave':
        return [
          ...inside(pattern.left, (rest) => table.interleave(rest, pattern.right)),
          ...inside(pattern.right, (rest) => table.interleave(pattern.left, rest)),
        ];
      case 'oneOrMore':
        return inside(pattern.of, (rest) => table.group(rest, table.optional(pattern)));
      default:
        return [];
    }
  }

  #merged(steps: readonly Step[]): readonly Step[] {
    const rests = new Map<ElementDeclaration, Pattern>();
    for (const { declaration, rest } of steps) {
      if (rest === this.#table.notAllowed) continue;
      rests.set(declaration, this.#table.choice(rests.get(declaration) ?? this.#table.notAllowed, rest));
    }
    return [...rests].map(([declaration, rest]) => ({ declaration, rest }));
  }
}
