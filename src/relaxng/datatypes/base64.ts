const forbidden = /[^A-Za-z0-9+/=]/;

/**
 * The octets' characters of a value of `base64Binary` without white space (XML Schema, part 2, section 3.2.16); undefined
 * for what is none. The last character before `=` must leave the bits empty that stand for no octet.
 */
export function base64Characters(value: string): string | undefined {
  const characters = value.replaceAll(' ', '');
  // An expression that repeats groups of four would fill the stack on a picture.
  if (characters.length % 4 !== 0 || forbidden.test(characters)) return undefined;
  const equals = characters.indexOf('=');
  if (equals < 0) return characters;
  return /^(?:[AEIMQUYcgkosw048]=|[AQgw]==)$/.test(characters.slice(equals - 1)) ? characters : undefined;
}

/** How many octets characters stand for. */
export function octetCount(characters: string): number {
  return (characters.length / 4) * 3 - (characters.endsWith('==') ? 2 : characters.endsWith('=') ? 1 : 0);
}
