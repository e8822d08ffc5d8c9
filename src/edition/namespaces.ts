/** The namespace of TEI P5. */
export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

/** The namespace that the prefix `xml` is bound to (Namespaces in XML 1.0, section 3). */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
