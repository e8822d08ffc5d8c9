import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { transformEdition } from '../../src/transform/transform-edition.ts';
import { editionSchema } from '../schema/files.ts';
import { generateDocuments } from '../schema/generator/generate-documents.ts';
import { readPatterns } from '../schema/schema-patterns.ts';
import { sharedCache } from './shared-cache.ts';

/** Enough documents that, between them, they use every pattern of the schema. */
const { documents: generated, unused } = generateDocuments(readPatterns(editionSchema), 110);

let diagnostics: readonly Diagnostic[] = [];
let pages = 0;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opis-known-'));
  try {
    mkdirSync(join(folder, 'tei'));
    generated.forEach((text, index) => {
      writeFileSync(
        join(folder, 'tei', `d${index}.xml`),
        text.replace(/<TEI\b([^>]*?) xml:id="[^"]*"/, '<TEI$1'),
      );
    });
    const { edition } = readEdition({ folder, cwd: folder, documents: 'tei', registers: 'registers' });
    const result = await transformEdition(edition, {
      settings: { title: 'x', language: 'en', textWidth: 72 },
      cache: sharedCache(),
      cwd: folder,
      generator: 'opis',
      checked: true,
    });
    diagnostics = result.diagnostics;
    pages = result.outputs.filter(({ path }) => path.startsWith('doc/') && path.endsWith('.html')).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);

const messages = (ruleId: string) => [
  ...new Set(
    diagnostics.filter((found) => found.ruleId === ruleId).map(({ message, file }) => `${file}: ${message}`),
  ),
];

describe('documents made at random of the edition’s schema', () => {
  test('use every pattern of it', () => {
    expect(unused.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
  });

  test('hold no element that a stylesheet does not know', () => {
    expect(messages('xslt/unhandled-element')).toEqual([]);
  });

  test('bring no stylesheet to grief: nothing is matched by two templates, nothing has another type than it says', () => {
    expect(messages('xslt/dynamic-error')).toEqual([]);
    expect(pages).toBe(generated.length);
  });
});
