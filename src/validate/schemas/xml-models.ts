import { prologInstructions } from './prolog-instructions.ts';
import { pseudoAttributes } from './pseudo-attributes.ts';

/** A schema that a document names in `<?xml-model … ?>`; offsets are UTF-16 code units into its text. */
export interface XmlModel {
  /** With its references replaced, not yet resolved. */
  readonly href: string;
  readonly kind: ModelKind;
  /** Of Schematron: the phase to run. */
  readonly phase?: string;
  readonly start: number;
  readonly end: number;
  /** The value of `href` between its quotation marks. */
  readonly hrefStart: number;
  readonly hrefEnd: number;
}

export type ModelKind = 'rng' | 'rnc' | 'schematron' | 'other';

/** Why an instruction names no schema. */
export interface XmlModelFault {
  /** One sentence that stands alone. */
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The schemas that a document names (“Associating Schemas with XML documents 1.0”, W3C Working Group Note of 2012):
 * all `xml-model` instructions before the root element, in order.
 */
export function xmlModels(text: string): {
  readonly models: readonly XmlModel[];
  readonly faults: readonly XmlModelFault[];
} {
  const models: XmlModel[] = [];
  const faults: XmlModelFault[] = [];
  for (const { target, contentStart, contentEnd, start, end } of prologInstructions(text)) {
    if (target !== 'xml-model') continue;
    const attributes = pseudoAttributes(text, contentStart, contentEnd);
    if ('message' in attributes) {
      faults.push(attributes);
      continue;
    }
    const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value.trim();
    const href = attributes.find(({ name }) => name === 'href');
    if (href === undefined || href.value.trim() === '') {
      const place = href === undefined || href.start === href.end ? { start, end } : href;
      faults.push({
        message: '`xml-model` must name a schema in `href`.',
        hint: 'Write `href="…"` with the path or the address of the schema, or remove the instruction.',
        start: place.start,
        end: place.end,
      });
      continue;
    }
    const kind = kindOf(href.value.trim(), value('type'), value('schematypens'));
    const phase = kind === 'schematron' ? value('phase') : undefined;
    const place = { start, end, hrefStart: href.start, hrefEnd: href.end };
    models.push({ href: href.value.trim(), kind, ...(phase && { phase }), ...place });
  }
  return { models, faults };
}

const languages: Readonly<Record<string, 'relaxng' | 'schematron'>> = {
  'http://relaxng.org/ns/structure/1.0': 'relaxng',
  'http://purl.oclc.org/dsdl/schematron': 'schematron',
  'http://www.ascc.net/xml/schematron': 'schematron',
};

const compact = 'application/relax-ng-compact-syntax';

/** By `schematypens`, else by `type`, and where that says no more than that it is XML, by the ending. */
function kindOf(href: string, type: string | undefined, namespace: string | undefined): ModelKind {
  const mediaType = type?.replace(/;.*$/s, '').trim().toLowerCase() ?? '';
  const ending = /\.([a-z]+)$/i.exec(href.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase();
  if (namespace !== undefined && namespace !== '') {
    const language = languages[namespace];
    if (language !== 'relaxng') return language ?? 'other';
    return mediaType === compact || (ending === 'rnc' && !isXml(mediaType)) ? 'rnc' : 'rng';
  }
  if (mediaType === compact) return 'rnc';
  if (mediaType !== '' && !isXml(mediaType)) return 'other';
  if (ending === 'rng') return 'rng';
  if (ending === 'rnc' && mediaType === '') return 'rnc';
  return ending === 'sch' || ending === 'isosch' ? 'schematron' : 'other';
}

function isXml(mediaType: string): boolean {
  return mediaType === 'application/xml' || mediaType === 'text/xml';
}
