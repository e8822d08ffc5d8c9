import { describe, expect, test } from 'vitest';
import { completionsAt, type Suggestion } from '../../../src/relaxng/index.ts';
import { NamespaceContexts } from '../../../src/relaxng/reading/namespace-contexts.ts';
import { readWithSaxes } from '../../../src/relaxng/reading/read-with-saxes.ts';
import { DocumentValidator } from '../../../src/relaxng/validation/document-validator.ts';
import { TextSource } from '../../../src/relaxng/validation/text-source.ts';
import { editionSchema } from '../../schema/files.ts';
import { generateDocuments } from '../../schema/generator/generate-documents.ts';
import { readPatterns } from '../../schema/schema-patterns.ts';
import { Random } from '../reading/random.ts';
import { editionGrammar } from './grammar-at.ts';

const grammar = editionGrammar();
const { documents } = generateDocuments(readPatterns(editionSchema), 24);
const random = new Random(7);

/** Places in valid documents, by what stands there. */
const places = documents.flatMap((text, index) => {
  const of = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => ({ text, index, match }));
  const some = (pattern: RegExp, count: number) => {
    const all = of(pattern);
    return Array.from({ length: Math.min(count, all.length) }, () => random.oneOf(all));
  };
  return [
    { kind: 'element', at: some(/<([^\s/>!?]+)/g, 12) },
    { kind: 'end-tag', at: some(/<\/([^\s>]+)/g, 8) },
    { kind: 'attribute', at: some(/(?<=<[^<>]*\s)([^\s="<>]+)="/g, 12) },
    { kind: 'value', at: some(/(?<=<[^<>]*\s[^\s="<>]+=")([^"]*)"/g, 8) },
  ];
});

function each(kind: string): { text: string; offset: number; name: string }[] {
  return places
    .filter((some) => some.kind === kind)
    .flatMap(({ at }) => at)
    .map(({ text, match }) => ({ text, offset: match.index, name: match[1] as string }));
}

function has(suggestions: readonly Suggestion[], kind: Suggestion['kind'], name: string): boolean {
  return suggestions.some((one) => one.kind === kind && one.name === name);
}

describe('what really comes next in a valid document is suggested', () => {
  test('an element, between tags, after `<` and within its name', () => {
    const elements = each('element');
    expect(elements.length).toBeGreaterThan(200);
    for (const { text, offset, name } of elements) {
      // Before the root, the namespace has not been declared.
      for (const at of [offset, offset + 1, offset + 1 + random.below(name.length + 1)]) {
        const { suggestions } = completionsAt(grammar, text, at);
        expect(has(suggestions, 'element', name), `${text.slice(0, at)}|${name}`).toBe(true);
      }
    }
  });

  test('an end tag, of an element that is complete', () => {
    for (const { text, offset, name } of each('end-tag')) {
      for (const at of [offset, offset + 2]) {
        const { suggestions } = completionsAt(grammar, text, at);
        expect(suggestions, `${text.slice(0, at)}|`).toContainEqual({
          kind: 'end-tag',
          name,
          isComplete: true,
        });
      }
    }
  });

  test('an attribute, whether those after it are there or not', () => {
    const attributes = each('attribute').filter(({ name }) => !name.startsWith('xmlns'));
    expect(attributes.length).toBeGreaterThan(150);
    for (const { text, offset, name } of attributes) {
      const before = text.slice(0, offset);
      const without = before + text.slice(text.indexOf('"', offset + name.length + 2) + 1);
      for (const document of [before, without]) {
        const { place, suggestions } = completionsAt(grammar, document, offset);
        expect(place).toBe('attribute-name');
        expect(has(suggestions, 'attribute', name), `${before}|${name}`).toBe(true);
      }
      // Where it is there already, it does not come again.
      expect(has(completionsAt(grammar, text, offset).suggestions, 'attribute', name)).toBe(false);
    }
  });

  test('a value that the schema lists, or the kind of value that it is', () => {
    const values = each('value').filter(({ name }) => !name.startsWith('http://www.tei-c.org/ns/'));
    let told = 0;
    for (const { text, offset, name } of values) {
      const { place, suggestions } = completionsAt(grammar, text, offset);
      expect(place).toBe('attribute-value');
      // Of an attribute that is any text there is nothing to say.
      if (suggestions.length === 0) continue;
      const [first = ''] = name.split(' ');
      const isListed = [name, first].some((value) => has(suggestions, 'value', value));
      const isOfAKind = suggestions.some(({ kind }) => kind === 'datatype');
      expect(isListed || isOfAKind, `${text.slice(0, offset)}|${name}`).toBe(true);
      told++;
    }
    expect(told).toBeGreaterThan(values.length / 2);
  });
});

test('every element that is suggested is one that may stand there', () => {
  const asked = each('element').filter(() => random.onceIn(2));
  let inserted = 0;
  for (const { text, offset } of asked) {
    expect(unexpectedAt(`${text.slice(0, offset)}<nonsense/>`, offset)).toBe(true);
    const { suggestions } = completionsAt(grammar, text, offset);
    for (const suggestion of suggestions) {
      if (suggestion.kind !== 'element') continue;
      const { name, declaration = '' } = suggestion;
      const unexpected = unexpectedAt(`${text.slice(0, offset)}<${name} ${declaration}/>`, offset);
      expect(unexpected, `${text.slice(0, offset)}|<${name}/>`).toBe(false);
      inserted++;
    }
  }
  expect(inserted).toBeGreaterThan(1000);
});

/** Whether the element that begins at an offset may not stand there; what follows it does not matter. */
function unexpectedAt(text: string, offset: number): boolean {
  let unexpected = false;
  const source = new TextSource('document.xml', text);
  const validator = new DocumentValidator(grammar, new NamespaceContexts(), source, (slip) => {
    if (slip.kind === 'element' && slip.element.start === offset) unexpected = true;
  });
  readWithSaxes(text, validator);
  return unexpected;
}
