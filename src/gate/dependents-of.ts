import { basename, join } from 'node:path';
import { descendants } from '../edition/descendants.ts';
import type { Edition } from '../edition/edition.ts';
import { idsOf } from '../edition/ids-of.ts';
import { pointerResolver } from '../edition/pointer-resolver.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlDocument } from '../edition/xml-tree.ts';
import type { GitChange } from '../engines/git.ts';
import type { FormerDocument } from './former-documents.ts';

/**
 * The files of an edition, as diagnostics name them, that depend on files that have changed: those that name the id of an
 * element which was added, removed or changed, those that have such an id themselves, and those that name a file which
 * came or went, and those that include a file which has changed. In doubt a file counts as dependent: a value of any attribute may be a pointer.
 *
 * @param former the XML files among them as they were, by absolute path
 */
export function dependentsOf(
  edition: Edition,
  changes: readonly GitChange[],
  former: ReadonlyMap<string, FormerDocument>,
): string[] {
  const documents = [
    ...edition.documents,
    ...edition.registers.map(({ document }) => document),
    ...edition.others,
  ];
  const byPath = new Map(documents.map((document) => [join(edition.folder, document.path), document]));
  const ids = new Set<string>();
  const files = new Set<string>();
  for (const { path, former: before, present } of changes) {
    const now = byPath.get(path);
    for (const id of changedIds(former.get(path), now && { tree: now.tree, text: now.source.text }))
      ids.add(id);
    if (!present || before === undefined) files.add(basename(path));
  }
  const resolver = pointerResolver(edition);
  const isDependent = (document: SourceDocument): boolean => {
    for (const id of idsOf(document.tree).keys()) if (ids.has(id)) return true;
    for (const value of attributeValues(document.tree)) {
      if (namesOf(value).some((name) => ids.has(name)) || files.has(fileOf(value))) return true;
      if (!value.includes(':')) continue;
      // A prefix may make any id of its value.
      const target = resolver.resolve(value, document);
      if (target.kind === 'unknown-id' && ids.has(target.id)) return true;
      if (target.kind === 'element' && ids.has(xmlId(target.element) ?? '')) return true;
      if (target.kind === 'unknown-file' && files.has(basename(target.path))) return true;
    }
    return false;
  };
  const dependents = new Set<SourceDocument>();
  if (ids.size > 0 || files.size > 0) {
    for (const document of byPath.values()) if (isDependent(document)) dependents.add(document);
  }
  const changed = new Set(changes.map(({ path }) => path));
  for (const document of byPath.values()) {
    const asked = document.inclusions?.asked.map((path) => join(edition.folder, path));
    if (asked?.some((path) => changed.has(path))) dependents.add(document);
  }
  return [...dependents].map(({ file }) => file);
}

/** The ids of elements that are in one of two versions only, or not the same in both. */
function changedIds(before: FormerDocument | undefined, now: FormerDocument | undefined): Set<string> {
  const [old, young] = [elementTexts(before), elementTexts(now)];
  const ids = new Set<string>();
  for (const [id, text] of old) if (young.get(id) !== text) ids.add(id);
  for (const id of young.keys()) if (!old.has(id)) ids.add(id);
  return ids;
}

function elementTexts(document: FormerDocument | undefined): Map<string, string> {
  if (document === undefined) return new Map();
  return new Map(
    [...idsOf(document.tree)].map(([id, { start, end }]) => [id, document.text.slice(start, end)]),
  );
}

/** Every value that attributes hold, each once; a list is its values. */
function attributeValues({ root }: XmlDocument): Set<string> {
  const values = new Set<string>();
  for (const { attributes } of descendants(root)) {
    for (const { value } of attributes) for (const part of value.split(/\s+/)) values.add(part);
  }
  return values;
}

/** What an id may be called in a pointer: `id`, `#id`, `file.xml#id`, `prefix:id`. */
function namesOf(value: string): string[] {
  return [value, value.slice(value.lastIndexOf('#') + 1), value.slice(value.lastIndexOf(':') + 1)];
}

function fileOf(value: string): string {
  const path = value.split('#', 1)[0] as string;
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
