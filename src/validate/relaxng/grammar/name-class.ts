/** A set of names of elements or attributes (RELAX NG, section 3: the name classes). */
export type NameClass =
  | { readonly kind: 'name'; readonly namespace: string; readonly localName: string }
  | { readonly kind: 'any'; readonly namespace?: string; readonly except?: NameClass }
  | { readonly kind: 'choice'; readonly members: readonly NameClass[] };

/** Whether a name belongs to a class. */
export function includesName(nameClass: NameClass, namespace: string, localName: string): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.localName === localName && nameClass.namespace === namespace;
    case 'any':
      if (nameClass.namespace !== undefined && nameClass.namespace !== namespace) return false;
      return nameClass.except === undefined || !includesName(nameClass.except, namespace, localName);
    case 'choice':
      return nameClass.members.some((member) => includesName(member, namespace, localName));
  }
}

/** The names that a class spells out; a class like “any name” spells out none. */
export function spelledNames(nameClass: NameClass): { namespace: string; localName: string }[] {
  if (nameClass.kind === 'name') return [nameClass];
  return nameClass.kind === 'choice' ? nameClass.members.flatMap(spelledNames) : [];
}
