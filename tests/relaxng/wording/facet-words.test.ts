import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../../src/relaxng/compile-schema.ts';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import { memoryResolver } from '../memory-resolver.ts';

/** What is said of a value of an attribute, by the type in the compact syntax. */
function said(type: string, value: string): string[] {
  const schema = `element doc { attribute n { ${type} } }`;
  const { grammar, diagnostics } = compileSchema('/schema.rnc', memoryResolver({ '/schema.rnc': schema }));
  if (grammar === undefined) throw new Error(diagnostics[0]?.message);
  return validateText(grammar, `<doc n="${value}"/>`, 'doc.xml').flatMap(({ ruleId, message, hint }) => [
    ruleId,
    message,
    hint ?? '',
  ]);
}

describe('a value that a parameter rules out', () => {
  test.each<[type: string, value: string, message: string, hint: string]>([
    [
      'xsd:integer { minInclusive = "0" maxInclusive = "10" }',
      '12',
      '`@n="12"` must be at most `10`.',
      'Write a number from `0` to `10`.',
    ],
    [
      'xsd:integer { minInclusive = "0" maxInclusive = "10" }',
      '-1',
      '`@n="-1"` must be at least `0`.',
      'Write a number from `0` to `10`.',
    ],
    [
      'xsd:decimal { minExclusive = "0" }',
      '0',
      '`@n="0"` must be more than `0`.',
      'Write a number that is more than `0`.',
    ],
    [
      'xsd:double { maxExclusive = "1" minInclusive = "0" }',
      '1',
      '`@n="1"` must be less than `1`.',
      'Write a number that is less than `1`.',
    ],
    [
      'xsd:date { minInclusive = "1900-01-01" maxInclusive = "1999-12-31" }',
      '1899-12-31',
      '`@n="1899-12-31"` must not be before `1900-01-01`.',
      'Write a date from `1900-01-01` to `1999-12-31`.',
    ],
    [
      'xsd:date { maxExclusive = "1900-01-01" }',
      '1900-01-01',
      '`@n="1900-01-01"` must be before `1900-01-01`.',
      'Write a date that is before `1900-01-01`.',
    ],
    [
      'xsd:dateTime { maxInclusive = "2000-01-01T00:00:00Z" }',
      '2000-01-01T00:00:00',
      '`@n="2000-01-01T00:00:00"` must not be after `2000-01-01T00:00:00Z`, in any time zone.',
      'Write its time zone, or `Z` for UTC.',
    ],
    [
      'xsd:duration { maxInclusive = "P1M" }',
      'P2M',
      '`@n="P2M"` must be at most `P1M`.',
      'Write a duration that is at most `P1M`.',
    ],
    [
      'xsd:token { maxLength = "3" }',
      'abcd',
      '`@n="abcd"` must have at most 3 characters, not 4.',
      'Shorten it to 3 characters.',
    ],
    [
      'xsd:token { minLength = "2" }',
      'a',
      '`@n="a"` must have at least 2 characters, not 1.',
      'Write at least 2 characters.',
    ],
    ['xsd:token { length = "1" }', 'ab', '`@n="ab"` must have 1 character, not 2.', 'Write 1 character.'],
    [
      'xsd:NMTOKENS { maxLength = "2" }',
      'a b c',
      '`@n="a b c"` must have at most 2 items, not 3.',
      'Shorten it to 2 items.',
    ],
    ['xsd:hexBinary { length = "2" }', 'ff', '`@n="ff"` must have 2 octets, not 1.', 'Write 2 octets.'],
    [
      'xsd:decimal { totalDigits = "3" }',
      '1234',
      '`@n="1234"` must have at most 3 digits, not 4.',
      'Write no more than 3 digits.',
    ],
    [
      'xsd:decimal { fractionDigits = "1" }',
      '1.25',
      '`@n="1.25"` must have at most 1 digit behind the point, not 2.',
      'Round it to 1 digit behind the point.',
    ],
    [
      'xsd:decimal { fractionDigits = "0" }',
      '1.25',
      '`@n="1.25"` must have no digits behind the point, not 2.',
      'Write a whole number.',
    ],
    [
      'xsd:integer { maxInclusive = "10" } | xsd:boolean',
      '12',
      '`@n="12"` must be at most `10`.',
      'Write a number that is at most `10`.',
    ],
    // Which of two was meant, nobody knows.
    [
      'xsd:integer { maxInclusive = "10" } | xsd:integer { minInclusive = "20" }',
      '12',
      '`@n="12"` is not written as it must be.',
      'Write a whole number.',
    ],
    [
      'xsd:integer { maxInclusive = "10" }',
      'ten',
      '`@n="ten"` is not written as it must be.',
      'Write a whole number.',
    ],
    [
      'xsd:integer { maxInclusive = "10" } | "many"',
      '12',
      '`@n="12"` is not written as it must be.',
      'Write `many`, or a value of the form that the schema describes.',
    ],
    [
      'xsd:token { pattern = "[a-z]+" pattern = "a.*" }',
      'b',
      '`@n="b"` is not written as it must be.',
      'Keep to the pattern `a.*`.',
    ],
    [
      'xsd:token { pattern = "[a-z]+" pattern = "a.*" }',
      'a1',
      '`@n="a1"` is not written as it must be.',
      'Keep to the pattern `[a-z]+`.',
    ],
    ['xsd:byte', '300', '`@n="300"` is not written as it must be.', 'Write a whole number from -128 to 127.'],
    [
      'list { xsd:integer { maxInclusive = "10" }+ }',
      '1 12',
      '`12` in `@n` must be at most `10`.',
      'Write a number that is at most `10`.',
    ],
  ])('%s: %s', (type, value, message, hint) => {
    expect(said(type, value)).toEqual(['relaxng/invalid-value', message, hint]);
  });
});
