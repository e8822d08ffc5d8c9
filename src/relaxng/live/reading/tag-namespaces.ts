import type { State } from '../../automaton/state.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import { forbiddenDeclaration } from '../../reading/namespaces/forbidden-declaration.ts';
import { splitQName } from '../../reading/namespaces/split-qname.ts';
import { homeNamespaces } from '../../wording/grammar-index.ts';
import type { ScannedAttribute } from '../scanning/scanned-attribute.ts';

/**
 * The namespaces in force in an element. Declarations that are forbidden, or repeated, count for nothing. A prefix that
 * is not declared is taken as if it were, here, for the namespace in which the grammar has an element of the local
 * name; so is the default namespace where a name without a prefix would else be in none, and could not be.
 */
export function tagNamespaces(
  grammar: Grammar,
  outer: State,
  around: NamespaceContext,
  { name, attributes }: { readonly name: string; readonly attributes: readonly ScannedAttribute[] },
): NamespaceContext {
  let namespaces = around;
  const declarations = new Map<string, string>();
  for (const attribute of attributes) {
    if (!/^xmlns(:|$)/.test(attribute.name) || declarations.has(attribute.name) || !attribute.hasValue)
      continue;
    if (forbiddenDeclaration(attribute.name, attribute.value) === undefined)
      declarations.set(attribute.name, attribute.value);
  }
  if (declarations.size > 0) namespaces = declared(namespaces, declarations);
  const presumed = presumedDeclaration(grammar, outer, namespaces, name);
  if (presumed === undefined || declarations.has(presumed.attribute)) return namespaces;
  return declared(namespaces, new Map([[presumed.attribute, presumed.namespace]]));
}

/** The declaration that is probably missing on an element; undefined where its name needs none, or none would help. */
function presumedDeclaration(
  grammar: Grammar,
  outer: State,
  namespaces: NamespaceContext,
  name: string,
): { readonly attribute: string; readonly namespace: string } | undefined {
  const parts = splitQName(name);
  if (parts === undefined || namespaces.namespaceOf(parts.prefix)) return undefined;
  const { prefix, localName } = parts;
  const { automaton, names } = grammar;
  const mayCome = (namespace: string) => automaton.startTag(outer, names.idOf(namespace, localName)) !== null;
  const homes = homeNamespaces(grammar, localName);
  if (prefix === '' && (homes.includes('') || mayCome(''))) return undefined;
  const namespace = homes.find((home) => home !== '' && mayCome(home)) ?? homes.find((home) => home !== '');
  if (namespace === undefined) return undefined;
  return { attribute: prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace };
}

function declared(namespaces: NamespaceContext, declarations: ReadonlyMap<string, string>): NamespaceContext {
  const list = {
    count: declarations.size,
    names: [...declarations.keys()],
    values: [...declarations.values()],
  };
  return namespaces.enter(list) ?? namespaces;
}
