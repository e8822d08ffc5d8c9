import { closest } from '../../engines/fastest-levenshtein.ts';
import type { Datatype, DatatypeFault, DatatypeLibrary, Parameter, ValueContext } from './datatype.ts';
import { facetConflict } from './facet-conflict.ts';
import { type Facet, facet } from './facets.ts';
import { shownValue } from './shown-value.ts';
import { XsdDatatype } from './xsd-datatype.ts';
import { xsdTypes } from './xsd-types.ts';

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
  return {
    uri,
    create: (name, parameters, context, areJudged = false) =>
      create(uri, names, { name, parameters, context, areJudged }),
  };
}

interface Wanted {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly context: ValueContext;
  readonly areJudged: boolean;
}

function create(
  library: string,
  names: readonly string[],
  { name, parameters, context, areJudged }: Wanted,
): Datatype | DatatypeFault {
  const type = names.includes(name) ? xsdTypes[name] : undefined;
  if (type === undefined) {
    const meant = closest(name, names);
    return {
      message: `${shownValue(name)} is not a datatype of the library ${library === '' ? 'of RELAX NG itself' : `\`${library}\``}.`,
      ...(meant !== undefined && { hint: `Write \`${meant}\`.`, expected: [meant] }),
    };
  }
  const facets: Facet[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (library !== xsd) return { message: `\`${name}\` has no parameters.`, parameter: index, expected: [] };
    const made = facet(type, name, parameter, context, areJudged);
    if ('message' in made) return { ...made, parameter: index };
    const conflict = facetConflict(type, made, facets);
    if (conflict !== undefined) return { ...conflict, parameter: index };
    facets.push(made);
  }
  return new XsdDatatype({ library, name, parameters }, type, facets);
}
