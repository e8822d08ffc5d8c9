import type { NameTable } from '../pattern/name-table.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { type IdType, idTypeOf } from './id-type.ts';
import type { State } from './state.ts';

/** The attributes that a start tag may have, by the ids of their names, where none depends on another. */
export interface PlainAttributes {
  readonly values: ReadonlyMap<number, PlainAttribute>;
  /** How many of them must come. */
  readonly required: number;
  /** The state after the start tag, if all has come that must and nothing is wrong. */
  readonly closed: State;
}

export interface PlainAttribute {
  /** What the value must match. */
  readonly value: Pattern;
  readonly isRequired: boolean;
  readonly idType: IdType | undefined;
}

/**
 * The attributes of a pattern if they are a list of names, each of which may or must come, whatever the others are: then a
 * tag can be judged without a derivative for each. Undefined where some are alternatives, or have no name of their own.
 */
export function plainAttributes(
  pattern: Pattern,
  names: NameTable,
): Omit<PlainAttributes, 'closed'> | undefined {
  const values = new Map<number, PlainAttribute>();
  let required = 0;
  const add = (part: Pattern, isRequired: boolean): boolean => {
    if (part.kind !== 'attribute' || part.declaration.nameClass.kind !== 'name') return false;
    const { namespace, localName } = part.declaration.nameClass;
    const id = names.idOf(namespace, localName);
    // Forbidden to schemas (section 7.3), but derivatives of patterns may look so.
    if (values.has(id)) return false;
    const value = part.declaration.of;
    values.set(id, { value, isRequired, idType: idTypeOf([value]) });
    if (isRequired) required++;
    return true;
  };
  const pending = [pattern];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (!part.hasAttributes) continue;
    if (part.kind === 'group' || part.kind === 'interleave') pending.push(part.left, part.right);
    else if (part.kind === 'choice' ? !addOptional(part.members, add) : !add(part, true)) return undefined;
  }
  return { values, required };
}

function addOptional(
  members: readonly Pattern[],
  add: (part: Pattern, isRequired: boolean) => boolean,
): boolean {
  const [first, second] = members;
  if (members.length !== 2 || first === undefined || second === undefined) return false;
  if (first.kind === 'empty') return add(second, false);
  return second.kind === 'empty' && add(first, false);
}
