import type { Datatype, DatatypeLibrary, ValueContext } from '../../../src/relaxng/datatypes/datatype.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema-datatypes';

const collapse = (text: string) => text.trim().replace(/[ \t\r\n]+/g, ' ');

/** What a QName stands for. */
function expand(text: string, context: ValueContext): string | undefined {
  const [first = '', second] = collapse(text).split(':');
  if (second === undefined) return `{${context.namespaceOf('') ?? ''}}${first}`;
  const namespace = context.namespaceOf(first);
  return namespace === undefined ? undefined : `{${namespace}}${second}`;
}

const keys: Readonly<Record<string, Readonly<Record<string, Datatype['key']>>>> = {
  '': { string: (text) => text, token: collapse },
  [xsd]: {
    string: (text) => text,
    token: collapse,
    NCName: (text) => (/^[\w.-]+$/.test(collapse(text)) ? collapse(text) : undefined),
    ID: collapse,
    IDREF: collapse,
    IDREFS: collapse,
    integer: (text) =>
      /^-?[0-9]+$/.test(collapse(text)) ? collapse(text).replace(/^(-?)0+(?=.)/, '$1') : undefined,
    QName: expand,
  },
};

/** RELAX NG's own datatypes and a few of XML Schema's, done by halves: enough for schemas in tests. */
export function sampleDatatypes(uri: string): DatatypeLibrary | undefined {
  const types = keys[uri];
  if (types === undefined) return undefined;
  return {
    uri,
    create: (name, parameters) => {
      const key = types[name];
      if (key === undefined) {
        return { message: `There is no datatype \`${name}\`.`, expected: Object.keys(types) };
      }
      const wrong = parameters.findIndex((parameter) => uri === '' || parameter.name !== 'maxLength');
      if (wrong >= 0) {
        const message = `\`${name}\` has no parameter \`${parameters[wrong]?.name}\`.`;
        return { message, parameter: wrong, expected: uri === '' ? [] : ['maxLength'] };
      }
      const limit = Number(parameters[0]?.value ?? Number.POSITIVE_INFINITY);
      if (Number.isNaN(limit)) return { message: '`maxLength` must be a number.', parameter: 0 };
      return {
        library: uri,
        name,
        parameters,
        whiteSpace: name === 'string' ? 'preserve' : 'collapse',
        usesContext: name === 'QName',
        ...((name === 'ID' || name === 'IDREF' || name === 'IDREFS') && { idType: name }),
        allows: (text, context) => (key(text, context)?.length ?? Number.NaN) <= limit,
        key,
      } satisfies Datatype;
    },
  };
}
