import {
  compatibilityAnnotations,
  relaxNgNamespace,
  type SchemaElement,
  type SchemaNode,
} from '../syntax/schema-element.ts';
import { textOf } from '../syntax/text-of.ts';
import { trimSpace } from '../syntax/trim-space.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

/** What `a:documentation` (RELAX NG DTD Compatibility, section 5) says, several joined by a blank line. */
export function joinDocumentation(said: string | undefined, element: SchemaElement): string | undefined {
  const words = trimSpace(wordsOf(element));
  if (words === '') return said;
  return said === undefined ? words : `${said}\n\n${words}`;
}

/** The text of an element and of all in it, such as emphasis; nested to any depth. */
function wordsOf(element: SchemaElement): string {
  if (element.children.every(({ kind }) => kind !== 'element')) return textOf(element);
  let words = '';
  const pending: SchemaNode[] = [element];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') words += node.value;
    else if (node.kind === 'element') {
      for (let index = node.children.length - 1; index >= 0; index--)
        pending.push(node.children[index] as SchemaNode);
    }
  }
  return words;
}

export function isDocumentation({ localName, namespace }: SchemaElement): boolean {
  return localName === 'documentation' && namespace === compatibilityAnnotations;
}

/** The documentation of a child that can hold none, such as `value`: what follows up to the next of RELAX NG's elements. */
export function documentationAfter(children: readonly SchemaNode[], index: number): string | undefined {
  let said: string | undefined;
  for (let next = index + 1; next < children.length; next++) {
    const child = children[next] as SchemaNode;
    if (child.kind !== 'element') continue;
    if (child.namespace === relaxNgNamespace) break;
    if (isDocumentation(child)) said = joinDocumentation(said, child);
  }
  return said;
}

/** What a `define` says of itself is said of the one thing that it defines, if that says nothing. */
export function documented(pattern: UnexpandedPattern, documentation: string | undefined): UnexpandedPattern {
  if (documentation === undefined) return pattern;
  switch (pattern.kind) {
    case 'element':
    case 'attribute':
    case 'data':
    case 'value':
      return pattern.documentation === undefined ? { ...pattern, documentation } : pattern;
    default:
      return pattern;
  }
}
