import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Edition } from '../../edition/edition.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { type Identified, identify } from '../../identifier/identify.ts';
import { type Carrier, carriersOf } from './carriers-of.ts';

/** Identifiers of authority files and publishers in these documents whose form or check digit is wrong. */
export function checkIdentifiers(_: Edition, documents: readonly SourceDocument[]): Diagnostic[] {
  // One address may stand in a thousand letters.
  const known = new Map<string, Identified | undefined>();
  return documents.flatMap((document) => {
    const found: Diagnostic[] = [];
    for (const carrier of carriersOf(document)) {
      const key = `${carrier.types.join(' ')}\n${carrier.text}`;
      if (!known.has(key)) known.set(key, identify(carrier.text, carrier.types));
      const identified = known.get(key);
      if (identified !== undefined) found.push(...faults(document, carrier, identified));
    }
    return found;
  });
}

function faults(document: SourceDocument, carrier: Carrier, identified: Identified): Diagnostic[] {
  const { scheme, value, fault, typed } = identified;
  const at = () => ({ span: carrier.span(), actual: carrier.text, path: pathOf(carrier.element) });
  if (typed !== undefined) {
    return [
      finding('identifier/other-scheme', document.file, {
        ...at(),
        message: `This is said to be of ${typed}, but \`${carrier.text}\` is an address of ${scheme}.`,
        hint: `Correct the type, or give the identifier of ${typed}.`,
      }),
    ];
  }
  if (fault === undefined) return [];
  const rule = fault.kind === 'form' ? 'identifier/wrong-form' : 'identifier/wrong-check-digit';
  return [
    finding(rule, document.file, {
      ...at(),
      message: `\`${value}\` is no identifier of ${scheme}: it ${fault.reason}.`,
      hint: `Look it up again: a figure is missing, or wrong${fault.kind === 'form' ? ', or it is of another kind' : ''}.`,
    }),
  ];
}
