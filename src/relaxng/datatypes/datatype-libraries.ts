import { closest } from '../../engines/fastest-levenshtein.ts';
import type { Datatype, DatatypeFault, DatatypeLibrary, Parameter, ValueContext } from './datatype.ts';
import { type Facet, facet } from './facets.ts';
import { type XsdType, xsdTypes } from './xsd-types.ts';

/** The library of W3C XML Schema, part 2. */
const xsd = 'http://www.w3.org/2001/XMLSchema-datatypes';

/** The library of RELAX NG DTD Compatibility, section 5. */
const compatibility = 'http://relaxng.org/ns/compatibility/datatypes/1.0';

const namesOf: Readonly<Record<string, readonly string[]>> = {
  '': ['string', 'token'],
  [compatibility]: ['ID', 'IDREF', 'IDREFS'],
  [xsd]: Object.keys(xsdTypes),
};

/** The datatype library of a URI, '' for RELAX NG's own; undefined where opis has none. */
export function datatypeLibrary(uri: string): DatatypeLibrary | undefined {
  const names = namesOf[uri];
  if (names === undefined) return undefined;
  return { uri, create: (name, parameters, context) => create(uri, names, name, parameters, context) };
}

function create(
  library: string,
  names: readonly string[],
  name: string,
  parameters: readonly Parameter[],
  context: ValueContext,
): Datatype | DatatypeFault {
  const type = names.includes(name) ? xsdTypes[name] : undefined;
  if (type === undefined) {
    const meant = closest(name, names);
    return {
      message: `\`${name}\` is not a datatype of the library ${library === '' ? 'of RELAX NG itself' : `\`${library}\``}.`,
      ...(meant !== undefined && { hint: `Write \`${meant}\`.`, expected: [meant] }),
    };
  }
  const facets: Facet[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (library !== xsd) return { message: `\`${name}\` has no parameters.`, parameter: index };
    const made = facet(type, name, parameter, context);
    if (typeof made !== 'function') return { ...made, parameter: index };
    facets.push(made);
  }
  return new XsdDatatype(library, name, parameters, type, facets);
}

class XsdDatatype implements Datatype {
  readonly library: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly whiteSpace: XsdType['whiteSpace'];
  readonly usesContext: boolean;
  readonly idType?: 'ID' | 'IDREF' | 'IDREFS';
  readonly #type: XsdType;
  readonly #facets: readonly Facet[];

  constructor(
    library: string,
    name: string,
    parameters: readonly Parameter[],
    type: XsdType,
    facets: readonly Facet[],
  ) {
    this.library = library;
    this.name = name;
    this.parameters = parameters;
    this.whiteSpace = type.whiteSpace;
    this.usesContext = type.usesContext ?? false;
    if (name === 'ID' || name === 'IDREF' || name === 'IDREFS') this.idType = name;
    this.#type = type;
    this.#facets = facets;
  }

  allows(text: string, context: ValueContext): boolean {
    const value = treated(text, this.whiteSpace);
    if (!this.#type.allows(value, context)) return false;
    for (const holds of this.#facets) if (!holds(value, context)) return false;
    return true;
  }

  key(text: string, context: ValueContext): string | undefined {
    if (!this.allows(text, context)) return undefined;
    const value = treated(text, this.whiteSpace);
    return this.#type.key?.(value, context) ?? value;
  }
}

/** A value with its white space treated (XML Schema, part 2, section 4.3.6). */
function treated(text: string, whiteSpace: XsdType['whiteSpace']): string {
  if (whiteSpace === 'preserve') return text;
  if (whiteSpace === 'replace') return text.replace(/[\t\r\n]/g, ' ');
  // Most values have none to treat.
  if (!/[\t\r\n]|^ | $| {2}/.test(text)) return text;
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
