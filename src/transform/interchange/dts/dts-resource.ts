import { childElements } from '../../../edition/child-elements.ts';
import { elementsNamed } from '../../../edition/document-elements.ts';
import { normalizeSpace } from '../../../edition/normalize-space.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import { textContent } from '../../../edition/text-content.ts';
import { documentTitle } from '../../pages/document-title.ts';
import { documentPath } from '../../pages/site-paths.ts';
import { plainDate } from '../correspondence/plain-date.ts';
import type { CitableUnit } from './citable-unit.ts';
import type { DtsPlaces } from './dts-places.ts';
import { languageInForce } from './xml-text.ts';

/** A document as DTS describes it, with the parts that it can be cited by. */
export interface DtsResource {
  readonly document: SourceDocument;
  readonly units: readonly CitableUnit[];
}

/** The `Resource` object of a document, as it stands among the members of a collection and on its own. */
export function resourceObject({ document, units }: DtsResource, places: DtsPlaces): Record<string, unknown> {
  return {
    '@id': document.id,
    '@type': 'Resource',
    title: documentTitle(document),
    totalParents: 1,
    totalChildren: 0,
    dublinCore: dublinCore(document),
    ...places.templates(document.id),
    download: places.address(documentPath(document, 'xml')),
    mediaTypes: ['application/tei+xml'],
    citationTrees: citationTrees(units),
  };
}

/** The trees of a document: one, or none where there is nothing to cite in it. */
export function citationTrees(units: readonly CitableUnit[]): object[] {
  return units.length === 0 ? [] : [{ '@type': 'CitationTree', citeStructure: citeStructure(units) }];
}

/** Which kinds of parts there are, and within which. */
function citeStructure(units: readonly CitableUnit[]): object[] {
  const types = [...new Set(units.map(({ citeType }) => citeType))];
  return types.map((citeType) => {
    const inner = units.filter((unit) => unit.citeType === citeType).flatMap(({ children }) => children);
    return {
      '@type': 'CiteStructure',
      citeType,
      ...(inner.length > 0 && { citeStructure: citeStructure(inner) }),
    };
  });
}

/** Titles whose language is known, the languages of the text, the day it was written: what Dublin Core has for a header. */
function dublinCore(document: SourceDocument): Record<string, unknown> {
  const { header } = document;
  const statement = elementsNamed(document.tree, 'titleStmt')[0];
  const titles = (statement === undefined ? [] : childElements(statement, 'title')).flatMap((title) => {
    const lang = languageInForce(title);
    const value = normalizeSpace(textContent(title));
    return lang === undefined || lang === '' || value === '' ? [] : [{ lang, value }];
  });
  const created = plainDate(header.date?.when);
  return {
    ...(titles.length > 0 && { title: titles }),
    ...(header.languages.length > 0 && { language: header.languages }),
    ...(created !== undefined && { created }),
  };
}
