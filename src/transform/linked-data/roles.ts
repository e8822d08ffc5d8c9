import type { SaxonNode } from '../../engines/saxon-js.ts';

/**
 * The roles that `linked-data.xsl` gives to nodes. Those of a copy follow `copy`; `qualifier` follows a date and brings
 * words about it; `relate` and `say` bring a subject, a predicate and (`relate`) an object.
 */
export const roleNames = [
  ...['document', 'title', 'other-title', 'author', 'number', 'creation-date', 'correspondence'],
  ...['sender', 'sent-date', 'sent-place', 'recipient', 'received-date', 'received-place', 'copied'],
  ...[
    'blind-copied',
    'copy',
    'holder',
    'holder-place',
    'country',
    'signature',
    'other-mark',
    'level',
    'leaves',
  ],
  ...['copy-language', 'copy-date', 'source', 'source-title', 'translation', 'licence', 'rights', 'relation'],
  ...[
    'qualifier',
    'entry',
    'name',
    'other-name',
    'identifier',
    'birth',
    'death',
    'birth-place',
    'death-place',
  ],
  ...['seat', 'coordinates', 'happened', 'happened-place', 'text-date', 'relate', 'say'],
] as const;

export interface Role {
  readonly name: string;
  /** What the role brings of itself, in place of the words of the node: fields that a tab parts. */
  readonly values: readonly string[];
  /** What plays the role, or where it was said. */
  readonly node?: SaxonNode;
}

/** The roles in what the stylesheet gave: strings, each with the node after it. */
export function rolesOf(items: readonly (SaxonNode | string)[]): Role[] {
  const roles: Role[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    // A node without a role plays none.
    if (typeof item !== 'string') continue;
    const [name = '', ...values] = item.split('\t');
    const next = items[index + 1];
    if (typeof next === 'object') {
      roles.push({ name, values, node: next });
      index++;
    } else roles.push({ name, values });
  }
  return roles;
}
