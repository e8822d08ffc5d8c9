import { type Token, tokens } from './tokens.ts';

/** Which nodes of a document a rule's context may match at all: never too few. */
export interface Candidates {
  /** Expanded names of elements: `{namespace}local`, `{*}local` for any namespace. */
  readonly elements: ReadonlySet<string>;
  /** Names, in no namespace, of attributes of which one stands on the element that matches. */
  readonly elementsWith: ReadonlySet<string>;
  /** Names, in no namespace, of attributes that may match themselves. */
  readonly attributes: ReadonlySet<string>;
  readonly anyElement: boolean;
  readonly anyAttribute: boolean;
  readonly text: boolean;
  readonly comment: boolean;
  readonly instruction: boolean;
  readonly document: boolean;
}

export interface MutableCandidates {
  elements: Set<string>;
  elementsWith: Set<string>;
  attributes: Set<string>;
  anyElement: boolean;
  anyAttribute: boolean;
  text: boolean;
  comment: boolean;
  instruction: boolean;
  document: boolean;
}

export function noCandidates(): MutableCandidates {
  return {
    elements: new Set(),
    elementsWith: new Set(),
    attributes: new Set(),
    anyElement: false,
    anyAttribute: false,
    text: false,
    comment: false,
    instruction: false,
    document: false,
  };
}

/**
 * Adds the candidates of a context, a pattern of XSLT: what the last steps of its alternatives say of the node itself.
 * Where that cannot be told, every node is one.
 *
 * @param namespaces by prefix
 */
export function addCandidates(
  into: MutableCandidates,
  context: string,
  namespaces: ReadonlyMap<string, string>,
): void {
  const alternatives = split(tokens(context), (token) => token.text === '|' || token.text === 'union');
  for (const alternative of alternatives) {
    if (!addAlternative(into, alternative, namespaces)) addAll(into);
  }
}

function addAll(into: MutableCandidates): void {
  for (const key of ['anyElement', 'anyAttribute', 'text', 'comment', 'instruction', 'document'] as const)
    into[key] = true;
}

/** Parts of a list between separators that stand outside of all brackets. */
function split(list: readonly Token[], isSeparator: (token: Token) => boolean): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of list) {
    if (depth === 0 && isSeparator(token)) parts.push([]);
    else parts.at(-1)?.push(token);
    if (['(', '[', '{'].includes(token.text)) depth++;
    else if ([')', ']', '}'].includes(token.text)) depth--;
  }
  return parts;
}

function addAlternative(
  into: MutableCandidates,
  alternative: readonly Token[],
  namespaces: ReadonlyMap<string, string>,
): boolean {
  if (alternative.length === 1 && alternative[0]?.text === '/') {
    into.document = true;
    return true;
  }
  const step = split(alternative, ({ text }) => text === '/' || text === '//').at(-1) ?? [];
  let rest = step;
  let axis = 'child';
  if (rest[0]?.text === '@') {
    axis = 'attribute';
    rest = rest.slice(1);
  } else if (rest[1]?.text === '::') {
    axis = rest[0]?.text ?? '';
    rest = rest.slice(2);
  }
  if (!['child', 'attribute', 'descendant', 'self', 'descendant-or-self'].includes(axis)) return false;
  const [test, bracket, close] = rest;
  if (test === undefined || test.kind === 'variable') return false;
  if (bracket?.text === '(') {
    if (close?.text !== ')' || test.prefix !== undefined || axis !== 'child') return false;
    return addKind(into, test.text, rest.slice(3));
  }
  const predicates = rest.slice(1);
  if (predicates.length > 0 && bracket?.text !== '[') return false;
  if (axis === 'attribute') return addAttribute(into, test);
  if (axis === 'self') return false;
  return addElement(into, test, predicates, namespaces);
}

function addKind(into: MutableCandidates, kind: string, predicates: readonly Token[]): boolean {
  if (predicates.length > 0 && predicates[0]?.text !== '[') return false;
  if (kind === 'text') into.text = true;
  else if (kind === 'comment') into.comment = true;
  else if (kind === 'processing-instruction') into.instruction = true;
  else if (kind === 'element') into.anyElement = true;
  else return false;
  return true;
}

function addAttribute(into: MutableCandidates, test: Token): boolean {
  if (test.text === '*') into.anyAttribute = true;
  else if (test.kind !== 'name') return false;
  else if (test.prefix !== undefined || test.namespace !== undefined) into.anyAttribute = true;
  else into.attributes.add(test.text);
  return true;
}

function addElement(
  into: MutableCandidates,
  test: Token,
  predicates: readonly Token[],
  namespaces: ReadonlyMap<string, string>,
): boolean {
  if (test.kind === 'name' && test.localName !== '*') {
    const namespace = test.namespace ?? (test.prefix === undefined ? '' : namespaces.get(test.prefix));
    if (test.prefix === '*') into.elements.add(`{*}${test.localName}`);
    else if (namespace === undefined) return false;
    else into.elements.add(`{${namespace}}${test.localName}`);
    return true;
  }
  if (test.text !== '*' && test.localName !== '*') return false;
  const needed = neededAttribute(predicates);
  if (needed === undefined) into.anyElement = true;
  else into.elementsWith.add(needed);
  return true;
}

/** The attribute that some predicate `[@a]`, or `[@a and …]`, demands. */
function neededAttribute(predicates: readonly Token[]): string | undefined {
  let depth = 0;
  for (const [index, token] of predicates.entries()) {
    if (token.text === '[' && depth++ === 0) {
      const [at, name, next] = predicates.slice(index + 1, index + 4);
      const plain = name?.kind === 'name' && name.prefix === undefined && name.namespace === undefined;
      const onlyAnd = !hasOr(predicates, index + 1);
      if (at?.text === '@' && plain && onlyAnd && (next?.text === ']' || next?.text === 'and'))
        return name.text;
    } else if (token.text === ']') depth--;
  }
  return undefined;
}

/** Whether a predicate has something at its own level that weakens what stands in it: `or`, a comma. */
function hasOr(list: readonly Token[], from: number): boolean {
  let depth = 0;
  for (const { text } of list.slice(from)) {
    if (['(', '['].includes(text)) depth++;
    else if ([')', ']'].includes(text)) {
      if (depth-- === 0) return false;
    } else if (depth === 0 && (text === 'or' || text === ',')) return true;
  }
  return false;
}
