/** NameStartChar of XML 1.0 (fifth edition, production 4), for a character class with the `u` flag. */
const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

const nameCharacter = `[${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]`;

/** A Name of XML 1.0 (production 5) as the source of a regular expression with the `u` flag. */
export const namePattern = `[${nameStart}]${nameCharacter}*`;

/** An Nmtoken of XML 1.0 (production 7) likewise. */
export const tokenPattern = `${nameCharacter}+`;

/** White space of XML 1.0 (production 3), at least one character. */
export const spacePattern = '[ \\t\\r\\n]+';
