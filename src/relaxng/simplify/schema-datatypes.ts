import type {
  Datatype,
  DatatypeFault,
  DatatypeLibrary,
  Parameter,
  ValueContext,
} from '../datatypes/datatype.ts';
import { namespaceOf } from '../syntax/namespace-of.ts';
import { schemaAttribute } from '../syntax/schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement } from '../syntax/schema-element.ts';
import type { Place } from '../syntax/schema-file.ts';
import { textOf } from '../syntax/text-of.ts';
import { trimSpace } from '../syntax/trim-space.ts';
import type { Inherited } from './inherited.ts';
import type { SchemaFindings } from './schema-findings.ts';

/** Stands for a type that cannot be made, so that the rest of the schema can be judged. */
const standIn: Datatype = {
  library: '',
  name: 'string',
  parameters: [],
  whiteSpace: 'preserve',
  usesContext: false,
  allows: () => true,
  key: (text) => text,
};

/** Makes the datatypes of `data` and `value` (RELAX NG, sections 4.3, 4.4 and 4.16); equal ones are one object. */
export class SchemaDatatypes {
  readonly #findings: SchemaFindings;
  readonly #library: (uri: string) => DatatypeLibrary | undefined;
  readonly #known = new Map<string, Datatype | DatatypeFault>();

  constructor(findings: SchemaFindings, library: (uri: string) => DatatypeLibrary | undefined) {
    this.#findings = findings;
    this.#library = library;
  }

  /** The datatype of a `data` element with its parameters. */
  ofData(element: SchemaElement, inherited: Inherited): Datatype {
    const params = element.children.filter(
      (child): child is SchemaElement =>
        child.kind === 'element' && child.localName === 'param' && child.namespace === relaxNgNamespace,
    );
    const parameters = params.map((param) => ({
      name: trimSpace(schemaAttribute(param, 'name')?.value ?? ''),
      value: textOf(param),
    }));
    const type = trimSpace(schemaAttribute(element, 'type')?.value ?? '');
    return this.#datatype(element, type, parameters, params, inherited);
  }

  /** The datatype of a `value` element and the key of its value; without `type` it is a `token` (section 4.4). */
  ofValue(element: SchemaElement, inherited: Inherited): { datatype: Datatype; value: string; key: string } {
    const type = schemaAttribute(element, 'type');
    const datatype =
      type === undefined
        ? this.#datatype(element, 'token', [], [], { ...inherited, library: '' })
        : this.#datatype(element, trimSpace(type.value), [], [], inherited);
    const value = textOf(element);
    const key = datatype.key(value, contextOf(element, inherited.namespace));
    if (key !== undefined) return { datatype, value, key };
    const text = element.children.find((child) => child.kind === 'text');
    const message = `\`${value}\` is not a value of the datatype \`${datatype.name}\``;
    this.#findings.report('relaxng/schema-datatype', text?.place ?? element.place, '4.16', message, {
      actual: value,
    });
    return { datatype: standIn, value, key: value };
  }

  #datatype(
    element: SchemaElement,
    name: string,
    parameters: readonly Parameter[],
    params: readonly SchemaElement[],
    inherited: Inherited,
  ): Datatype {
    const { library: uri } = inherited;
    const key = JSON.stringify([
      uri,
      name,
      ...parameters.map((parameter) => [parameter.name, parameter.value]),
    ]);
    let made = this.#known.get(key);
    if (made === undefined) {
      const library = this.#library(uri);
      if (library === undefined) return this.#noLibrary(element, inherited);
      made = library.create(name, parameters, contextOf(element, undefined));
      // What prefixes mean in a parameter is another matter at another place.
      if (parameters.length === 0 || ('allows' in made && !made.usesContext)) this.#known.set(key, made);
    }
    if ('allows' in made) return made;
    const { message, hint, expected } = made;
    const place = faultPlace(made, element, params);
    this.#findings.report('relaxng/schema-datatype', place, '4.16', message, { hint, expected });
    return standIn;
  }

  #noLibrary(element: SchemaElement, { library, libraryAttribute }: Inherited): Datatype {
    const message = `There is no datatype library \`${library}\``;
    const place = libraryAttribute?.place ?? element.place;
    this.#findings.report('relaxng/schema-datatype', place, '4.16', message, { actual: library });
    return standIn;
  }
}

/** Where to show a fault: at a parameter's name where its name is wrong, at its value else. */
function faultPlace(
  { parameter, expected, part }: DatatypeFault,
  element: SchemaElement,
  params: readonly SchemaElement[],
): Place {
  const param = parameter === undefined ? undefined : params[parameter];
  if (param === undefined) return schemaAttribute(element, 'type')?.place ?? element.place;
  const value = param.children.find((child) => child.kind === 'text');
  const named = schemaAttribute(param, 'name');
  if (expected === undefined && value !== undefined) {
    const whole = textOf(param);
    return (part && partOf(value.place, whole, part)) ?? value.place;
  }
  return named?.place ?? param.place;
}

/** The place of a part of a text; undefined where the text is not in the file as it is, but by references or in pieces. */
function partOf(
  { file, start, end }: Place,
  text: string,
  part: NonNullable<DatatypeFault['part']>,
): Place | undefined {
  const written = file.source.text.slice(start, end);
  // The compact syntax has quotation marks around it.
  const offset = written === text ? 0 : written.slice(1, -1) === text ? 1 : undefined;
  if (offset === undefined) return undefined;
  return { file, start: start + offset + part.start, end: start + offset + part.end };
}

/** @param byDefault the namespace of names without prefix; undefined: that which the file declares as its default */
function contextOf({ namespaces }: SchemaElement, byDefault: string | undefined): ValueContext {
  return {
    namespaceOf: (prefix) =>
      prefix === '' && byDefault !== undefined ? byDefault || undefined : namespaceOf(namespaces, prefix),
  };
}
