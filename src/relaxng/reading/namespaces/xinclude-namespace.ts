/** The namespace of `xi:include` and `xi:fallback` (XML Inclusions 1.0, section 3). */
export const xincludeNamespace = 'http://www.w3.org/2001/XInclude';
