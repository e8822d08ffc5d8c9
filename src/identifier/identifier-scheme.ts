/** What is wrong with an identifier. */
export interface IdentifierFault {
  readonly kind: 'form' | 'check-digit';
  /** The rest of a sentence that begins with the identifier: `must have nine digits …`. */
  readonly reason: string;
}

/** A system of identifiers. */
export interface IdentifierScheme {
  /** As its makers write it. */
  readonly name: string;
  /** What an edition may call it in `@type`, in small letters and without signs. */
  readonly types: readonly string[];
  /** Addresses that carry an identifier; the first group is what stands in its place. */
  readonly address: RegExp;
  /** What is wrong with a value that should be one; undefined where nothing is. */
  readonly check: (value: string) => IdentifierFault | undefined;
}

/** A fault of form. */
export function wrongForm(reason: string): IdentifierFault {
  return { kind: 'form', reason };
}

/** A fault of the check digit, where one other would be right if all else is. */
export function wrongCheckDigit(expected: string): IdentifierFault {
  return { kind: 'check-digit', reason: `must end in ${expected}, if its other digits are right` };
}
