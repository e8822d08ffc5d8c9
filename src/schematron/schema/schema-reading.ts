import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { SourceText } from '../../diagnostics/source-text.ts';
import { elementPlace } from '../places/element-place.ts';
import type { DocumentElement } from '../reading/document-tree.ts';
import { readTree } from '../reading/read-tree.ts';
import { resolveAddress } from '../reading/resolve-address.ts';
import type { Expression } from './schema.ts';
import { attributeOf, placeOf, type SchemaElement, valuePlace } from './schema-element.ts';
import type { Place, SchemaFile } from './schema-file.ts';
import type { SchemaResolver } from './schema-resolver.ts';

/** Elements within each other that a schema may have: TEI's have thirty. */
const depthLimit = 500;

/** What the reading of one schema collects, and the parameters of the abstract pattern that is being read. */
export class SchemaReading {
  readonly diagnostics: Diagnostic[];
  /** All files that were read, in the order in which they were met. */
  readonly files: Map<string, SchemaFile>;
  readonly #resolver: SchemaResolver;
  readonly #parameters: ReadonlyMap<string, string>;

  constructor(resolver: SchemaResolver, from?: SchemaReading, parameters?: ReadonlyMap<string, string>) {
    this.#resolver = resolver;
    this.diagnostics = from?.diagnostics ?? [];
    this.files = from?.files ?? new Map();
    this.#parameters = parameters ?? new Map();
  }

  /** The same reading, within a pattern whose `$name`s are replaced by values (ISO/IEC 19757-3, 6.3). */
  within(parameters: ReadonlyMap<string, string>): SchemaReading {
    return new SchemaReading(this.#resolver, this, parameters);
  }

  /** Reads a file; `place` is where it is named. What cannot be read is reported. */
  load(address: string, place?: Place): SchemaFile | undefined {
    const known = this.files.get(address);
    if (known !== undefined) return known;
    const document = this.#resolver.read(address);
    if ('message' in document) {
      const { message, hint, file } = document;
      const span = place?.file.source.span(place.start, place.end);
      this.diagnostics.push(
        finding('schematron/schema-unreadable', place?.file.file ?? file, { span, message, hint }),
      );
      return undefined;
    }
    const source = new SourceText(document.text);
    const read = readTree(document.text);
    if ('fault' in read) {
      const { words, start, end } = read.fault;
      this.diagnostics.push(
        finding('schematron/schema-not-well-formed', document.file, {
          span: source.span(start, end),
          message: `The schema is not well-formed XML: ${words}.`,
          hint: 'Mend the file; no document is checked with it until it can be read.',
        }),
      );
      return undefined;
    }
    const root = read.tree.children.find((node) => node.kind === 'element') as DocumentElement;
    const file: SchemaFile = { address, file: document.file, source, root };
    if (read.depth > depthLimit) {
      this.report(
        'schematron/schema-syntax',
        { file, ...elementPlace(source.text, root) },
        {
          message: `The elements of the schema are nested more than ${depthLimit} levels deep.`,
          hint: 'Write the schema with fewer levels.',
        },
      );
      return undefined;
    }
    this.files.set(address, file);
    return file;
  }

  /** What an `href` leads to: the root of a file, or its element with the id behind `#`. */
  follow(node: SchemaElement, href: string): SchemaElement | undefined {
    const place = valuePlace(node, 'href');
    const [path = '', id] = href.split('#');
    const address = path === '' ? node.file.address : resolveAddress(path, node.file.address);
    const file = address === undefined ? undefined : this.load(address, place);
    if (file === undefined) return undefined;
    const element = id === undefined ? file.root : elementWithId(file.root, id);
    if (element !== undefined) return { element, file, through: [] };
    this.report('schematron/schema-reference', place, {
      message: `\`${href}\` leads to no element: \`${file.file}\` has none with the id \`${id}\`.`,
      hint: 'Correct the name after `#`, or give the element that is meant an `id`.',
    });
    return undefined;
  }

  report(
    rule: KnownRuleId,
    { file, start, end }: Place,
    details: { readonly message: string; readonly hint?: string | undefined; readonly actual?: string },
  ): void {
    this.diagnostics.push(finding(rule, file.file, { span: file.source.span(start, end), ...details }));
  }

  /** The value of an attribute with the parameters of the abstract pattern put in. */
  value(node: SchemaElement, name: string): string | undefined {
    const written = attributeOf(node, name);
    if (written === undefined || this.#parameters.size === 0) return written;
    return written.replace(/\$([\p{L}_][\p{L}\p{N}._-]*)/gu, (whole, parameter: string) => {
      return this.#parameters.get(parameter) ?? whole;
    });
  }

  expression(node: SchemaElement, name: string): Expression | undefined {
    const text = this.value(node, name);
    return text === undefined ? undefined : { text, place: valuePlace(node, name) };
  }

  /** An expression that must be there; one that is missing or empty is reported. */
  required(node: SchemaElement, name: string): Expression | undefined {
    const expression = this.expression(node, name);
    if (expression !== undefined && expression.text.trim() !== '') return expression;
    const lack = expression === undefined ? `must have \`@${name}\`` : `must not leave \`@${name}\` empty`;
    this.report('schematron/schema-syntax', expression?.place ?? placeOf(node), {
      message: `\`${node.element.name}\` ${lack}.`,
      hint: `Write \`${name}="…"\`.`,
    });
    return undefined;
  }
}

function elementWithId(root: DocumentElement, id: string): DocumentElement | undefined {
  const stack = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (
      element.attributes.some(
        ({ name, value }) => (name === 'id' || name === 'xml:id') && value.trim() === id,
      )
    ) {
      return element;
    }
    const inner = element.children.filter((node) => node.kind === 'element');
    for (const child of inner.reverse()) stack.push(child as DocumentElement);
  }
  return undefined;
}
