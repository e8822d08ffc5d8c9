/** A node of a compiled stylesheet: its kind, its parts, and attributes by their names, all of them strings. */
export interface Code {
  readonly N: string;
  readonly C?: readonly Code[];
  readonly [attribute: string]: unknown;
}

/** Something in a compiled stylesheet that is not known here: the whole of it is left to SaxonJS. */
export class Unsupported extends Error {}

export function parts(code: Code): readonly Code[] {
  return code.C ?? [];
}

/** The part at a place, from 0. */
export function part(code: Code, index: number): Code {
  const found = code.C?.[index];
  if (found === undefined) throw new Unsupported(`${code.N} without its part ${index}`);
  return found;
}

/** The part that has a role. */
export function partOf(code: Code, role: string): Code | undefined {
  return code.C?.find((each) => each.role === role);
}

export function text(code: Code, attribute: string): string {
  const value = code[attribute];
  if (typeof value !== 'string') throw new Unsupported(`${code.N} without ${attribute}`);
  return value;
}

export function hasFlag(code: Code, flag: string): boolean {
  return typeof code.flags === 'string' && code.flags.includes(flag);
}
