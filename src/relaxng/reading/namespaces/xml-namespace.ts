/** The namespace that the prefix `xml` is bound to in every document (Namespaces in XML 1.0, section 3). */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
