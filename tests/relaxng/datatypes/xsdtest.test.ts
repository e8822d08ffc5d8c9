import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { parseXml } from '../../../src/read/parse-xml.ts';
import { compileSchema } from '../../../src/relaxng/compile-schema.ts';
import { GrammarJudge } from '../../../src/relaxng/grammar-judge.ts';
import { walkTree } from '../../../src/validate/relaxng/opis/walk-tree.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { type Value, type XsdCase, xsdtestCases } from './xsdtest-cases.ts';

const suite = resolve(import.meta.dirname, '../../../../shared/data/relaxng/xsdtest.xml');
const isThere = existsSync(suite);
if (!isThere) process.stderr.write(`Skipped: Clark's suite of datatypes is not at hand (${suite}).\n`);
const cases = isThere ? xsdtestCases(suite) : [];

const library = 'http://www.w3.org/2001/XMLSchema-datatypes';

/** Whether a document that holds a value is valid by a `data` or `value` pattern; throws where the schema is wrong. */
function isValid(type: string, pattern: string, { text, namespaces, internalSubset }: Value): boolean {
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  // Types of IDs may stand in attributes only.
  const asAttribute = type.startsWith('ID');
  const content = asAttribute ? `<attribute name="a">${pattern}</attribute>` : pattern;
  const schema = `<element name="doc" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="${library}"${declared}>${content}</element>`;
  const compiled = compileSchema('/schema.rng', memoryResolver({ '/schema.rng': schema }));
  if (compiled.grammar === undefined) throw new Error(`${schema}: ${compiled.diagnostics[0]?.message}`);
  const doctype = internalSubset === '' ? '' : `<!DOCTYPE doc [${internalSubset}]>`;
  const document = asAttribute
    ? `${doctype}<doc${declared} a="${escaped(text)}"/>`
    : `${doctype}<doc${declared}>${escaped(text)}</doc>`;
  const source = new SourceText(document);
  const parsed = parseXml(source, 'document.xml');
  if (parsed.document === undefined) throw new Error(`${document}: ${parsed.diagnostics[0]?.message}`);
  const tree = parsed.document;
  const judge = new GrammarJudge(compiled.grammar);
  const judged = judge.read(
    { source, file: 'document.xml', unparsedEntities: tree.unparsedEntities },
    (handler) => walkTree(tree, handler),
  );
  return judged.findings.length === 0;
}

const data = (type: string, parameter = '', value = '') =>
  `<data type="${type}">${parameter && `<param name="${parameter}">${escaped(value)}</param>`}</data>`;

const named = (spec: XsdCase, index: number): string => {
  const values = 'value' in spec ? [spec.value] : 'values' in spec ? spec.values : spec.classes.flat();
  return `${index + 1}: ${spec.type} ${spec.kind} ${JSON.stringify(values.map(({ text }) => text)).slice(0, 60)}`;
};

test.skipIf(!isThere)('the suite has its 336 cases', () => {
  expect(cases.length).toBe(336);
});

// No case is held to be wrong.
describe.skipIf(!isThere)('Clark’s suite of datatypes', () => {
  test.each(cases.map((spec, index) => [named(spec, index), spec] as const))('%s', (_, spec) => {
    const { type } = spec;
    switch (spec.kind) {
      case 'valid':
      case 'invalid':
        expect(isValid(type, data(type), spec.value)).toBe(spec.kind === 'valid');
        break;
      case 'length':
        for (const [limit, holds] of [
          [0, spec.length === 0],
          [spec.length, true],
          [spec.length + 1, false],
        ] as const)
          expect(isValid(type, data(type, 'length', String(limit)), spec.value), `length ${limit}`).toBe(
            holds,
          );
        break;
      case 'equiv':
        for (const [index, members] of spec.classes.entries()) {
          for (const member of members) {
            const pattern = `<value type="${type}">${escaped(member.text)}</value>`;
            for (const [otherIndex, others] of spec.classes.entries()) {
              for (const other of others)
                expect(isValid(type, pattern, other), `${member.text} = ${other.text}`).toBe(
                  index === otherIndex,
                );
            }
          }
        }
        break;
      default: {
        const [first, second] = spec.values;
        const isLess = spec.kind === 'lessThan';
        const judge = (value: Value, parameter: string, limit: Value) =>
          isValid(type, data(type, parameter, limit.text), value);
        expect(judge(first, 'maxExclusive', second)).toBe(isLess);
        expect(judge(second, 'minExclusive', first)).toBe(isLess);
        expect(judge(second, 'maxExclusive', first)).toBe(false);
        expect(judge(first, 'minExclusive', second)).toBe(false);
        if (isLess) {
          expect(judge(first, 'maxInclusive', second)).toBe(true);
          expect(judge(first, 'minInclusive', second)).toBe(false);
        }
      }
    }
  });
});

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
