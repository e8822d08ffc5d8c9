import type { Datatype } from '../datatypes/datatype.ts';
import type {
  AttributeDeclaration,
  DataPattern,
  ElementDeclaration,
  Pattern,
  PatternBase,
  ValuePattern,
} from './pattern.ts';

type Facts = Omit<PatternBase, 'id'>;
type PairKind = 'group' | 'interleave';
// `Omit` would merge the members of the union.
type Made = Pattern extends infer Member
  ? Member extends Pattern
    ? Omit<Member, keyof PatternBase>
    : never
  : never;

type ChoicePattern = Extract<Pattern, { readonly kind: 'choice' }>;

const flat: Facts = { nullable: false, hasAttributes: false, hasData: false };
const data: Facts = { nullable: false, hasAttributes: false, hasData: true };

/** Two ids as one number; a table never holds 2^26 patterns. */
const idRange = 2 ** 26;

/** Makes patterns, each only once, so that what follows from a pattern can be kept with it. */
export class PatternTable {
  #size = 0;
  readonly #pairs = {
    group: new Map<number, Pattern>(),
    interleave: new Map<number, Pattern>(),
  } as const;
  readonly #repeated = new Map<Pattern, Pattern>();
  /** By a hash of the ids of their members. */
  readonly #choices = new Map<number, ChoicePattern[]>();
  readonly #lists = new Map<Pattern, Pattern>();

  readonly notAllowed = this.#make({ kind: 'notAllowed' }, flat);
  readonly empty = this.#make({ kind: 'empty' }, { ...flat, nullable: true });
  readonly text = this.#make({ kind: 'text' }, { ...flat, nullable: true });

  /** How many patterns have been made. */
  get size(): number {
    return this.#size;
  }

  /** Forgets all patterns but those that somebody holds: equal ones may then be two objects, which costs time only. */
  forget(): void {
    this.#pairs.group.clear();
    this.#pairs.interleave.clear();
    this.#repeated.clear();
    this.#choices.clear();
    this.#lists.clear();
  }

  choice(...given: readonly Pattern[]): Pattern {
    return this.choiceOf(given);
  }

  choiceOf(given: readonly Pattern[]): Pattern {
    const [first, second] = given;
    if (first === undefined) return this.notAllowed;
    if (given.length === 1 || (given.length === 2 && (first === second || second === this.notAllowed)))
      return first;
    if (given.length === 2 && first === this.notAllowed) return second as Pattern;
    const members = isPlainChoice(given) ? given : this.#plainChoice(given);
    if (members.length < 2) return members[0] ?? this.notAllowed;
    let hash = 0;
    for (const { id } of members) hash = (Math.imul(hash, 31) + id) | 0;
    const alike = this.#choices.get(hash);
    const known = alike?.find((choice) => isSame(choice.members, members));
    if (known !== undefined) return known;
    const choice = this.#make(
      { kind: 'choice', members },
      {
        nullable: members.some(({ nullable }) => nullable),
        hasAttributes: members.some(({ hasAttributes }) => hasAttributes),
        hasData: members.some(({ hasData }) => hasData),
      },
    ) as ChoicePattern;
    if (alike === undefined) this.#choices.set(hash, [choice]);
    else alike.push(choice);
    return choice;
  }

  group(left: Pattern, right: Pattern): Pattern {
    return this.#pair('group', left, right);
  }

  interleave(left: Pattern, right: Pattern): Pattern {
    // It is commutative: one order is enough.
    return left.id <= right.id
      ? this.#pair('interleave', left, right)
      : this.#pair('interleave', right, left);
  }

  oneOrMore(of: Pattern): Pattern {
    if (of.kind === 'notAllowed' || of.kind === 'empty' || of.kind === 'text' || of.kind === 'oneOrMore')
      return of;
    const known = this.#repeated.get(of);
    if (known !== undefined) return known;
    const { nullable, hasAttributes, hasData } = of;
    const pattern = this.#make({ kind: 'oneOrMore', of }, { nullable, hasAttributes, hasData });
    this.#repeated.set(of, pattern);
    return pattern;
  }

  optional(of: Pattern): Pattern {
    return this.choiceOf([of, this.empty]);
  }

  list(of: Pattern): Pattern {
    if (of === this.notAllowed) return of;
    let list = this.#lists.get(of);
    if (list === undefined) {
      list = this.#make({ kind: 'list', of }, data);
      this.#lists.set(of, list);
    }
    return list;
  }

  /** Not interned: each place in a schema has its own documentation. */
  data(datatype: Datatype, details: Pick<DataPattern, 'order' | 'except' | 'documentation'>): Pattern {
    return this.#make({ kind: 'data', datatype, ...details }, data);
  }

  /** Not interned: each place in a schema has its own documentation. */
  value(
    datatype: Datatype,
    details: Pick<ValuePattern, 'order' | 'value' | 'key' | 'documentation'>,
  ): Pattern {
    return this.#make({ kind: 'value', datatype, ...details }, data);
  }

  /** Not interned: a declaration is itself. */
  attribute(declaration: AttributeDeclaration): Pattern {
    return this.#make({ kind: 'attribute', declaration }, { ...flat, hasAttributes: true });
  }

  /** Not interned: a declaration is itself. */
  element(declaration: ElementDeclaration): Pattern {
    return this.#make({ kind: 'element', declaration }, flat);
  }

  /** The members of a choice, each once, in the order of their ids. */
  #plainChoice(given: readonly Pattern[]): readonly Pattern[] {
    const members = new Set<Pattern>();
    let nullableBeside = false;
    for (const pattern of given) {
      if (pattern === this.notAllowed) continue;
      if (pattern.kind === 'choice') for (const member of pattern.members) members.add(member);
      else members.add(pattern);
    }
    for (const member of members) if (member.nullable && member !== this.empty) nullableBeside = true;
    // `empty` adds nothing to a choice that matches nothing anyway.
    if (nullableBeside) members.delete(this.empty);
    return [...members].sort((a, b) => a.id - b.id);
  }

  #pair(kind: PairKind, left: Pattern, right: Pattern): Pattern {
    if (left === this.notAllowed || right === this.notAllowed) return this.notAllowed;
    if (left === this.empty) return right;
    if (right === this.empty) return left;
    const known = this.#pairs[kind];
    const key = left.id * idRange + right.id;
    const found = known.get(key);
    if (found !== undefined) return found;
    const pattern = this.#make(
      { kind, left, right },
      {
        nullable: left.nullable && right.nullable,
        hasAttributes: left.hasAttributes || right.hasAttributes,
        hasData: left.hasData || right.hasData,
      },
    );
    known.set(key, pattern);
    return pattern;
  }

  #make(made: Made, { nullable, hasAttributes, hasData }: Facts): Pattern {
    return { ...made, id: this.#size++, nullable, hasAttributes, hasData } as Pattern;
  }
}

/** Whether patterns are those of a choice as a table holds it: nothing need be sorted, joined or left out. */
function isPlainChoice(patterns: readonly Pattern[]): boolean {
  let last = -1;
  let hasEmpty = false;
  let isNullable = false;
  for (const { kind, id, nullable } of patterns) {
    if (id <= last || kind === 'choice' || kind === 'notAllowed') return false;
    last = id;
    if (kind === 'empty') hasEmpty = true;
    else if (nullable) isNullable = true;
  }
  return !(hasEmpty && isNullable);
}

function isSame(some: readonly Pattern[], others: readonly Pattern[]): boolean {
  return some.length === others.length && some.every((pattern, index) => pattern === others[index]);
}
