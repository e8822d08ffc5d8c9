import type { ValueContext } from '../../src/relaxng/datatypes/datatype.ts';
import type { SimpleGrammar, SimplePattern } from '../../src/relaxng/simplify/simple-grammar.ts';
import type { NaiveElement } from './naive-document.ts';
import { contains } from './naive-matcher.ts';

type Attribute = NaiveElement['attributes'][number];
type Child = NaiveElement | string;

/**
 * Whether a document is valid by the inference rules of RELAX NG, section 6.2, read as a search: `cx ⊢ a; m =~ p` is
 * asked of every way to divide the attributes and the children. No derivatives, nothing of the engine; exponential, and
 * for small documents only.
 */
export function infers(grammar: SimpleGrammar, root: NaiveElement): boolean {
  return new Inference().matches(grammar.start, [], [root], root.context);
}

class Inference {
  readonly #numbers = new Map<unknown, number>();
  readonly #known = new Map<string, boolean>();

  /** `cx ⊢ a; m =~ p`. */
  matches(
    pattern: SimplePattern,
    attributes: readonly Attribute[],
    children: readonly Child[],
    context: ValueContext,
  ): boolean {
    const of = (thing: unknown) => {
      if (!this.#numbers.has(thing)) this.#numbers.set(thing, this.#numbers.size);
      return this.#numbers.get(thing);
    };
    const strings = children.map((child) => (typeof child === 'string' ? JSON.stringify(child) : of(child)));
    const key = `${of(pattern)} ${of(context)} ${attributes.map(of).join(',')} ${strings.join(',')}`;
    let result = this.#known.get(key);
    if (result === undefined) {
      result = this.#search(pattern, attributes, children, context);
      this.#known.set(key, result);
    }
    return result;
  }

  #search(
    pattern: SimplePattern,
    attributes: readonly Attribute[],
    children: readonly Child[],
    context: ValueContext,
  ): boolean {
    const matches = (of: SimplePattern, a: readonly Attribute[], m: readonly Child[]) =>
      this.matches(of, a, m, context);
    const [only] = children;
    const single = attributes.length === 0 && children.length === 1;
    switch (pattern.kind) {
      case 'notAllowed':
        return false;
      case 'empty':
        return attributes.length === 0 && children.length === 0;
      case 'text':
        // (text 1) and (text 2): any number of strings.
        return attributes.length === 0 && children.every((child) => typeof child === 'string');
      case 'choice':
        return pattern.members.some((member) => matches(member, attributes, children));
      case 'group':
        return this.#divided(pattern.members, attributes, children, (a, m, first, rest) =>
          divisions(a).some(([a1, a2]) =>
            m.concat('').some((_, at) => matches(first, a1, m.slice(0, at)) && rest(a2, m.slice(at))),
          ),
        );
      case 'interleave':
        return this.#divided(pattern.members, attributes, children, (a, m, first, rest) =>
          divisions(a).some(([a1, a2]) =>
            divisions(m).some(([m1, m2]) => matches(first, a1, m1) && rest(a2, m2)),
          ),
        );
      case 'oneOrMore':
        // (oneOrMore 1) and (oneOrMore 2); what takes nothing off need not be taken off.
        return (
          matches(pattern.of, attributes, children) ||
          divisions(attributes).some(([a1, a2]) =>
            children
              .concat('')
              .some(
                (_, at) =>
                  (a1.length > 0 || at > 0) &&
                  (a2.length > 0 || at < children.length) &&
                  matches(pattern.of, a1, children.slice(0, at)) &&
                  matches(pattern, a2, children.slice(at)),
              ),
          )
        );
      case 'attribute': {
        const [attribute] = attributes;
        if (attributes.length !== 1 || children.length > 0 || attribute === undefined) return false;
        const { namespace, localName, value } = attribute;
        return (
          contains(pattern.nameClass, namespace, localName) && this.#weakly(pattern.of, [], [value], context)
        );
      }
      case 'ref': {
        // White space may stand before and after.
        const elements = children.filter((child) => typeof child !== 'string');
        const [element] = elements;
        if (attributes.length > 0 || elements.length !== 1 || element === undefined) return false;
        if (children.some((child) => typeof child === 'string' && !isSpace(child))) return false;
        const { nameClass, content } = pattern.define;
        const { namespace, localName } = element;
        if (!contains(nameClass, namespace, localName)) return false;
        return this.#weakly(content, element.attributes, element.children, element.context);
      }
      case 'list': {
        if (attributes.length > 0 || children.length > 1 || typeof (only ?? '') !== 'string') return false;
        if (children.length === 0) return false;
        const tokens = (only as string).split(/[ \t\r\n]+/).filter((token) => token !== '');
        return matches(pattern.of, [], tokens);
      }
      case 'value':
        if (!single || typeof only !== 'string') return false;
        return pattern.datatype.key(only, context) === pattern.key;
      case 'data':
        if (!single || typeof only !== 'string' || !pattern.datatype.allows(only, context)) return false;
        return pattern.except === undefined || !matches(pattern.except, [], [only]);
    }
  }

  /** An operator of many members is one of two, whose second is the operator of the others. */
  #divided(
    members: readonly SimplePattern[],
    attributes: readonly Attribute[],
    children: readonly Child[],
    holds: (
      attributes: readonly Attribute[],
      children: readonly Child[],
      first: SimplePattern,
      rest: (a: readonly Attribute[], m: readonly Child[]) => boolean,
    ) => boolean,
  ): boolean {
    const known = new Map<string, boolean>();
    const from = (index: number, a: readonly Attribute[], m: readonly Child[]): boolean => {
      const member = members[index];
      if (member === undefined) return a.length === 0 && m.length === 0;
      const key = `${index} ${a.map((one) => attributes.indexOf(one))} ${m.map((one) => (typeof one === 'string' ? JSON.stringify(one) : `#${children.indexOf(one)}`))}`;
      let result = known.get(key);
      if (result === undefined) {
        result = holds(a, m, member, (a2, m2) => from(index + 1, a2, m2));
        known.set(key, result);
      }
      return result;
    };
    return from(0, attributes, children);
  }

  /** `cx ⊢ a; m =~weak p`: white space alone counts as nothing, and nothing as an empty string. */
  #weakly(
    pattern: SimplePattern,
    attributes: readonly Attribute[],
    children: readonly Child[],
    context: ValueContext,
  ): boolean {
    if (this.matches(pattern, attributes, children, context)) return true;
    if (children.length === 0) return this.matches(pattern, attributes, [''], context);
    const [only] = children;
    const isBlank = children.length === 1 && typeof only === 'string' && isSpace(only);
    return isBlank && this.matches(pattern, attributes, [], context);
  }
}

/** All ways to divide things between two, each keeping its order. */
function divisions<Thing>(things: readonly Thing[]): [Thing[], Thing[]][] {
  let all: [Thing[], Thing[]][] = [[[], []]];
  for (const thing of things) {
    all = all.flatMap(([left, right]): [Thing[], Thing[]][] => [
      [[...left, thing], right],
      [left, [...right, thing]],
    ]);
  }
  return all;
}

function isSpace(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
