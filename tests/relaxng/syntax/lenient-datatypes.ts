import type { DatatypeLibrary, ValueContext } from '../../../src/relaxng/datatypes/datatype.ts';

/** A library that has every type with every parameter; values are equal as texts, those of `QName` as names. */
export function lenientLibrary(uri: string): DatatypeLibrary {
  return {
    uri,
    create: (name, parameters) => {
      const key = (text: string, context: ValueContext) =>
        name === 'QName' ? resolved(text, context) : text;
      return {
        library: uri,
        name,
        parameters,
        whiteSpace: 'preserve',
        usesContext: name === 'QName',
        allows: (text, context) => key(text, context) !== undefined,
        key,
      };
    },
  };
}

function resolved(text: string, context: ValueContext): string | undefined {
  const [prefix, localName] = text.includes(':') ? (text.split(':') as [string, string]) : ['', text];
  const namespace = context.namespaceOf(prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined ? undefined : `{${namespace}}${localName}`;
}
