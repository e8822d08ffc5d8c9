import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attribute } from '../../edition/attribute.ts';
import { attributeSpan } from '../../edition/attribute-span.ts';
import { xmlNamespace } from '../../edition/namespaces.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlElement, XmlNode } from '../../edition/xml-tree.ts';
import { scriptOf, type WrittenIn } from './script-of.ts';
import type { TagPlace } from './tag-places.ts';

/** Fewer letters than this say nothing. */
const fewest = 3;
/** A text of this many letters may have others in it, but not four of five. */
const many = 40;

/** Elements whose text is no language. */
const marks: ReadonlySet<string> = new Set([
  'code',
  'formula',
  'geo',
  'gi',
  'idno',
  'ident',
  'att',
  'val',
  'g',
]);

/**
 * Elements with an `xml:lang` of their own whose text is in another script than that of the language: none of its
 * letters where there are few, less than a fifth where there are many. What has an `xml:lang` further in is not counted.
 */
export function wrongScripts(document: SourceDocument, places: readonly TagPlace[]): Diagnostic[] {
  return places.flatMap(({ element, attribute: { name, namespace }, tag }) => {
    const script = namespace === xmlNamespace ? scriptOf(tag) : undefined;
    if (script === undefined) return [];
    const text = ownText(element);
    if (!isOther(text, script)) return [];
    return finding('language/wrong-script', document.file, {
      span: attributeSpan(document.source, element, name).value,
      message: `\`${name}="${tag}"\` says that this is written in the ${script.name} script, but “${shortened(text)}” is not.`,
      hint: `Correct the language, or name the script in its tag, as in \`${tag.split('-')[0]}-Latn\`.`,
      actual: tag,
      path: pathOf(element),
    });
  });
}

function isOther(text: string, script: WrittenIn): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewest) return false;
  const count = script.count(text);
  return count === 0 || (letters >= many && count * 5 < letters);
}

function ownText(element: XmlElement): string {
  const parts: string[] = [];
  const stack: XmlNode[] = [...element.children].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.kind === 'text') parts.push(next.value);
    if (next.kind !== 'element') continue;
    if (marks.has(next.localName) || attribute(next, 'lang', xmlNamespace) !== undefined) continue;
    for (let index = next.children.length - 1; index >= 0; index--)
      stack.push(next.children[index] as XmlNode);
  }
  return parts.join(' ');
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
