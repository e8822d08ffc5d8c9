import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitQName } from '../../../src/relaxng/reading/namespaces/split-qname.ts';
import { readWithSaxes } from '../../../src/relaxng/reading/read-with-saxes.ts';
import { scanPlainXml } from '../../../src/relaxng/reading/scan-plain-xml.ts';
import { EventLog } from './event-log.ts';
import { generateDocument } from './generate-document.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';

/** Whether the scanner takes a text for plain: then saxes must agree, to the last offset. */
function isPlain(text: string): boolean {
  const scanned = new EventLog();
  if (!scanPlainXml(text, scanned)) return false;
  const read = new EventLog();
  const outcome = readWithSaxes(text, read);
  if (!outcome.complete || JSON.stringify(scanned.events) !== JSON.stringify(read.events)) {
    expect.soft(outcome, JSON.stringify(text)).toEqual({ complete: true });
    expect(scanned.events, JSON.stringify(text)).toEqual(read.events);
  }
  return true;
}

/** All sequences of up to `most` of some pieces. */
function* sequences(pieces: readonly string[], most: number): Generator<string> {
  yield '';
  if (most === 0) return;
  for (const first of pieces) for (const rest of sequences(pieces, most - 1)) yield first + rest;
}

describe('what the scanner takes for plain, saxes reads alike', () => {
  test('documents of every construct: all of them are plain', () => {
    const random = new Random(1);
    for (let count = 0; count < 3000; count++) {
      const text = generateDocument(random, 1 + random.below(30));
      expect(isPlain(text), JSON.stringify(text)).toBe(true);
    }
  });

  test('documents in which something has been changed', () => {
    const random = new Random(2);
    let plain = 0;
    let missed = 0;
    const rounds = 30_000;
    for (let count = 0; count < rounds; count++) {
      const text = mutate(generateDocument(random, random.below(8)), random);
      if (isPlain(text)) plain++;
      else if (readWithSaxes(text, new EventLog()).complete) missed++;
    }
    // Enough of both kinds; and next to nothing that is well-formed takes the slow way.
    expect(plain).toBeGreaterThan(rounds / 20);
    expect(plain).toBeLessThan(rounds / 2);
    expect(missed).toBeLessThan(plain / 20);
  });

  test.each([
    ['content', '<a>', '</a>', ['<', '>', '/', 'a', '&', 'lt;', ']', '-', '!', '?', '[CDATA[', '\r', '#']],
    ['a tag', '<a', '></a>', ['a', '=', '"', "'", ' ', '/', '>', '<', '&lt;', '\r\n', '-', '×']],
    [
      'the prolog',
      '',
      '<a/>',
      ['<?', 'xml', ' ', 'version="1.0"', 'encoding=', "'b'", '?>', '<!--', '-->', '?', 'standalone="no"'],
    ],
    ['the end', '<a', '', ['>', '/', '</', 'a', ' ', '<!--', '-->', '<?a', '?>', '\r', '<a>']],
    ['references', '<a b="', '"/>', ['&', '#', 'x', ';', '1', '0', 'D', '8', 'amp', ' ']],
  ])('all there is in %s of a few pieces', (_, before, after, pieces) => {
    let plain = 0;
    for (const middle of sequences(pieces, 4)) if (isPlain(before + middle + after)) plain++;
    expect(plain).toBeGreaterThan(3);
  });
});

/** Whether all names can be qualified ones: xmllint stumbles over others, which namespace contexts are to judge here. */
function hasQNames({ events }: EventLog): boolean {
  return events.every(
    (event) =>
      !('tag' in event) ||
      [event.tag, ...event.attributes].every((name) => splitQName(name.replace(/=.*/s, '')) !== undefined),
  );
}

const xmllint = spawnSync('xmllint', ['--version']).error === undefined;

describe.skipIf(!xmllint)(`xmllint${xmllint ? '' : ' (skipped: it is not installed)'}`, () => {
  test('accepts what the scanner takes for plain', () => {
    const random = new Random(3);
    const folder = mkdtempSync(join(tmpdir(), 'opis-plain-xml-'));
    try {
      const texts: string[] = [];
      while (texts.length < 600) {
        const text = mutate(generateDocument(random, random.below(8)), random);
        const encoding = /encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'UTF-8';
        const log = new EventLog();
        if (/^utf-8$/i.test(encoding) && scanPlainXml(text, log) && hasQNames(log)) texts.push(text);
      }
      const files = texts.map((text, index) => {
        writeFileSync(join(folder, `${index}.xml`), text);
        return `${index}.xml`;
      });
      const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', ...files], {
        cwd: folder,
        encoding: 'utf8',
      });
      const errors = [...stderr.matchAll(/^(\d+)\.xml:\d+: parser error : .*/gm)];
      expect(errors.map(([line, file]) => `${line}: ${JSON.stringify(texts[Number(file)])}`)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
