import type { Datatype, DatatypeFault, ValueContext } from '../../../src/relaxng/datatypes/datatype.ts';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';

const uri = 'http://www.w3.org/2001/XMLSchema-datatypes';

export const nowhere: ValueContext = { namespaceOf: (prefix) => (prefix === '' ? '' : undefined) };

/** A type of XML Schema with parameters, or why there is none. */
export function made(name: string, ...parameters: (readonly [string, string])[]): Datatype | DatatypeFault {
  const library = datatypeLibrary(uri);
  if (library === undefined) throw new Error('The library is not there.');
  return library.create(
    name,
    parameters.map(([parameter, value]) => ({ name: parameter, value })),
    nowhere,
  );
}

/** Likewise, where there must be one. */
export function type(name: string, ...parameters: (readonly [string, string])[]): Datatype {
  const datatype = made(name, ...parameters);
  if ('message' in datatype) throw new Error(datatype.message);
  return datatype;
}
