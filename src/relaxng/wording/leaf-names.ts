import type { Leaf } from '../pattern/leaves.ts';
import { spelledNames } from '../pattern/spelled-names.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The names that leaves of a pattern spell out, elements and attributes as one would write them, none twice. */
export function leafNames(leaves: readonly Leaf[]): string[] {
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
export function remark(leaves: readonly Leaf[]): string {
  const [leaf] = leaves;
  if (leaves.length !== 1 || (leaf?.kind !== 'element' && leaf?.kind !== 'attribute')) return '';
  const words = sentence(leaf.declaration.documentation?.text ?? '');
  return words === '' ? '' : ` (${uncapitalized(words)})`;
}

/** The documentation of a schema if it is short enough for a message, without its point; else ''. */
export function sentence(documentation: string): string {
  const words = documentation.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  // Several sentences, or a long one, would drown the advice.
  return words.length > 120 || /[.:;] /.test(words) ? '' : words;
}

function uncapitalized(words: string): string {
  return /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
