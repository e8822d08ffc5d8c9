import type { NameClass } from './name-class.ts';

/** Whether a name class includes a name (RELAX NG, section 6.2.2). */
export function includesName(nameClass: NameClass, namespace: string, localName: string): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.localName === localName && nameClass.namespace === namespace;
    case 'nsName':
      if (nameClass.namespace !== namespace) return false;
      return nameClass.except === undefined || !includesName(nameClass.except, namespace, localName);
    case 'anyName':
      return nameClass.except === undefined || !includesName(nameClass.except, namespace, localName);
    case 'choice':
      return nameClass.members.some((member) => includesName(member, namespace, localName));
  }
}

/** How exactly a name class means a name: 0 not at all, 1 any name, 2 any of its namespace, 3 the name itself. */
export function specificity(nameClass: NameClass, namespace: string, localName: string): number {
  if (nameClass.kind === 'choice') {
    let most = 0;
    for (const member of nameClass.members) most = Math.max(most, specificity(member, namespace, localName));
    return most;
  }
  if (!includesName(nameClass, namespace, localName)) return 0;
  return nameClass.kind === 'name' ? 3 : nameClass.kind === 'nsName' ? 2 : 1;
}
