import { attribute } from '../../edition/attribute.ts';
import type { CatalogueEntry } from '../../edition/catalogue-entry.ts';
import { xmlNamespace } from '../../edition/namespaces.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { compareDates } from '../compare-dates.ts';
import { correspondents } from './correspondents.ts';
import { documentDate } from './document-date.ts';
import { childOf, childrenOf, type HeaderElement, headerTree, outermost, wordsOf } from './header-tree.ts';

/**
 * What a header says of its document, read with fast-xml-parser out of the header's text (TEI P5, chapter 2).
 *
 * @param header the text of the `teiHeader`, well-formed, entities expanded; undefined where there is none
 * @param root the element around it
 */
export function readHeader(header: string | undefined, root: XmlElement): CatalogueEntry {
  const tree = header === undefined ? undefined : headerTree(header, root);
  const file = childOf(tree, 'fileDesc');
  const profile = childOf(tree, 'profileDesc');
  const date = documentDate(tree);
  const abstract = wordsOf(childOf(profile, 'abstract'));
  const revision = newestChange(childOf(tree, 'revisionDesc'));
  return {
    titles: titles(childOf(file, 'titleStmt')),
    ...(date && { date }),
    correspondents: correspondents(profile),
    signatures: signatures(file),
    identifiers: identifiers(childOf(file, 'publicationStmt')),
    languages: languages(childOf(profile, 'langUsage'), root),
    ...(abstract && { abstract }),
    ...(revision && { revision }),
  };
}

/** The main title first: `type="main"`, else the first that is neither of another type nor that of a series. */
function titles(statement: HeaderElement | undefined): string[] {
  const all = childrenOf(statement, 'title').filter((title) => wordsOf(title) !== '');
  const main =
    all.find(({ attributes }) => attributes.type === 'main') ??
    all.find(({ attributes }) => attributes.type === undefined && !/^[sj]$/.test(attributes.level ?? '')) ??
    all[0];
  return main ? [main, ...all.filter((title) => title !== main)].map(wordsOf) : [];
}

/** `idno type="signature"` of each `msIdentifier`; in one that types none of its own `idno`s, that. */
function signatures(file: HeaderElement | undefined): string[] {
  return outermost(file, new Set(['msIdentifier']))
    .flatMap((identifier) => {
      const numbers = outermost(identifier, new Set(['idno']));
      const typed = numbers.filter(({ attributes }) => attributes.type === 'signature');
      return typed.length > 0
        ? typed
        : childrenOf(identifier, 'idno').filter(({ attributes }) => attributes.type === undefined);
    })
    .map(wordsOf)
    .filter((words) => words !== '');
}

function identifiers(statement: HeaderElement | undefined): { type: string; value: string }[] {
  return outermost(statement, new Set(['idno']))
    .map((idno) => ({ type: idno.attributes.type ?? '', value: wordsOf(idno) }))
    .filter(({ value }) => value !== '');
}

function languages(usage: HeaderElement | undefined, root: XmlElement): string[] {
  const named = childrenOf(usage, 'language').flatMap(({ attributes }) => attributes.ident?.trim() || []);
  const ofRoot = attribute(root, 'lang', xmlNamespace);
  return named.length > 0 ? [...new Set(named)] : ofRoot ? [ofRoot] : [];
}

/** Of changes of one day the first, since the newest is by custom written first. */
function newestChange(description: HeaderElement | undefined): { when: string; text: string } | undefined {
  let newest: { when: string; text: string } | undefined;
  for (const change of outermost(description, new Set(['change']))) {
    const when = change.attributes.when ?? change.attributes['when-iso'];
    if (when === undefined) continue;
    if (!newest || compareDates(when, newest.when) > 0) newest = { when, text: wordsOf(change) };
  }
  return newest;
}
