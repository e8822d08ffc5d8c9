import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { finding } from '../../../diagnostics/finding.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import type { OutputFile } from '../../../edition/output-document.ts';
import { pathOf } from '../../../edition/path-of.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import type { CitableUnit } from './citable-unit.ts';
import { declaredUnits, type UnfollowedDeclaration } from './declared-units.ts';
import { documentAnswers } from './dts-document.ts';
import { navigationAnswers } from './dts-navigation.ts';
import { DtsPlaces } from './dts-places.ts';
import { type DtsResource, resourceObject } from './dts-resource.ts';
import { identifyUnits } from './unit-draft.ts';
import { usualUnits } from './usual-units.ts';

const head = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' };

/**
 * Distributed Text Services 1.0, level 0, as files: the entry, the edition as a collection of its documents, the parts of
 * each document and their texts. Every question that the level allows has a file that answers it.
 *
 * @param file what to name in a finding about a file that is made from all documents
 */
export function dtsFiles(
  documents: readonly SourceDocument[],
  { title, base, file }: { readonly title: string; readonly base: string; readonly file: string },
): { outputs: OutputFile[]; diagnostics: Diagnostic[] } {
  const places = new DtsPlaces(
    base,
    documents.map(({ id }) => id),
  );
  const diagnostics: Diagnostic[] = [];
  const outputs: OutputFile[] = [];
  const add = (path: string, content: object | string, source = file) => {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content)}\n`;
    outputs.push({ kind: 'file', path, content: text, file: source });
  };
  const entry = 'dts/index.json';
  add(entry, { ...head, '@id': places.address(entry), '@type': 'EntryPoint', ...places.templates() });

  const edition = {
    '@id': places.root,
    '@type': 'Collection',
    title,
    totalParents: 0,
    totalChildren: documents.length,
    collection: places.templates(places.root).collection,
  };
  const resources = documents.map((document) => ({ document, units: unitsOf(document, diagnostics) }));
  const members = resources.map((resource) => resourceObject(resource, places));
  for (const identifier of [undefined, places.root]) {
    add(places.collection(identifier), { ...head, ...edition, member: members });
    add(places.collection(identifier, 'children'), { ...head, ...edition, member: members });
    add(places.collection(identifier, 'parents'), { ...head, ...edition, member: [] });
  }
  for (const [index, resource] of resources.entries()) {
    const { id, file: source } = resource.document;
    add(places.collection(id), { ...head, ...members[index] }, source);
    add(places.collection(id, 'children'), { ...head, ...members[index], member: [] }, source);
    add(places.collection(id, 'parents'), { ...head, ...members[index], member: [edition] }, source);
    for (const { path, content } of answers(resource, places)) add(path, content, source);
  }
  return { outputs, diagnostics };
}

function* answers(resource: DtsResource, places: DtsPlaces) {
  yield* navigationAnswers(resource, places);
  yield* documentAnswers(resource, places);
}

function unitsOf(document: SourceDocument, diagnostics: Diagnostic[]): CitableUnit[] {
  const declared = declaredUnits(document.tree);
  if (declared !== undefined && !('reason' in declared)) return identifyUnits(declared);
  if (declared !== undefined) diagnostics.push(unfollowed(document, declared));
  return identifyUnits(childElements(document.tree.root, 'text').flatMap(usualUnits));
}

function unfollowed(document: SourceDocument, { element, reason }: UnfollowedDeclaration): Diagnostic {
  return finding('graph/unfollowed-cite-structure', document.file, {
    span: nameSpan(document.source, element),
    message: `A \`citeStructure\` ${reason}, so the document is cited by its divisions and paragraphs.`,
    hint: 'Write a path of names, such as `//body/div`, with `@use` an attribute or `position()`.',
    path: pathOf(element),
  });
}
