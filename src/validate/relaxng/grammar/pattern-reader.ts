import { attribute } from '../../../edition/attribute.ts';
import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import { datatype } from './datatype.ts';
import { documentationOf } from './documentation-of.ts';
import { GrammarScope } from './grammar-scope.ts';
import type { AttributeDeclaration, ElementDeclaration, Pattern } from './pattern.ts';
import type { PatternTable } from './pattern-table.ts';
import { readName } from './read-name-class.ts';
import { contextOf, type SchemaContext, schemaChildren } from './schema-context.ts';

/** Reads the patterns of a schema into a table (RELAX NG, section 4: what simplification would give). */
export class PatternReader {
  /** The words of the definitions that patterns of values come from. */
  readonly documentation = new Map<Pattern, string>();
  readonly #table: PatternTable;
  readonly #definitions = new Map<GrammarScope, Map<string, Pattern>>();
  readonly #elements = new Map<GrammarScope | undefined, Map<XmlElement, Pattern>>();
  #declared = 0;

  constructor(table: PatternTable) {
    this.#table = table;
  }

  /** The pattern of one element of a schema. */
  read(element: XmlElement, outer: SchemaContext): Pattern {
    const table = this.#table;
    const context = contextOf(element, outer);
    switch (element.localName) {
      case 'element':
        return this.#element(element, context);
      case 'attribute':
        return table.attribute(this.#attribute(element, context));
      case 'empty':
        return table.empty;
      case 'text':
        return table.text;
      case 'choice':
        return this.#children(element, context).reduceRight((rest, member) => table.choice(member, rest));
      case 'interleave':
        return this.#children(element, context).reduceRight((rest, member) => table.interleave(member, rest));
      case 'optional':
        return table.optional(this.#group(element, context));
      case 'oneOrMore':
        return table.oneOrMore(this.#group(element, context));
      case 'zeroOrMore':
        return table.optional(table.oneOrMore(this.#group(element, context)));
      case 'mixed':
        return table.interleave(table.text, this.#group(element, context));
      case 'list':
        return table.list(this.#group(element, context));
      case 'ref':
        return this.definition(context.scope, (attribute(element, 'name') ?? '').trim());
      case 'parentRef':
        return this.definition(context.scope?.parent, (attribute(element, 'name') ?? '').trim());
      case 'grammar':
        return this.definition(new GrammarScope(element, outer), '');
      case 'externalRef': {
        const file = context.file.modules.get(element);
        if (file === undefined) return table.notAllowed;
        return this.read(file.tree.root, { ...context, file, datatypeLibrary: '', scope: undefined });
      }
      case 'data':
        return this.#data(element, context);
      case 'value': {
        const type = attribute(element, 'type');
        const library = type === undefined ? '' : context.datatypeLibrary;
        const used = datatype(library, (type ?? 'token').trim());
        return table.value(used, used.normalize(textContent(element)));
      }
      case 'group':
      case 'div':
        return this.#group(element, context);
      default:
        return table.notAllowed;
    }
  }

  /** What a name stands for in a grammar: its definitions, combined (section 4.17). */
  definition(scope: GrammarScope | undefined, name: string): Pattern {
    const definitions = scope?.definitions.get(name);
    if (scope === undefined || definitions === undefined) return this.#table.notAllowed;
    const known = this.#definitions.get(scope) ?? new Map<string, Pattern>();
    this.#definitions.set(scope, known);
    const pattern = known.get(name);
    if (pattern !== undefined) return pattern;
    // A name that means itself without an element between is refused by libxml2; here it must only end.
    known.set(name, this.#table.notAllowed);
    const interleaved = definitions.some(
      ({ element }) => attribute(element, 'combine')?.trim() === 'interleave',
    );
    const combined = definitions
      .map(({ element, context }) => this.#group(element, context))
      .reduceRight((rest, part) =>
        interleaved ? this.#table.interleave(part, rest) : this.#table.choice(part, rest),
      );
    known.set(name, combined);
    const words = definitions
      .map(({ element }) => documentationOf(element))
      .find((text) => text !== undefined);
    if (words !== undefined && !this.documentation.has(combined)) this.documentation.set(combined, words);
    return combined;
  }

  #element(element: XmlElement, context: SchemaContext): Pattern {
    const known = this.#elements.get(context.scope) ?? new Map<XmlElement, Pattern>();
    this.#elements.set(context.scope, known);
    let pattern = known.get(element);
    if (pattern === undefined) {
      const { nameClass, content } = readName(element, context);
      let read: Pattern | undefined;
      const readContent = () => {
        read ??= this.#groupOf(content, context);
        return read;
      };
      const declaration: ElementDeclaration = {
        id: this.#declared++,
        nameClass,
        get content() {
          return readContent();
        },
        documentation: documentationOf(element),
      };
      pattern = this.#table.element(declaration);
      known.set(element, pattern);
    }
    return pattern;
  }

  #attribute(element: XmlElement, context: SchemaContext): AttributeDeclaration {
    const { nameClass, content } = readName(element, context);
    const value = content.length > 0 ? this.#groupOf(content, context) : this.#table.text;
    return { id: this.#declared++, nameClass, value, documentation: documentationOf(element) };
  }

  #data(element: XmlElement, context: SchemaContext): Pattern {
    const parameters = schemaChildren(element)
      .filter(({ localName }) => localName === 'param')
      .map((param) => ({ name: attribute(param, 'name') ?? '', value: textContent(param) }));
    const except = schemaChildren(element).find(({ localName }) => localName === 'except');
    const excepted =
      except && this.#children(except, context).reduceRight((rest, part) => this.#table.choice(part, rest));
    const name = (attribute(element, 'type') ?? '').trim();
    return this.#table.data(datatype(context.datatypeLibrary, name, parameters), excepted);
  }

  #children(element: XmlElement, context: SchemaContext): Pattern[] {
    const patterns = schemaChildren(element).map((child) => this.read(child, context));
    return patterns.length > 0 ? patterns : [this.#table.notAllowed];
  }

  #group(element: XmlElement, context: SchemaContext): Pattern {
    return this.#groupOf(schemaChildren(element), context);
  }

  #groupOf(elements: readonly XmlElement[], context: SchemaContext): Pattern {
    const patterns = elements.map((child) => this.read(child, context));
    return patterns.length > 0
      ? patterns.reduceRight((rest, part) => this.#table.group(part, rest))
      : this.#table.notAllowed;
  }
}
