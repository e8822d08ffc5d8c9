/** The namespace of ISO Schematron (ISO/IEC 19757-3, 5.1). */
export const schematronNamespace = 'http://purl.oclc.org/dsdl/schematron';

/** The namespace of Schematron 1.5, which came before the standard. */
export const oldNamespace = 'http://www.ascc.net/xml/schematron';

export const relaxngNamespace = 'http://relaxng.org/ns/structure/1.0';

export const xsltNamespace = 'http://www.w3.org/1999/XSL/Transform';
