/** Which names an element or attribute may have (RELAX NG, section 6.2.2); namespaces are '' for none. */
export type NameClass =
  | { readonly kind: 'name'; readonly namespace: string; readonly localName: string }
  | { readonly kind: 'nsName'; readonly namespace: string; readonly except?: NameClass }
  | { readonly kind: 'anyName'; readonly except?: NameClass }
  | { readonly kind: 'choice'; readonly members: readonly NameClass[] };
