import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cache } from '../../../src/cache/cache.ts';
import { diskCache } from '../../../src/cache/disk-cache.ts';
import { GrammarJudge } from '../../../src/relaxng/grammar-judge.ts';
import { compiledGrammar } from '../../../src/validate/relaxng/opis/compiled-grammar.ts';
import { walkTree } from '../../../src/validate/relaxng/opis/walk-tree.ts';
import { Random } from '../../relaxng/reading/random.ts';
import { sourceDocument } from '../sample.ts';
import { folderWith, grammar } from './schemas.ts';

const schema = grammar(
  '<start><element name="r"><attribute name="n"><choice><value>x</value><data type="integer" ' +
    'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"/></choice></attribute>' +
    '<zeroOrMore><choice><element name="a"><a:documentation xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0">' +
    'a letter of the alphabet</a:documentation><empty/></element><element><anyName><except><name>b</name></except></anyName>' +
    '<text/></element></choice></zeroOrMore><interleave><element name="c"><empty/></element><element name="d"><list>' +
    '<oneOrMore><value>y</value></oneOrMore></list></element></interleave></element></start>',
);
const documents = ['<r n="x"><a/><c/><d>y y</d></r>', '<r n="z"><b/><d>z</d></r>', '<r><c/></r>', '<q/>'];

async function findings(folder: string, cache: Cache): Promise<string> {
  const compiled = await compiledGrammar(join(folder, 'schema.rng'), { folder, cwd: folder, cache });
  if (compiled.grammar === undefined) throw new Error('The schema was not compiled.');
  const judge = new GrammarJudge(compiled.grammar);
  return JSON.stringify(
    documents.map((text) => {
      const { source, tree, file } = sourceDocument('a.xml', text);
      return judge.read({ source, file }, (handler) => walkTree(tree, handler)).findings;
    }),
  );
}

/** Bytes with some changed, left out or put elsewhere. */
function damaged(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  switch (random.below(5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1: {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] as number) ^ (1 << random.below(8));
      return copy;
    }
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(random.oneOf(['0', '-1', '99999', '[', 'null', '"'])),
        bytes.subarray(at + 1),
      ]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(8))]);
    default: {
      // A number in place of another.
      const numbers = [...bytes.toString('latin1').matchAll(/-?\d+/g)];
      const { index, 0: found } = random.oneOf(numbers) ?? { index: 0, 0: '' };
      const other = random.oneOf([
        '0',
        '1',
        '2',
        '3',
        '7',
        '11',
        '12',
        '-1',
        '1e9',
        '0.5',
        'null',
        '"x"',
        '[]',
        '4294967295',
      ]);
      return Buffer.concat([
        bytes.subarray(0, index),
        Buffer.from(other),
        bytes.subarray(index + found.length),
      ]);
    }
  }
}

const kinds = ['relaxng-grammar', 'relaxng-documentation'] as const;

describe('whatever is done to what is kept of a schema, documents are judged as without it', () => {
  test('to its files on disk', async () => {
    const folder = folderWith({ 'schema.rng': schema });
    const cache = diskCache(join(folder, 'cache'));
    const before = await findings(folder, cache);
    const random = new Random(11);
    const paths = kinds.map((kind) =>
      join(folder, 'cache', kind, readdirSync(join(folder, 'cache', kind))[0] as string),
    );
    const whole = paths.map((path) => readFileSync(path));
    for (let count = 0; count < 120; count++) {
      for (const [index, path] of paths.entries()) {
        const bytes = whole[index] as Buffer;
        writeFileSync(path, random.onceIn(3) ? bytes : damaged(bytes, random));
      }
      if (random.onceIn(20)) writeFileSync(paths[0] as string, whole[1] as Buffer);
      expect(await findings(folder, cache), `${count}`).toBe(before);
    }
  });

  test('to entries whose digest is right', async () => {
    const folder = folderWith({ 'schema.rng': schema });
    const kept = new Map<string, Uint8Array>();
    const memory: Cache = {
      read: (kind) => kept.get(kind),
      write: (kind, _, value) => {
        kept.set(kind, Buffer.from(value as string));
      },
    };
    const before = await findings(folder, memory);
    const whole = new Map(kept);
    const random = new Random(12);
    let different = 0;
    for (let count = 0; count < 600; count++) {
      const kind = random.oneOf(kinds);
      for (const [name, bytes] of whole)
        kept.set(name, name === kind ? damaged(Buffer.from(bytes), random) : bytes);
      // What is damaged and still a grammar is another grammar: no crash is all that can be asked for. Digests see to the rest.
      if ((await findings(folder, memory)) !== before) different++;
    }
    expect(different).toBeLessThan(60);
  });

  test('documentation of another grammar is not taken for its own', async () => {
    const folder = folderWith({ 'schema.rng': schema });
    const kept = new Map<string, Uint8Array>();
    const memory: Cache = {
      read: (kind) => kept.get(kind),
      write: (kind, _, value) => {
        kept.set(kind, Buffer.from(value as string));
      },
    };
    const before = await findings(folder, memory);
    for (const words of ['["something else"]', '[', '', '{}', '[1, {"a": 2}]']) {
      kept.set('relaxng-documentation', Buffer.from(words));
      expect(await findings(folder, memory)).toBe(before);
    }
  });
});
