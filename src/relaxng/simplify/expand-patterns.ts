import type { Definition } from './definition.ts';
import { foldOperator } from './fold-operator.ts';
import type { SchemaFindings } from './schema-findings.ts';
import type { ElementDefine, SimplePattern } from './simple-grammar.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

/** Patterns in simple form, with what is needed to show where they come from. */
export interface ExpandedPatterns {
  readonly start: SimplePattern;
  /** What each member of a `group` or `interleave` was made of. */
  readonly written: ReadonlyMap<SimplePattern, readonly UnexpandedPattern[]>;
  /** What each definition came to that is in use. */
  readonly definitions: ReadonlyMap<Definition, SimplePattern>;
}

/**
 * Expands the references of a pattern and of all elements that it leads to (RELAX NG, section 4.19), folds
 * `notAllowed` and `empty` (4.20, 4.21). A definition is expanded once and its pattern shared, so that the result is
 * no larger than the schema, however often definitions are used.
 */
export function expandPatterns(schema: Definition, findings: SchemaFindings): ExpandedPatterns {
  return new Expander(findings).expand(schema);
}

/** A pattern whose parts are being expanded. */
interface Step {
  readonly pattern: UnexpandedPattern;
  readonly parts: readonly UnexpandedPattern[];
  readonly results: SimplePattern[];
  /** What is being defined by it; undefined but for references. */
  readonly definition: Definition | undefined;
}

type OpenDefine = { -readonly [Key in keyof ElementDefine]: ElementDefine[Key] };

class Expander {
  readonly #findings: SchemaFindings;
  readonly #written = new Map<SimplePattern, readonly UnexpandedPattern[]>();
  readonly #definitions = new Map<Definition, SimplePattern>();
  readonly #open = new Set<Definition>();
  /** Elements, whose contents are expanded one after the other. */
  readonly #elements: { readonly define: OpenDefine; readonly content: UnexpandedPattern }[] = [];

  constructor(findings: SchemaFindings) {
    this.#findings = findings;
  }

  expand(schema: Definition): ExpandedPatterns {
    const { pattern } = schema;
    if (pattern === undefined) throw new Error('A schema without a pattern has not been checked.');
    const start = this.#expand(pattern);
    // The list grows while it is worked on.
    for (const { define, content } of this.#elements) define.content = this.#expand(content);
    return { start, written: this.#written, definitions: this.#definitions };
  }

  #expand(root: UnexpandedPattern): SimplePattern {
    const steps: Step[] = [];
    let result = this.#begin(root, steps);
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      if (result !== undefined) step.results.push(result);
      const part = step.parts[step.results.length];
      if (part !== undefined) result = this.#begin(part, steps);
      else {
        steps.pop();
        result = this.#finish(step);
      }
    }
    return result as SimplePattern;
  }

  /** What needs no further step; undefined where one has been opened. */
  #begin(pattern: UnexpandedPattern, steps: Step[]): SimplePattern | undefined {
    let parts: readonly UnexpandedPattern[];
    let definition: Definition | undefined;
    switch (pattern.kind) {
      case 'element':
        return this.#element(pattern);
      case 'ref': {
        definition = pattern.definition;
        const known = this.#definitions.get(definition);
        if (known !== undefined) return known;
        if (this.#open.has(definition) || definition.pattern === undefined) return this.#loop(pattern);
        this.#open.add(definition);
        parts = [definition.pattern];
        break;
      }
      case 'choice':
      case 'group':
      case 'interleave':
        parts = pattern.members;
        break;
      case 'data':
        if (pattern.except === undefined) return pattern as SimplePattern;
        parts = [pattern.except];
        break;
      case 'oneOrMore':
      case 'list':
      case 'attribute':
        parts = [pattern.of];
        break;
      default:
        return pattern;
    }
    steps.push({ pattern, parts, results: [], definition });
    return undefined;
  }

  #finish({ pattern, results, definition }: Step): SimplePattern {
    const [of] = results as [SimplePattern];
    const { place } = pattern;
    switch (pattern.kind) {
      case 'ref':
        if (definition !== undefined) {
          this.#open.delete(definition);
          this.#definitions.set(definition, of);
        }
        return of;
      case 'choice':
      case 'group':
      case 'interleave': {
        const { pattern: folded, written } = foldOperator(pattern, results);
        if (written !== undefined) this.#written.set(folded, written);
        return folded;
      }
      case 'data': {
        const { except: _, ...data } = pattern;
        return of.kind === 'notAllowed' ? data : { ...data, except: of };
      }
      case 'oneOrMore':
        return of.kind === 'notAllowed' || of.kind === 'empty' ? of : { kind: 'oneOrMore', of, place };
      case 'list':
        return of.kind === 'notAllowed' ? of : { kind: 'list', of, place };
      case 'attribute':
        return of.kind === 'notAllowed' ? of : { ...pattern, of };
      default:
        throw new Error(`\`${pattern.kind}\` has no parts.`);
    }
  }

  #element(pattern: Extract<UnexpandedPattern, { kind: 'element' }>): SimplePattern {
    const { nameClass, content, documentation, place } = pattern;
    const define: OpenDefine = {
      nameClass,
      content: { kind: 'notAllowed', place },
      place,
      ...(documentation !== undefined && { documentation }),
    };
    this.#elements.push({ define, content });
    return { kind: 'ref', define, place };
  }

  #loop({ definition, place }: Extract<UnexpandedPattern, { kind: 'ref' }>): SimplePattern {
    const message = `\`${definition.name}\` refers to itself without an \`element\` between`;
    this.#findings.report('relaxng/schema-reference', place, '4.19', message);
    return { kind: 'notAllowed', place };
  }
}
