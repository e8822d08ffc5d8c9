import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { LiveDocument, validateText } from '../../../src/relaxng/index.ts';
import { grammarAt } from '../live/grammar-at.ts';
import { Random } from '../reading/random.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const letters = join(data, 'schnitzler-briefe/editions');

describe.skipIf(!existsSync(letters))(
  'letters and TEI’s whole schema (skipped: ../shared/data is not at hand)',
  () => {
    test('the element that comes next is suggested, unless validation says that it may not come', () => {
      const grammar = grammarAt(join(data, 'tei/tei_all.rng'), join(data, 'tei'));
      const random = new Random(5);
      let suggested = 0;
      for (const file of readdirSync(letters).sort().slice(0, 60)) {
        const source = new SourceText(readFileSync(join(letters, file), 'utf8').replace(/^\ufeff/, ''));
        const live = new LiveDocument(grammar, source.text);
        const wrong = new Set(
          validateText(grammar, source.text, file)
            .filter(({ ruleId }) => ruleId.endsWith('-element'))
            .map(({ line, column }) => `${line}:${column}`),
        );
        const tags = [...source.text.matchAll(/<([A-Za-z][^\s/>!?]*)/g)];
        for (let count = 0; count < 40; count++) {
          const tag = random.oneOf(tags);
          const { line, column } = source.position(tag.index + 1);
          const { suggestions } = live.completionsAt(tag.index + 1);
          const isSuggested = suggestions.some(({ kind, name }) => kind === 'element' && name === tag[1]);
          if (!wrong.has(`${line}:${column}`)) expect(isSuggested, `${file}:${line}:${column}`).toBe(true);
          if (isSuggested) suggested++;
        }
      }
      expect(suggested).toBeGreaterThan(2000);
    });
  },
);
