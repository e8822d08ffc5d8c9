import type { Datatype } from './datatype.ts';
import type { AttributeDeclaration, ElementDeclaration, Pattern } from './pattern.ts';

type Fields = { nullable: boolean; hasAttributes: boolean };
// `Omit` would merge the members of the union.
type Unnumbered = Pattern extends infer Member
  ? Member extends Pattern
    ? Omit<Member, 'id'>
    : never
  : never;

/** Makes patterns, each only once, so that results of derivatives can be kept by the pattern's id. */
export class PatternTable {
  readonly #known = new Map<string, Pattern>();
  readonly #flat: Fields = { nullable: false, hasAttributes: false };

  readonly notAllowed = this.#intern('none', { kind: 'notAllowed', ...this.#flat });
  readonly empty = this.#intern('empty', { kind: 'empty', ...this.#flat, nullable: true });
  readonly text = this.#intern('text', { kind: 'text', ...this.#flat, nullable: true });

  choice(left: Pattern, right: Pattern): Pattern {
    if (left === this.notAllowed || left === right) return right;
    if (right === this.notAllowed) return left;
    if (left === this.empty && right.nullable) return right;
    if (right === this.empty && left.nullable) return left;
    if (left.kind === 'choice') return this.choice(left.left, this.choice(left.right, right));
    if (alternatives(right).includes(left)) return right;
    return this.#pair('choice', left, right, left.nullable || right.nullable);
  }

  group(left: Pattern, right: Pattern): Pattern {
    const folded = this.#fold(left, right);
    if (folded) return folded;
    if (left.kind === 'group') return this.group(left.left, this.group(left.right, right));
    return this.#pair('group', left, right, left.nullable && right.nullable);
  }

  interleave(left: Pattern, right: Pattern): Pattern {
    return this.#fold(left, right) ?? this.#pair('interleave', left, right, left.nullable && right.nullable);
  }

  oneOrMore(of: Pattern): Pattern {
    if (of.kind === 'notAllowed' || of.kind === 'empty' || of.kind === 'text' || of.kind === 'oneOrMore')
      return of;
    const { nullable, hasAttributes } = of;
    return this.#intern(`+${of.id}`, { kind: 'oneOrMore', of, nullable, hasAttributes });
  }

  optional(of: Pattern): Pattern {
    return this.choice(of, this.empty);
  }

  list(of: Pattern): Pattern {
    if (of === this.notAllowed) return of;
    return this.#intern(`l${of.id}`, { kind: 'list', of, ...this.#flat });
  }

  data(datatype: Datatype, except?: Pattern): Pattern {
    const key = `d${datatype.id} ${except?.id ?? ''}`;
    return this.#intern(key, { kind: 'data', datatype, ...(except && { except }), ...this.#flat });
  }

  value(datatype: Datatype, value: string): Pattern {
    return this.#intern(`v${datatype.id} ${value}`, { kind: 'value', datatype, value, ...this.#flat });
  }

  attribute(declaration: AttributeDeclaration): Pattern {
    const key = `a${declaration.id}`;
    return this.#intern(key, { kind: 'attribute', declaration, nullable: false, hasAttributes: true });
  }

  element(declaration: ElementDeclaration): Pattern {
    return this.#intern(`e${declaration.id}`, { kind: 'element', declaration, ...this.#flat });
  }

  #fold(left: Pattern, right: Pattern): Pattern | undefined {
    if (left === this.notAllowed || right === this.notAllowed) return this.notAllowed;
    if (left === this.empty) return right;
    return right === this.empty ? left : undefined;
  }

  #pair(kind: 'choice' | 'group' | 'interleave', left: Pattern, right: Pattern, nullable: boolean): Pattern {
    const hasAttributes = left.hasAttributes || right.hasAttributes;
    return this.#intern(`${kind[0]}${left.id},${right.id}`, { kind, left, right, nullable, hasAttributes });
  }

  #intern(key: string, fields: Unnumbered): Pattern {
    let pattern = this.#known.get(key);
    if (pattern === undefined) {
      pattern = { ...fields, id: this.#known.size } as Pattern;
      this.#known.set(key, pattern);
    }
    return pattern;
  }
}

/** The members of a choice, in order; of anything else, itself alone. */
export function alternatives(pattern: Pattern): Pattern[] {
  const members: Pattern[] = [];
  let rest = pattern;
  for (; rest.kind === 'choice'; rest = rest.right) members.push(rest.left);
  members.push(rest);
  return members;
}
