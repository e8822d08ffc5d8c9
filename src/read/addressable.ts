/** No file of the site has a longer name, endings apart. */
const longest = 120;

/**
 * An id as it can stand in addresses and names of files everywhere: Latin letters without accents, digits,
 * `.`, `_` and `-` stay, any other character becomes its code point between two `_`: `Müller`, `M_FC_ller`.
 */
export function addressable(id: string): string {
  return id
    .replace(/[^A-Za-z0-9._-]/gu, (character) => `_${character.codePointAt(0)?.toString(16).toUpperCase()}_`)
    .slice(0, longest);
}
