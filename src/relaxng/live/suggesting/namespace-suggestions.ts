import type { Grammar } from '../../grammar/grammar.ts';
import { xmlNamespace } from '../../reading/namespaces/xml-namespace.ts';
import { homeNamespaces } from '../../wording/grammar-index.ts';
import type { ValueSuggestion } from '../completions.ts';

/**
 * The namespaces that a declaration may bind: those in which the grammar has an element of the tag's local name, where the
 * tag has the prefix that is declared, else all that it mentions.
 *
 * @param attribute `xmlns`, or with a prefix
 */
export function namespaceSuggestions(
  grammar: Grammar,
  tag: string,
  attribute: string,
  write: (value: string) => string,
): ValueSuggestion[] {
  const colon = tag.indexOf(':');
  const isOfTag = (colon < 0 ? 'xmlns' : `xmlns:${tag.slice(0, colon)}`) === attribute;
  const homes = isOfTag ? homeNamespaces(grammar, tag.slice(colon + 1)) : [];
  const mentioned = grammar.names.names.filter(({ known }) => known).map(({ namespace }) => namespace);
  const namespaces = new Set(homes.length > 0 ? homes : mentioned);
  return [...namespaces]
    .filter((namespace) => namespace !== '' && namespace !== xmlNamespace)
    .map((value) => ({ kind: 'value', name: write(value), value }));
}
