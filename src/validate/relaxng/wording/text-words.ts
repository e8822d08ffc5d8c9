import type { SourceText } from '../../../diagnostics/source-text.ts';
import type { Span } from '../../../diagnostics/span.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import type { XmlText } from '../../../edition/xml-tree.ts';
import { leavesOf } from '../grammar/leaves.ts';
import { spelledNames } from '../grammar/name-class.ts';
import type { ElementDeclaration } from '../grammar/pattern.ts';
import { allowedWords } from './allowed-words.ts';
import { leafNames } from './leaf-names.ts';
import { listed } from './listed.ts';
import type { Words } from './words.ts';

/** The most characters of a text that are quoted. */
const mostQuoted = 40;

export const unexpectedText: Words<'relaxng/unexpected-text'> = (
  { element, text },
  { grammar, document },
) => {
  const declared = grammar.declarationsOf(element.namespace, element.localName);
  const holders = declared
    .flatMap(({ content }) => leavesOf(content))
    .flatMap((leaf) => (leaf.kind === 'element' && holdsText(leaf.declaration) ? [leaf.declaration] : []))
    .flatMap(({ nameClass }) => spelledNames(nameClass).map(({ localName }) => localName));
  const names = [...new Set(holders)];
  const words = text.value.replace(/\s+/g, ' ').trim();
  return {
    span: trimmedSpan(document.source, text),
    message: `\`${element.name}\` must not hold text of its own.`,
    hint: `${advice(names, leafNames(declared.flatMap(({ content }) => leavesOf(content))))}.`,
    actual: words.length > mostQuoted ? `${words.slice(0, mostQuoted)}…` : words,
  };
};

export const missingText: Words<'relaxng/missing-text'> = ({ element, allowed }, { grammar, document }) => {
  const { expected, advice } = allowedWords(grammar, allowed, '');
  return {
    span: nameSpan(document.source, element),
    message: `\`${element.name}\` is empty, but must hold a value.`,
    hint: advice,
    ...(expected.length > 0 && { expected }),
  };
};

function advice(holders: readonly string[], children: readonly string[]): string {
  // Among all that may hold words, a paragraph is what is meant, where there can be one.
  if (holders.includes('p')) return 'Put the words into a `p`';
  if (children.includes('div')) return 'Put the words into a `p` in a `div`';
  if (holders.length === 0) return 'Remove the words, or move them elsewhere';
  return `Put the words into an element that may stand here, such as ${listed(holders.slice(0, 3))}`;
}

/** The place of a text without the white space around it. */
export function trimmedSpan(source: SourceText, { start, end }: Pick<XmlText, 'start' | 'end'>): Span {
  const written = source.text.slice(start, end);
  const before = written.length - written.trimStart().length;
  const after = written.length - written.trimEnd().length;
  return before + after < written.length ? source.span(start + before, end - after) : source.span(start, end);
}

function holdsText(declaration: ElementDeclaration): boolean {
  return leavesOf(declaration.content).some(({ kind }) => kind === 'text');
}
