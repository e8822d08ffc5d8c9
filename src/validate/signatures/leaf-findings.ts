import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attribute } from '../../edition/attribute.ts';
import { attributeSpan } from '../../edition/attribute-span.ts';
import { elementsNamed } from '../../edition/document-elements.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { extentOf, type Leaf } from '../../signature/leaf.ts';
import { isReversed, type LeafRange, readLeaves, splitSignature } from '../../signature/leaf-range.ts';
import { type Manuscript, rangeOf, signaturesOf, wordsOf } from './manuscripts-of.ts';

/** Leaves that run backwards, in attributes and in words, and attributes that say others than the words do. */
export function locusFindings(document: SourceDocument): Diagnostic[] {
  return elementsNamed(document.tree, 'locus').flatMap((locus) => {
    const range = rangeOf(locus);
    if (range && isReversed(range)) return [reversedAttributes(document, locus)];
    const words = readLeaves(wordsOf(locus));
    if (words?.some(isReversed)) return [reversedWords(document, locus)];
    const [only] = words ?? [];
    if (range === undefined || words?.length !== 1 || only === undefined || isSame(range, only)) return [];
    const name =
      extentOf(range.from).start === extentOf(only.from).start && attribute(locus, 'to') ? 'to' : 'from';
    return [
      finding('signature/leaves-disagree', document.file, {
        span: attributeSpan(document.source, locus, name).value,
        message: `The words “${wordsOf(locus)}” contradict \`@${name}="${attribute(locus, name)}"\`.`,
        hint: 'Correct one of the two.',
        actual: attribute(locus, name),
        path: pathOf(locus),
      }),
    ];
  });
}

/** A printed signature whose leaves run backwards, or are others than those of the `locus` beside it. */
export function signatureFindings({ document, identifier, loci }: Manuscript): Diagnostic[] {
  return signaturesOf(identifier).flatMap((idno) => {
    const { leaves } = splitSignature(wordsOf(idno));
    if (leaves.some(isReversed)) return [reversedWords(document, idno)];
    const [printed] = leaves;
    const [locus] = loci;
    const range = locus && loci.length === 1 ? rangeOf(locus) : undefined;
    if (leaves.length !== 1 || !printed || !range || isReversed(range) || isSame(printed, range)) return [];
    return [
      finding('signature/leaves-disagree', document.file, {
        span: nameSpan(document.source, idno),
        message: `The signature “${wordsOf(idno)}” has other leaves than the \`locus\` of the description, ${written(range)}.`,
        hint: 'Correct one of the two.',
        path: pathOf(idno),
      }),
    ];
  });
}

function reversedAttributes(document: SourceDocument, locus: XmlElement): Diagnostic {
  return finding('signature/reversed-leaves', document.file, {
    span: attributeSpan(document.source, locus, 'to').value,
    message: `The leaves run backwards: \`@from="${attribute(locus, 'from')}"\` comes after \`@to="${attribute(locus, 'to')}"\`.`,
    hint: 'Write the first leaf in `@from` and the last in `@to`.',
    actual: attribute(locus, 'to'),
    path: pathOf(locus),
  });
}

function reversedWords(document: SourceDocument, element: XmlElement): Diagnostic {
  return finding('signature/reversed-leaves', document.file, {
    span: nameSpan(document.source, element),
    message: `The leaves run backwards in “${wordsOf(element)}”.`,
    hint: 'Write the first leaf before the last.',
    path: pathOf(element),
  });
}

function isSame(a: LeafRange, b: LeafRange): boolean {
  return extentOf(a.from).start === extentOf(b.from).start && extentOf(a.to).end === extentOf(b.to).end;
}

function written({ from, to }: LeafRange): string {
  const leaf = ({ number, suffix, side }: Leaf) => `${number}${suffix}${side === undefined ? '' : side[0]}`;
  return leaf(from) === leaf(to) ? leaf(from) : `${leaf(from)} to ${leaf(to)}`;
}
