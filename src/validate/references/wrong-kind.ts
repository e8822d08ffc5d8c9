import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import type { PointerTarget } from '../../edition/pointer-resolver.ts';
import type { EntryKind } from '../../edition/register.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { allowedKinds, kindNames, kindOfElement, namingElement } from './entry-kinds.ts';
import type { Pointer } from './pointers-of.ts';
import { quoted, referenceFinding } from './reference-finding.ts';

type ElementTarget = Extract<PointerTarget, { kind: 'element' }>;

const books = ['bibl', 'biblStruct', 'biblFull', 'listBibl'];
const manuscripts = ['msDesc', 'msPart', 'msFrag', 'msIdentifier', 'object', 'sourceDoc'];

/** Attributes that lead to one kind of element only, with what they may lead to and how a sentence names it. */
const leads: Readonly<Record<string, { readonly to: readonly string[]; readonly name: string }>> = {
  calendar: { to: ['calendar'], name: 'a `calendar`' },
  datingMethod: { to: ['calendar'], name: 'a `calendar`' },
  change: { to: ['change', 'listChange', 'revisionDesc'], name: 'a `change`' },
  rendition: { to: ['rendition'], name: 'a `rendition`' },
  hand: {
    to: [
      'handNote',
      'handShift',
      'handDesc',
      'scriptNote',
      'typeNote',
      'person',
      'persName',
      'name',
      'respStmt',
      'author',
      'editor',
      'org',
    ],
    name: 'a `handNote` or a person',
  },
  wit: { to: ['witness', 'listWit', 'idno', ...books, ...manuscripts], name: 'a `witness`' },
};

/** A pointer that leads to something of another kind than its element, or its attribute, says. */
export function wrongKind(pointer: Pointer, target: ElementTarget): Diagnostic | undefined {
  const { element, attribute } = pointer;
  const name = attribute.localName;
  if (name !== 'ref' && name !== 'key') return wrongElement(pointer, target);
  const [wanted] = allowedKinds(element) ?? [];
  if (wanted === undefined) return undefined;
  const kind = target.entry?.kind ?? kindOfElement(target.element);
  if (kind === undefined || allowedKinds(element)?.includes(kind)) return undefined;
  return referenceFinding('reference/wrong-kind', pointer, {
    message: `\`${element.name}\` must point to ${kindNames[wanted]}, but ${quoted(pointer)} leads to ${kindNames[kind]} (${target.entry?.label ?? nameOf(target.element, kind)}).`,
    remedy: `Point to ${kindNames[wanted]}, or mark the name up as \`${namingElement[kind]}\`.`,
  });
}

function wrongElement(pointer: Pointer, { element: target }: ElementTarget): Diagnostic | undefined {
  const lead = Object.hasOwn(leads, pointer.attribute.localName)
    ? leads[pointer.attribute.localName]
    : undefined;
  if (lead === undefined || lead.to.includes(target.localName)) return undefined;
  return referenceFinding('reference/wrong-kind', pointer, {
    message: `\`@${pointer.attribute.name}\` must point to ${lead.name}, but ${quoted(pointer)} leads to a \`${target.name}\`.`,
    remedy: `Point to ${lead.name}.`,
  });
}

function nameOf(entry: XmlElement, kind: EntryKind): string {
  const wanted = kind === 'repo' ? 'orgName' : namingElement[kind];
  const name = entry.children.find((child) => child.kind === 'element' && child.localName === wanted);
  const text = name?.kind === 'element' ? normalizeSpace(textContent(name)) : '';
  return text === '' ? `\`${entry.name}\`` : text;
}
