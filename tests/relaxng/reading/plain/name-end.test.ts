import { describe, expect, test } from 'vitest';
import { nameEnd } from '../../../../src/relaxng/reading/plain/name-end.ts';
import { readWithSaxes } from '../../../../src/relaxng/reading/read-with-saxes.ts';
import { EventLog } from '../event-log.ts';

/** The characters at which the ranges of productions 4 and 4a begin and end. */
const edges = [
  0x2d, 0x2e, 0x30, 0x39, 0x3a, 0x41, 0x5a, 0x5f, 0x61, 0x7a, 0xb7, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff,
  0x300, 0x36f, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x203f, 0x2040, 0x2070, 0x218f, 0x2c00, 0x2fef,
  0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
];
const characters = edges.flatMap((edge) =>
  [edge - 1, edge, edge + 1]
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code)),
);
const isWellFormed = (text: string) => readWithSaxes(text, new EventLog()).complete;

describe('a name begins and goes on with the characters that saxes takes', () => {
  // After these a tag goes on, or another begins, whatever the name.
  test.each(characters.filter((character) => !/[/>]/.test(character)))('%j', (character) => {
    const begins = isWellFormed(`<${character}/>`);
    expect(nameEnd(`<${character}/>`, 1)).toBe(begins ? 1 + character.length : 1);
    const goesOn = isWellFormed(`<a${character}/>`);
    expect(nameEnd(`<a${character}/>`, 1)).toBe(goesOn ? 2 + character.length : 2);
    expect(nameEnd(`<é${character}/>`, 1)).toBe(goesOn ? 2 + character.length : 2);
  });
});

test('a name ends with the text', () => {
  expect(nameEnd('', 0)).toBe(0);
  expect(nameEnd('<', 1)).toBe(1);
  expect(nameEnd('<a', 1)).toBe(2);
  expect(nameEnd('<aé', 1)).toBe(3);
});
