import type { SourceDocument } from '../../edition/source-document.ts';
import type { NamedSchematron } from './named-schematron.ts';

/** Documents that the same schemas apply to. */
export interface SchematronGroup {
  readonly schemas: readonly NamedSchematron[];
  readonly documents: readonly SourceDocument[];
}

/** One schema in one phase is one thing, whoever names it. */
export function schematronKey({ address, phase }: NamedSchematron): string {
  return `${address}\n${phase ?? ''}`;
}

/** Puts documents together that the same schemas apply to. */
export function schematronGroups(
  documents: readonly SourceDocument[],
  schemasOf: (document: SourceDocument) => readonly NamedSchematron[],
): SchematronGroup[] {
  const groups = new Map<string, { schemas: readonly NamedSchematron[]; documents: SourceDocument[] }>();
  for (const document of documents) {
    const distinct = new Map<string, NamedSchematron>();
    for (const schema of schemasOf(document)) {
      const key = schematronKey(schema);
      if (!distinct.has(key)) distinct.set(key, schema);
    }
    if (distinct.size === 0) continue;
    const key = [...distinct.keys()].sort().join('\n\n');
    const group = groups.get(key);
    if (group) group.documents.push(document);
    else groups.set(key, { schemas: [...distinct.values()], documents: [document] });
  }
  return [...groups.values()];
}
