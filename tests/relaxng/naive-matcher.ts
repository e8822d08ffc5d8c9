import type { ValueContext } from '../../src/relaxng/datatypes/datatype.ts';
import type { NameClass } from '../../src/relaxng/pattern/name-class.ts';
import type {
  ElementDefine,
  SimpleGrammar,
  SimplePattern,
} from '../../src/relaxng/simplify/simple-grammar.ts';
import type { NaiveElement } from './naive-document.ts';

/**
 * Whether a document is valid, by the derivatives of RELAX NG patterns in their plainest form: nothing is interned,
 * remembered or recovered from. Slow, and meant to be: it is there to be compared with.
 */
export function matches(grammar: SimpleGrammar, root: NaiveElement): boolean {
  steps = Number.POSITIVE_INFINITY;
  return nullable(childDerivative(binary(grammar.start), root));
}

/** The same within a number of steps; undefined where it takes more: nothing keeps ambiguous patterns from growing. */
export function matchesWithin(
  limit: number,
  grammar: SimpleGrammar,
  root: NaiveElement,
): boolean | undefined {
  steps = limit;
  try {
    return nullable(childDerivative(binary(grammar.start), root));
  } catch (error) {
    if (error === tooLong) return undefined;
    throw error;
  }
}

const tooLong = new Error('It takes too many steps.');
let steps = Number.POSITIVE_INFINITY;

type Leaf = Extract<SimplePattern, { kind: 'data' | 'value' }>;

/** A pattern with operators of two operands, made from the simple form one layer at a time. */
type Pattern =
  | { kind: 'empty' | 'notAllowed' | 'text' }
  | { kind: 'choice' | 'group' | 'interleave'; left: Pattern; right: Pattern }
  | { kind: 'oneOrMore' | 'list'; of: Pattern }
  | { kind: 'attribute'; nameClass: NameClass; of: Pattern }
  | { kind: 'element'; define: ElementDefine }
  | { kind: 'after'; left: Pattern; right: Pattern }
  | { kind: 'leaf'; leaf: Leaf };

const empty: Pattern = { kind: 'empty' };
const notAllowed: Pattern = { kind: 'notAllowed' };

function binary(pattern: SimplePattern): Pattern {
  switch (pattern.kind) {
    case 'choice':
    case 'group':
    case 'interleave': {
      const { kind } = pattern;
      return pattern.members.map(binary).reduceRight((right, left) => ({ kind, left, right }));
    }
    case 'oneOrMore':
    case 'list':
      return { kind: pattern.kind, of: binary(pattern.of) };
    case 'attribute':
      return { kind: 'attribute', nameClass: pattern.nameClass, of: binary(pattern.of) };
    case 'ref':
      return { kind: 'element', define: pattern.define };
    case 'data':
    case 'value':
      return { kind: 'leaf', leaf: pattern };
    default:
      return { kind: pattern.kind };
  }
}

/** Whether a name is in a name class. */
export function contains(nameClass: NameClass, namespace: string, localName: string): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.namespace === namespace && nameClass.localName === localName;
    case 'nsName':
      if (nameClass.namespace !== namespace) return false;
      return nameClass.except === undefined || !contains(nameClass.except, namespace, localName);
    case 'anyName':
      return nameClass.except === undefined || !contains(nameClass.except, namespace, localName);
    default:
      return nameClass.members.some((member) => contains(member, namespace, localName));
  }
}

function nullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'empty':
    case 'text':
      return true;
    case 'choice':
      return nullable(pattern.left) || nullable(pattern.right);
    case 'group':
    case 'interleave':
      return nullable(pattern.left) && nullable(pattern.right);
    case 'oneOrMore':
      return nullable(pattern.of);
    default:
      return false;
  }
}

function choice(left: Pattern, right: Pattern): Pattern {
  if (--steps < 0) throw tooLong;
  if (left.kind === 'notAllowed') return right;
  return right.kind === 'notAllowed' ? left : { kind: 'choice', left, right };
}

function operator(kind: 'group' | 'interleave' | 'after', left: Pattern, right: Pattern): Pattern {
  if (left.kind === 'notAllowed' || right.kind === 'notAllowed') return notAllowed;
  if (kind !== 'after' && left.kind === 'empty') return right;
  if (kind !== 'after' && right.kind === 'empty') return left;
  return { kind, left, right };
}

function oneOrMore(of: Pattern): Pattern {
  return of.kind === 'notAllowed' ? of : { kind: 'oneOrMore', of };
}

function childDerivative(pattern: Pattern, element: NaiveElement): Pattern {
  let derived = startTagOpen(pattern, element);
  for (const attribute of element.attributes) derived = attributeDerivative(derived, element, attribute);
  derived = childrenDerivative(startTagClose(derived), element);
  return endTag(derived);
}

function childrenDerivative(pattern: Pattern, element: NaiveElement): Pattern {
  const { children } = element;
  const [only = ''] = children;
  if (children.length <= 1 && typeof only === 'string') {
    const derived = textDerivative(pattern, only, element.context);
    return isSpace(only) ? choice(pattern, derived) : derived;
  }
  let derived = pattern;
  for (const child of children) {
    if (typeof child !== 'string') derived = childDerivative(derived, child);
    else if (!isSpace(child)) derived = textDerivative(derived, child, element.context);
  }
  return derived;
}

/** The derivative with its rests changed: `apply` is put behind what is left of the element. */
function applyAfter(pattern: Pattern, apply: (rest: Pattern) => Pattern): Pattern {
  if (pattern.kind === 'after') return operator('after', pattern.left, apply(pattern.right));
  if (pattern.kind !== 'choice') return notAllowed;
  return choice(applyAfter(pattern.left, apply), applyAfter(pattern.right, apply));
}

function startTagOpen(pattern: Pattern, element: NaiveElement): Pattern {
  switch (pattern.kind) {
    case 'choice':
      return choice(startTagOpen(pattern.left, element), startTagOpen(pattern.right, element));
    case 'element': {
      const { nameClass, content } = pattern.define;
      if (!contains(nameClass, element.namespace, element.localName)) return notAllowed;
      return operator('after', binary(content), empty);
    }
    case 'interleave':
      return choice(
        applyAfter(startTagOpen(pattern.left, element), (rest) =>
          operator('interleave', rest, pattern.right),
        ),
        applyAfter(startTagOpen(pattern.right, element), (rest) =>
          operator('interleave', pattern.left, rest),
        ),
      );
    case 'oneOrMore':
      return applyAfter(startTagOpen(pattern.of, element), (rest) =>
        operator('group', rest, choice(pattern, empty)),
      );
    case 'group': {
      const left = applyAfter(startTagOpen(pattern.left, element), (rest) =>
        operator('group', rest, pattern.right),
      );
      return nullable(pattern.left) ? choice(left, startTagOpen(pattern.right, element)) : left;
    }
    case 'after':
      return applyAfter(startTagOpen(pattern.left, element), (rest) =>
        operator('after', rest, pattern.right),
      );
    default:
      return notAllowed;
  }
}

type NaiveAttribute = NaiveElement['attributes'][number];

function attributeDerivative(pattern: Pattern, element: NaiveElement, attribute: NaiveAttribute): Pattern {
  const derive = (of: Pattern) => attributeDerivative(of, element, attribute);
  switch (pattern.kind) {
    case 'after':
      return operator('after', derive(pattern.left), pattern.right);
    case 'choice':
      return choice(derive(pattern.left), derive(pattern.right));
    case 'group':
    case 'interleave':
      return choice(
        operator(pattern.kind, derive(pattern.left), pattern.right),
        operator(pattern.kind, pattern.left, derive(pattern.right)),
      );
    case 'oneOrMore':
      return operator('group', derive(pattern.of), choice(pattern, empty));
    case 'attribute': {
      const { namespace, localName, value } = attribute;
      if (!contains(pattern.nameClass, namespace, localName)) return notAllowed;
      const isRight =
        (nullable(pattern.of) && isSpace(value)) ||
        nullable(textDerivative(pattern.of, value, element.context));
      return isRight ? empty : notAllowed;
    }
    default:
      return notAllowed;
  }
}

function startTagClose(pattern: Pattern): Pattern {
  switch (pattern.kind) {
    case 'after':
      return operator('after', startTagClose(pattern.left), pattern.right);
    case 'choice':
      return choice(startTagClose(pattern.left), startTagClose(pattern.right));
    case 'group':
    case 'interleave':
      return operator(pattern.kind, startTagClose(pattern.left), startTagClose(pattern.right));
    case 'oneOrMore':
      return oneOrMore(startTagClose(pattern.of));
    case 'attribute':
      return notAllowed;
    default:
      return pattern;
  }
}

function textDerivative(pattern: Pattern, text: string, context: ValueContext): Pattern {
  const derive = (of: Pattern) => textDerivative(of, text, context);
  switch (pattern.kind) {
    case 'choice':
      return choice(derive(pattern.left), derive(pattern.right));
    case 'interleave':
      return choice(
        operator('interleave', derive(pattern.left), pattern.right),
        operator('interleave', pattern.left, derive(pattern.right)),
      );
    case 'group': {
      const left = operator('group', derive(pattern.left), pattern.right);
      return nullable(pattern.left) ? choice(left, derive(pattern.right)) : left;
    }
    case 'after':
      return operator('after', derive(pattern.left), pattern.right);
    case 'oneOrMore':
      return operator('group', derive(pattern.of), choice(pattern, empty));
    case 'text':
      return pattern;
    case 'leaf':
      return allows(pattern.leaf, text, context) ? empty : notAllowed;
    case 'list': {
      const words = text.split(/[ \t\r\n]+/).filter((word) => word !== '');
      return nullable(words.reduce((of, word) => textDerivative(of, word, context), pattern.of))
        ? empty
        : notAllowed;
    }
    default:
      return notAllowed;
  }
}

function allows(leaf: Leaf, text: string, context: ValueContext): boolean {
  if (leaf.kind === 'value') return leaf.datatype.key(text, context) === leaf.key;
  if (!leaf.datatype.allows(text, context)) return false;
  return leaf.except === undefined || !nullable(textDerivative(binary(leaf.except), text, context));
}

function endTag(pattern: Pattern): Pattern {
  if (pattern.kind === 'choice') return choice(endTag(pattern.left), endTag(pattern.right));
  if (pattern.kind !== 'after') return notAllowed;
  return nullable(pattern.left) ? pattern.right : notAllowed;
}

function isSpace(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
