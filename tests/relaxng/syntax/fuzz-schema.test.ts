import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { decodeSchema } from '../../../src/relaxng/syntax/decode-schema.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';

const folder = resolve(import.meta.dirname, '../../../schema/modules');
const module = (name: string) => readFileSync(resolve(folder, name));

/** A sequence of numbers from 0 to 1 that is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces that mean something to a reader of schemas. */
const pieces = [
  '<',
  '>',
  '/>',
  '"',
  '&',
  '&#0;',
  ':',
  'xmlns="',
  '<!--',
  '<![CDATA[',
  '<name>',
  '<ref name="',
  '\0',
];

/** Bytes with some of them changed, left out, doubled, or moved. */
function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  let result = Buffer.from(bytes);
  const at = () => Math.floor(next() * result.length);
  for (let count = 1 + Math.floor(next() * 4); count > 0; count--) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    const kind = Math.floor(next() * 5);
    if (kind === 0) result[from] = Math.floor(next() * 256);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, from), result.subarray(to)]);
    else if (kind === 2) {
      const piece = Buffer.from(pieces[Math.floor(next() * pieces.length)] as string);
      result = Buffer.concat([result.subarray(0, from), piece, result.subarray(from)]);
    } else if (kind === 3) {
      // A tag from elsewhere.
      const text = result.toString('latin1');
      const start = text.indexOf('<', from);
      const tag = text.slice(start, text.indexOf('>', start) + 1);
      result = Buffer.concat([result.subarray(0, to), Buffer.from(tag, 'latin1'), result.subarray(to)]);
    } else result = result.subarray(0, to);
  }
  return result;
}

/** All that may come of any bytes: a grammar, or findings with places in the text. */
function judge(bytes: Uint8Array, others: (address: string) => Uint8Array | undefined): void {
  const loaded = loadSchema('/a/schema.rng', {
    read: (address) => {
      const given = address === '/a/schema.rng' ? bytes : others(address);
      const { text } = given === undefined ? {} : decodeSchema(given);
      return text === undefined ? { message: 'There is none.', file: address } : { text, file: address };
    },
  });
  const { grammar, diagnostics } = simplify(loaded, { library: datatypeLibrary });
  expect(grammar === undefined).toBe(diagnostics.length > 0);
  for (const { message, line, column, endLine, endColumn } of diagnostics) {
    expect(message).toMatch(/^\S[\s\S]*\.$/);
    if (line === undefined) continue;
    expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
    expect((endLine as number) > line || (endColumn as number) > (column as number)).toBe(true);
  }
}

test.each(['names.rng', 'attributes.rng', 'datatypes.rng'])(
  'any bytes made from %s give findings, and no crash',
  (name) => {
    const bytes = module(name);
    const whole = Buffer.from(
      bytes.toString().replace('</grammar>', '<start><element name="a"><text/></element></start></grammar>'),
    );
    const next = numbers(bytes.length);
    for (let count = 0; count < 150; count++) judge(mutated(whole, next), () => undefined);
  },
);

test('any bytes made from a schema give findings where its modules are right', () => {
  const next = numbers(7);
  const schema = readFileSync(resolve(folder, '../edition.rng'));
  for (let count = 0; count < 12; count++) {
    judge(mutated(schema, next), (address) => {
      const path = resolve(folder, address.replace('/a/modules/', ''));
      return existsSync(path) ? readFileSync(path) : undefined;
    });
  }
});
