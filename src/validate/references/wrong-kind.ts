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

/** Whether a pointer leads to something of another kind than its element, or its attribute, says. */
export function isWrongKind({ element, attribute }: Pointer, target: ElementTarget): boolean {
  const name = attribute.localName;
  if (name !== 'ref' && name !== 'key') return leadOf(name)?.to.includes(target.element.localName) === false;
  const kind = kindOf(target);
  return kind !== undefined && allowedKinds(element)?.includes(kind) === false;
}

/** A finding about a pointer that leads to something of another kind. */
export function wrongKind(pointer: Pointer, target: ElementTarget): Diagnostic {
  const { element, attribute } = pointer;
  const lead = leadOf(attribute.localName);
  if (lead !== undefined) {
    return referenceFinding('reference/wrong-kind', pointer, {
      message: `\`@${attribute.name}\` must point to ${lead.name}, but ${quoted(pointer)} leads to a \`${target.element.name}\`.`,
      remedy: `Point to ${lead.name}.`,
    });
  }
  const wanted = allowedKinds(element)?.[0] ?? 'person';
  const kind = kindOf(target) ?? wanted;
  return referenceFinding('reference/wrong-kind', pointer, {
    message: `\`${element.name}\` must point to ${kindNames[wanted]}, but ${quoted(pointer)} leads to ${kindNames[kind]} (${target.entry?.label ?? nameOf(target.element, kind)}).`,
    remedy: `Point to ${kindNames[wanted]}, or mark the name up as \`${namingElement[kind]}\`.`,
  });
}

function leadOf(attribute: string) {
  return Object.hasOwn(leads, attribute) ? leads[attribute] : undefined;
}

function kindOf({ entry, element }: ElementTarget): EntryKind | undefined {
  return entry?.kind ?? kindOfElement(element);
}

function nameOf(entry: XmlElement, kind: EntryKind): string {
  const wanted = kind === 'repo' ? 'orgName' : namingElement[kind];
  const name = entry.children.find((child) => child.kind === 'element' && child.localName === wanted);
  const text = name?.kind === 'element' ? normalizeSpace(textContent(name)) : '';
  return text === '' ? `\`${entry.name}\`` : text;
}
