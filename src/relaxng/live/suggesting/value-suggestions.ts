import { matchesValue, tokensOf } from '../../automaton/matches-value.ts';
import { textDerivative } from '../../automaton/text-derivative.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import { firstLeaves, type Leaf } from '../../pattern/leaves.ts';
import type { ListPattern, Pattern } from '../../pattern/pattern.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import type { DatatypeSuggestion, IdSuggestion, ValueSuggestion } from '../completions.ts';
import type { KnownId } from '../reading/live-snapshot.ts';
import { lenientText } from '../scanning/lenient-text.ts';

/** More IDs are not suggested: those nearest before the place are. */
const mostIds = 1000;

export interface TypedValue {
  /** Of the attribute's value, or of an element's content. */
  readonly patterns: readonly Pattern[];
  /** What has been typed, as written. */
  readonly typed: string;
  readonly namespaces: NamespaceContext;
  readonly ids: KnownId | undefined;
  /** How a value is written at this place. */
  readonly write: (value: string) => string;
}

export interface ValueSuggestions {
  readonly suggestions: readonly (ValueSuggestion | IdSuggestion | DatatypeSuggestion)[];
  /** How much of what has been typed a suggestion replaces, from its end: all, or the last token of a list. */
  readonly length: number;
  /** Whether it is a token of a list. */
  readonly isToken: boolean;
}

/** The values that may be typed: those that the schema lists, IDs of the document, and the kinds of all others. */
export function valueSuggestions(grammar: Grammar, value: TypedValue): ValueSuggestions {
  const { patterns, typed } = value;
  const own = firstLeaves(patterns);
  const lists = own.filter((leaf) => leaf.kind === 'list');
  const token = /[^ \t\r\n]*$/.exec(typed)?.[0] ?? '';
  const before = tokensOf(lenientText(typed.slice(0, typed.length - token.length)));
  const items = [
    ...lists.flatMap((list) => itemsAfter(grammar, list, before, value.namespaces)),
    ...own.filter((leaf) => leaf.kind === 'data' && leaf.datatype.idType === 'IDREFS'),
  ];
  // A value that is no list is suggested in place of all that has been typed, so only where that is one token.
  const isToken = items.length > 0;
  const whole = isToken && before.length > 0 ? [] : own.filter((leaf) => leaf.kind !== 'list');
  const leaves = [...new Set([...whole, ...items])];
  const suggestions = [
    ...listedValues(leaves, value),
    ...idSuggestions(grammar, leaves, isToken ? token : typed, value),
    ...datatypes(leaves),
  ];
  return { suggestions, length: isToken ? token.length : typed.length, isToken };
}

/** What may come next in a list after some tokens; a token that may not stand there counts for nothing. */
function itemsAfter(
  { table }: Grammar,
  list: ListPattern,
  tokens: readonly string[],
  namespaces: NamespaceContext,
): Leaf[] {
  let rest = list.of;
  for (const token of tokens) {
    const next = textDerivative(table, rest, (leaf) =>
      // Every leaf is a pattern, which its type does not say.
      matchesValue(table, leaf as Leaf, token, namespaces),
    );
    if (next !== table.notAllowed) rest = next;
  }
  return firstLeaves([rest]);
}

function listedValues(leaves: readonly Leaf[], { write }: TypedValue): ValueSuggestion[] {
  const found = new Map<string, ValueSuggestion>();
  const add = (value: string, documentation: string | undefined) => {
    const known = found.get(value);
    if (known !== undefined && (known.documentation !== undefined || documentation === undefined)) return;
    const said = documentation === undefined ? {} : { documentation };
    found.set(value, { kind: 'value', name: write(value), value, ...said });
  };
  for (const leaf of leaves) {
    if (leaf.kind === 'value') add(leaf.value, leaf.documentation?.text);
    else if (leaf.kind === 'data' && leaf.datatype.name === 'boolean')
      for (const value of ['true', 'false']) add(value, leaf.documentation?.text);
  }
  return [...found.values()];
}

/** IDREFs, and URIs of this document, name an element by its ID. */
function idSuggestions(
  { table }: Grammar,
  leaves: readonly Leaf[],
  typed: string,
  { ids, namespaces, write }: TypedValue,
): IdSuggestion[] {
  const data = leaves.filter((leaf) => leaf.kind === 'data');
  const references = data.filter(({ datatype }) => /^IDREFS?$/.test(datatype.idType ?? ''));
  const addresses = /^(#|$)/.test(typed) ? data.filter(({ datatype }) => datatype.name === 'anyURI') : [];
  const found = new Map<string, IdSuggestion>();
  for (let id = ids; id !== undefined && found.size < mostIds; id = id.previous) {
    const { value } = id;
    const isAllowed = (leaf: Leaf, written: string) => matchesValue(table, leaf, written, namespaces);
    for (const [kinds, written] of [
      [references, value],
      [addresses, `#${value}`],
    ] as const)
      if (kinds.some((leaf) => isAllowed(leaf, written)))
        found.set(written, { kind: 'id', name: write(written), value: written });
  }
  // Those were the last ones first.
  return [...found.values()].reverse();
}

function datatypes(leaves: readonly Leaf[]): DatatypeSuggestion[] {
  const found = new Map<string, DatatypeSuggestion>();
  for (const leaf of leaves) {
    if (leaf.kind !== 'data') continue;
    const { name, library, parameters } = leaf.datatype;
    const said = leaf.documentation === undefined ? {} : { documentation: leaf.documentation.text };
    const key = JSON.stringify([library, name, parameters]);
    if (!found.has(key)) found.set(key, { kind: 'datatype', name, library, parameters, ...said });
  }
  return [...found.values()];
}
