import { teiNamespace } from '../../../edition/namespaces.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import { documentPath } from '../../pages/site-paths.ts';
import { escapedAttribute } from '../escaped-xml.ts';
import { type CitableUnit, unitsIn } from './citable-unit.ts';
import type { DtsPlaces } from './dts-places.ts';
import type { DtsResource } from './dts-resource.ts';
import { languageInForce, xmlText } from './xml-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The namespace of the element around a part of a document (DTS 1.0, “XML/TEI encoding and sub-tree representation”). */
const wrapperNamespace = 'https://w3id.org/api/dts#';

/** The text of a document as a whole, and of each of its parts. */
export function* documentAnswers(
  { document, units }: DtsResource,
  places: DtsPlaces,
): Generator<{ readonly path: string; readonly content: string }> {
  yield { path: places.document(document.id), content: whole(document) };
  for (const unit of unitsIn(units)) {
    yield { path: places.document(document.id, unit.identifier), content: part(document, unit) };
  }
}

/** The document with its base, which is where it stands beside its page: there its pointers lead. */
function whole(document: SourceDocument): string {
  const { root } = document.tree;
  const hasBase = root.attributes.some(({ name }) => name === 'xml:base');
  const base = { name: 'xml:base', localName: 'base', namespace: '', value: baseOf(document, '../../') };
  const based = hasBase ? root : { ...root, attributes: [...root.attributes, base] };
  return `${declaration}${xmlText(based, {})}\n`;
}

function part(document: SourceDocument, { element }: CitableUnit): string {
  const language = languageInForce(element);
  const lang = language === undefined ? '' : ` xml:lang="${escapedAttribute(language)}"`;
  const base = escapedAttribute(baseOf(document, '../../../'));
  const text = xmlText(element, { '': teiNamespace });
  return (
    `${declaration}<TEI xmlns="${teiNamespace}" xml:base="${base}"${lang}>` +
    `<dts:wrapper xmlns:dts="${wrapperNamespace}">${text}</dts:wrapper></TEI>\n`
  );
}

function baseOf(document: SourceDocument, upward: string): string {
  return upward + documentPath(document, 'xml').split('/').map(encodeURIComponent).join('/');
}
