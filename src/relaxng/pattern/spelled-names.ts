import type { NameClass } from './name-class.ts';

/** The names that a class spells out; a class like “any name” spells out none. */
export function spelledNames(
  nameClass: NameClass,
): { readonly namespace: string; readonly localName: string }[] {
  if (nameClass.kind === 'name') return [nameClass];
  return nameClass.kind === 'choice' ? nameClass.members.flatMap(spelledNames) : [];
}
