import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SourceText } from '../diagnostics/source-text.ts';
import type { Span } from '../diagnostics/span.ts';
import { attributeSpan } from '../edition/attribute-span.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { addressable } from './addressable.ts';

/** Something of which an address is made. */
export interface Identified {
  readonly id: string;
  readonly file: string;
  readonly source: SourceText;
  /** The element whose `xml:id` it is. */
  readonly element: XmlElement;
}

/**
 * Ids from which addresses can be made, one for each, in the order given: each that cannot stand in an
 * address is rewritten, each that is taken (capital letters aside: some file systems do not tell them
 * apart) gets a number, so that nothing is overwritten; and each such case is a finding.
 */
export function distinctIds(
  items: readonly Identified[],
  what: 'document' | 'entry',
): { ids: readonly string[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, Identified>();
  const wanted = new Set(items.map(({ id }) => addressable(id).toLowerCase()));
  const ids = items.map((item) => {
    const safe = addressable(item.id);
    const first = taken.get(safe.toLowerCase());
    let id = safe;
    for (
      let number = 2;
      taken.has(id.toLowerCase()) || (number > 2 && wanted.has(id.toLowerCase()));
      number++
    ) {
      id = `${safe}-${number}`;
    }
    taken.set(id.toLowerCase(), item);
    // One `xml:id` twice in one file is told where the ids of a file are checked.
    if (first?.file === item.file && first.id === item.id) return id;
    if (first) diagnostics.push(clash(item, first, id, what));
    else if (safe !== item.id) diagnostics.push(unusable(item, id, what));
    return id;
  });
  return { ids, diagnostics };
}

function clash(item: Identified, first: Identified, id: string, what: 'document' | 'entry'): Diagnostic {
  const same = item.id === first.id;
  const ruleId = !same
    ? 'reference/ids-differ-by-case'
    : what === 'document'
      ? 'reference/duplicate-document-id'
      : 'reference/duplicate-entry-id';
  const each = what === 'document' ? 'document' : 'entry of the registers';
  return finding(ruleId, item.file, {
    span: placeOf(item),
    message: same
      ? `The id \`${item.id}\` is taken already; each ${each} must have one of its own.`
      : `The ids \`${item.id}\` and \`${first.id}\` should differ by more than capital letters, which some file systems do not tell apart.`,
    hint: `Change one of the two ids; until then this ${what} has the address \`${id}\`.`,
    actual: item.id,
    related: [
      { file: first.file, ...start(placeOf(first)), message: `\`${first.id}\` is the id of this ${what}.` },
    ],
  });
}

function unusable(item: Identified, id: string, what: 'document' | 'entry'): Diagnostic {
  const span = placeOf(item);
  const named = span ? 'The id' : 'The name of the file, which is its id,';
  return finding('reference/unusable-id', item.file, {
    span,
    message: `${named} \`${item.id}\` should be made of the letters a to z, digits, \`.\`, \`_\` and \`-\`, and not be too long, to stand in an address.`,
    hint: `Give the ${what} an \`xml:id\` of these characters; until then its address is \`${id}\`.`,
    actual: item.id,
  });
}

/** The value of `@xml:id`; undefined where the id is the name of the file. */
function placeOf({ source, element }: Identified): Span | undefined {
  return xmlId(element) === undefined ? undefined : attributeSpan(source, element, 'xml:id').value;
}

function start(span: Span | undefined): { line?: number; column?: number } {
  return span ? { line: span.line, column: span.column } : {};
}
