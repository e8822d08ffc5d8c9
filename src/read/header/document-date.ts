import type { CatalogueDate } from '../../edition/catalogue-entry.ts';
import { actions } from './correspondents.ts';
import { childOf, childrenOf, type HeaderElement, outermost, wordsOf } from './header-tree.ts';

/** The attributes of att.datable.w3c (TEI P5, appendix B). */
const datable = ['when', 'notBefore', 'notAfter', 'from', 'to'] as const;

/**
 * When a document was written: the date of `correspAction type="sent"`, else `origDate` or the date of the
 * source, else the date of its creation, else that which a title gives. Of several, one that a machine can read comes first.
 */
export function documentDate(header: HeaderElement | undefined): CatalogueDate | undefined {
  const profile = childOf(header, 'profileDesc');
  const source = childOf(childOf(header, 'fileDesc'), 'sourceDesc');
  const sent = actions(profile).filter(({ attributes }) => attributes.type === 'sent');
  const candidates = [
    ...sent.flatMap((action) => outermost(action, new Set(['date']))),
    ...outermost(source, new Set(['origDate'])),
    ...outermost(source, new Set(['bibl', 'biblStruct', 'biblFull'])).flatMap((bibl) =>
      outermost(bibl, new Set(['date'])),
    ),
    ...outermost(childOf(profile, 'creation'), new Set(['date', 'origDate'])),
  ].map(catalogueDate);
  return candidates.find(isDated) ?? candidates.find(({ text }) => text !== '') ?? dateOfTitle(header);
}

/** The date that a title is given, `<title when="1951-12-25">`; its words are no date's words. */
function dateOfTitle(header: HeaderElement | undefined): CatalogueDate | undefined {
  return childrenOf(childOf(childOf(header, 'fileDesc'), 'titleStmt'), 'title')
    .map((title) => catalogueDate({ ...title, children: [] }))
    .find(isDated);
}

function isDated(date: CatalogueDate): boolean {
  return datable.some((name) => date[name] !== undefined);
}

function catalogueDate(element: HeaderElement): CatalogueDate {
  const values: Partial<Record<(typeof datable)[number], string>> = {};
  for (const name of datable) {
    const value = (element.attributes[name] ?? element.attributes[`${name}-iso`])?.trim();
    if (value) values[name] = value;
  }
  const { when, notBefore, notAfter, from, to } = values;
  const interval = (start: string | undefined, end: string | undefined) =>
    start || end ? `${start ?? '..'}/${end ?? '..'}` : '';
  // Without words the values speak, an interval as ISO 8601 writes one.
  const text = wordsOf(element) || when || interval(from, to) || interval(notBefore, notAfter);
  return { text, ...values };
}
