import type { Leaf } from '../../pattern/leaves.ts';
import type { NameClass } from '../../pattern/name-class.ts';
import type { Pattern } from '../../pattern/pattern.ts';
import { spelledNames } from '../../pattern/spelled-names.ts';
import type { NameSuggestion, WildcardSuggestion } from '../completions.ts';
import { nameKey, neededNames } from './needed-names.ts';
import { type NamePlace, writtenName } from './written-name.ts';

const ranks = { required: 0, 'one-of': 1, optional: 2 } as const;

/**
 * The elements, or the attributes, among leaves of patterns: those that are needed first, then by name; wildcards, which stand
 * for many names, last.
 *
 * @param slots what must still come, by which it is judged what is needed
 */
export function nameSuggestions(
  kind: NameSuggestion['kind'],
  leaves: readonly Leaf[],
  slots: readonly Pattern[],
  place: NamePlace,
): (NameSuggestion | WildcardSuggestion)[] {
  const needed = neededNames(slots, kind);
  const names = new Map<string, NameSuggestion>();
  const wildcards = new Map<string, WildcardSuggestion>();
  for (const leaf of leaves) {
    if (leaf.kind !== kind) continue;
    const { nameClass, documentation: words } = leaf.declaration;
    const said = words === undefined ? {} : { documentation: words.text };
    for (const name of spelledNames(nameClass)) {
      const key = nameKey(name);
      const known = names.get(key);
      if (known === undefined) {
        const { namespace, localName } = name;
        const need = needed.get(key) ?? 'optional';
        names.set(key, {
          kind,
          ...writtenName(place, kind, name),
          namespace,
          localName,
          need,
          ...said,
        });
      } else if (known.documentation === undefined && words !== undefined) {
        names.set(key, { ...known, ...said });
      }
    }
    for (const one of wildcardsOf(nameClass)) {
      const { namespace } = one;
      const wildcard = { kind: 'wildcard', of: kind, name: clarkName(one), except: exceptOf(one) } as const;
      const key = [wildcard.name, ...wildcard.except].join(' ');
      if (!wildcards.has(key))
        wildcards.set(key, { ...wildcard, ...(namespace !== undefined && { namespace }), ...said });
    }
  }
  const sorted = [...names.values()].sort((a, b) => ranks[a.need] - ranks[b.need] || order(a.name, b.name));
  return [...sorted, ...[...wildcards.values()].sort((a, b) => order(a.name, b.name))];
}

interface Wildcard {
  readonly namespace?: string;
  readonly except?: NameClass;
}

function wildcardsOf(nameClass: NameClass): Wildcard[] {
  if (nameClass.kind === 'choice') return nameClass.members.flatMap(wildcardsOf);
  return nameClass.kind === 'name' ? [] : [nameClass];
}

/** J. Clark's notation of names (“XML Namespaces”). */
function clarkName({ namespace, localName = '*' }: { namespace?: string; localName?: string }): string {
  return namespace === undefined ? localName : `{${namespace}}${localName}`;
}

function exceptOf({ except }: Wildcard): string[] {
  if (except === undefined) return [];
  return [...spelledNames(except), ...wildcardsOf(except)].map(clarkName);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
