import { xmlNamespace } from '../../../edition/namespaces.ts';
import { spelledNames } from '../grammar/name-class.ts';
import type { Pattern } from '../grammar/pattern.ts';

/** The names that leaves of a pattern spell out, elements and attributes as one would write them, none twice. */
export function leafNames(leaves: readonly Pattern[]): string[] {
  const names = leaves.flatMap((leaf) =>
    leaf.kind === 'element' || leaf.kind === 'attribute' ? spelledNames(leaf.declaration.nameClass) : [],
  );
  return [
    ...new Set(
      names.map(({ namespace, localName }) => (namespace === xmlNamespace ? `xml:${localName}` : localName)),
    ),
  ];
}

/** What the schema says of the one element or attribute that is meant, for a place in brackets; else ''. */
export function remark(leaves: readonly Pattern[]): string {
  const [leaf] = leaves;
  if (leaves.length !== 1 || (leaf?.kind !== 'element' && leaf?.kind !== 'attribute')) return '';
  const words = leaf.declaration.documentation?.replace(/\.$/, '') ?? '';
  // A remark of several sentences, or a long one, would drown the advice.
  return words === '' || words.length > 120 || /[.:;] /.test(words) ? '' : ` (${uncapitalized(words)})`;
}

function uncapitalized(words: string): string {
  return /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
