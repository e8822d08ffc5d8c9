import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { finding } from '../../../diagnostics/finding.ts';
import { attributeSpan } from '../../../edition/attribute-span.ts';
import { descendants } from '../../../edition/descendants.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import { pathOf } from '../../../edition/path-of.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { Complaint } from './complaint.ts';

interface Kind {
  readonly words: RegExp;
  readonly rule:
    | 'relaxng/unexpected-element'
    | 'relaxng/missing-element'
    | 'relaxng/unexpected-attribute'
    | 'relaxng/unexpected-text'
    | 'relaxng/invalid-value';
  readonly message: (element: string, first: string, second: string) => string;
}

/** What libxml2's sentences say, as far as they say it. */
const kinds: readonly Kind[] = [
  {
    words: /^Did not expect element (\S+) there/,
    rule: 'relaxng/unexpected-element',
    message: (_element, name) => `\`${name}\` is not allowed where it stands.`,
  },
  {
    words: /^Element (\S+) has extra content: (\S+)/,
    rule: 'relaxng/unexpected-element',
    message: (_element, parent, name) => `\`${name}\` is not allowed at this place in \`${parent}\`.`,
  },
  {
    words: /^Extra element (\S+) in interleave/,
    rule: 'relaxng/unexpected-element',
    message: (_element, name) => `\`${name}\` is not allowed where it stands.`,
  },
  {
    words: /^Expecting element (\S+), got (\S+)/,
    rule: 'relaxng/unexpected-element',
    message: (_element, wanted, name) => `\`${name}\` stands where the schema asks for \`${wanted}\`.`,
  },
  {
    words: /^Expecting an element (\S*) ?, got nothing/,
    rule: 'relaxng/missing-element',
    message: (element) => `\`${element}\` ends before an element that it must contain.`,
  },
  {
    words: /^Invalid attribute (\S+) for element (\S+)/,
    rule: 'relaxng/unexpected-attribute',
    message: (_element, name, owner) => `\`${owner}\` must not have an attribute \`@${name}\`.`,
  },
  {
    words: /^Did not expect text in element (\S+) content/,
    rule: 'relaxng/unexpected-text',
    message: (_element, name) => `\`${name}\` must not hold text of its own.`,
  },
  {
    words: /^(?:Error validating (?:datatype|value)|Type (\S+) doesn't allow value|failed to compare type)/,
    rule: 'relaxng/invalid-value',
    message: (element) => `A value of \`${element}\` is not one that the schema allows.`,
  },
];

/**
 * A rejected document as one finding, out of what libxml2 says of it alone: of its sentences, which come in
 * cascades, the one that is about the innermost element and says most.
 */
export function complaintFinding(document: SourceDocument, complaints: readonly Complaint[]): Diagnostic {
  const placed = complaints.map((complaint) => {
    const kind = kinds.find(({ words }) => words.test(complaint.words));
    const element = elementAt(document, complaint);
    return { complaint, kind, element, depth: depthOf(element) };
  });
  const [best] = placed.sort((a, b) => b.depth - a.depth || Number(!a.kind) - Number(!b.kind));
  const element = best?.element ?? document.tree.root;
  const details = { span: nameSpan(document.source, element), path: pathOf(element) };
  if (best?.kind === undefined) {
    const what = best?.complaint.words.endsWith('failed to validate attributes') ? 'attributes' : 'content';
    return finding('relaxng/invalid-content', document.file, {
      ...details,
      message: `\`${element.name}\` has ${what} that its model in the schema does not allow.`,
      hint: `Compare the ${what} with what the schema says of \`${element.localName}\`.`,
    });
  }
  const [, first = '', second = ''] = best.kind.words.exec(best.complaint.words) ?? [];
  if (best.kind.rule === 'relaxng/unexpected-attribute') return ofAttribute(document, element, first);
  const message = best.kind.message(element.name, first, second);
  return finding(best.kind.rule, document.file, { ...details, message });
}

/** libxml2 has one sentence for an attribute that must not be there and for one whose value is wrong. */
function ofAttribute(document: SourceDocument, element: XmlElement, name: string): Diagnostic {
  const attribute = element.attributes.find((candidate) => candidate.localName === name);
  const span = attributeSpan(document.source, element, attribute?.name ?? name);
  const message = `\`${element.name}\` must not have \`@${attribute?.name ?? name}\`, or not with this value.`;
  return finding('relaxng/invalid-content', document.file, {
    span: span.whole,
    path: pathOf(element),
    message,
  });
}

/**
 * The element of which libxml2 speaks: it gives the line on which a start tag ends. Of an element that failed as
 * a whole it speaks when it has come to one inside.
 */
function elementAt(document: SourceDocument, complaint: Complaint): XmlElement | undefined {
  const { source, tree } = document;
  const failed = /^Element (\S+) failed to validate/.exec(complaint.words)?.[1];
  for (const element of descendants(tree.root)) {
    if (element.localName !== complaint.element) continue;
    const lines = [element.start, element.startTagEnd - 1].map((offset) => source.position(offset).line);
    if (!lines.includes(complaint.line)) continue;
    let subject: XmlElement | null = element;
    while (subject !== null && failed !== undefined && subject.localName !== failed) subject = subject.parent;
    return subject ?? element;
  }
  return undefined;
}

function depthOf(element: XmlElement | undefined): number {
  let depth = 0;
  for (let current = element; current; current = current.parent ?? undefined) depth++;
  return depth;
}
