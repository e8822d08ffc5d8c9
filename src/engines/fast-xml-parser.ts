import { XMLParser } from 'fast-xml-parser';

/** An element as fast-xml-parser gives it: names as written, references in texts and values not resolved. */
export interface OrderedElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (OrderedElement | OrderedText)[];
}

export interface OrderedText {
  readonly kind: 'text';
  readonly value: string;
  /** True for a CDATA section: what looks like a reference in it is none. */
  readonly literal: boolean;
}

/** Neither character can be in the name of an element or attribute: so no name is one that the parser keeps for itself. */
const elementMark = '<';
const attributeMark = '@';
const section = '<![CDATA[';

const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: attributeMark,
  cdataPropName: section,
  ignorePiTags: true,
  ignoreDeclaration: true,
  maxNestedTags: Number.MAX_SAFE_INTEGER,
  // Called twice for an empty-element tag.
  transformTagName: (name) => (name.startsWith(elementMark) ? name : elementMark + name),
  jPath: false,
});

type Raw = Record<string, unknown>;

/**
 * Reads one element, whole, which must be well-formed, into a tree that keeps its order and white space.
 * Comments and processing instructions are left out; line ends become LF.
 */
export function parseOrdered(text: string): OrderedElement | undefined {
  const top = { children: [] as (OrderedElement | OrderedText)[] };
  // A stack of its own: a deep text is no danger.
  const open: { raw: Raw[]; into: (OrderedElement | OrderedText)[] }[] = [
    { raw: parser.parse(withoutInstructions(text)) as Raw[], into: top.children },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const node of next.raw) {
      if ('#text' in node) {
        next.into.push({ kind: 'text', value: String(node['#text']), literal: false });
      } else if (section in node) {
        const [inner] = node[section] as Raw[];
        next.into.push({ kind: 'text', value: String(inner?.['#text'] ?? ''), literal: true });
      } else {
        const key = Object.keys(node).find((name) => name.startsWith(elementMark));
        if (key === undefined) continue;
        const children: (OrderedElement | OrderedText)[] = [];
        next.into.push({
          kind: 'element',
          name: key.slice(elementMark.length),
          attributes: withoutMark(node[':@'] as Record<string, string> | undefined),
          children,
        });
        open.push({ raw: node[key] as Raw[], into: children });
      }
    }
  }
  return top.children.find((node): node is OrderedElement => node.kind === 'element');
}

/** fast-xml-parser takes quotation marks in processing instructions for those of values. */
function withoutInstructions(text: string): string {
  if (!text.includes('<?')) return text;
  return text.replace(/<!--.*?-->|<\?.*?\?>|(<!\[CDATA\[.*?\]\]>)/gs, (_, kept = '') => kept);
}

function withoutMark(attributes: Record<string, string> | undefined): Record<string, string> {
  const result: Record<string, string> = Object.create(null);
  for (const name in attributes) result[name.slice(attributeMark.length)] = attributes[name] as string;
  return result;
}
