import type { DocumentElement } from '../reading/document-tree.ts';
import { relaxngNamespace, schematronNamespace } from './namespaces.ts';
import { schemaParts } from './read-schema.ts';
import type { Schema } from './schema.ts';
import { attributeOf, placeOf, type SchemaElement } from './schema-element.ts';
import type { SchemaFile } from './schema-file.ts';
import type { SchemaReading } from './schema-reading.ts';

/** What may stand alone in a RELAX NG schema; a rule without a pattern is one by itself. */
const embeddable = new Set(['ns', 'let', 'pattern', 'rule', 'rules', 'phase', 'diagnostics', 'properties']);

/**
 * The rules that stand in a RELAX NG schema in the XML syntax and in all files that it names, in the order of the
 * text, as one schema (ISO/IEC 19757-3, 6.7). Undefined where there are none. A file that cannot be read is left to the
 * reader of RELAX NG to report.
 */
export function readEmbedded(root: SchemaFile, reading: SchemaReading): Schema | undefined {
  const nodes: SchemaElement[] = [];
  collect(root, reading, new Set(), nodes);
  const patterns = nodes.map((node) => node.element.localName);
  if (!patterns.includes('pattern') && !patterns.includes('rule')) return undefined;
  const place = placeOf({ element: root.root, file: root, through: [] });
  return { binding: 'xslt3', ...schemaParts(nodes.map(asPattern), reading), place };
}

function collect(
  file: SchemaFile,
  reading: SchemaReading,
  seen: Set<SchemaFile>,
  nodes: SchemaElement[],
): void {
  if (seen.has(file)) return;
  seen.add(file);
  const visit = (element: DocumentElement): void => {
    if (element.namespace === schematronNamespace) {
      if (embeddable.has(element.localName)) nodes.push({ element, file, through: [] });
      else if (element.localName === 'schema')
        for (const child of element.children) if (child.kind === 'element') visit(child);
      return;
    }
    const href = element.namespace === relaxngNamespace && named(element);
    if (href) {
      const target = reading.follow({ element, file, through: [] }, href);
      if (target !== undefined) collect(target.file, reading, seen, nodes);
    }
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(file.root);
}

function named(element: DocumentElement): string | undefined {
  if (element.localName !== 'include' && element.localName !== 'externalRef') return undefined;
  return element.attributes.find(({ name }) => name === 'href')?.value.trim();
}

/** A rule without a pattern as the only one of a pattern. */
function asPattern(node: SchemaElement): SchemaElement {
  if (node.element.localName !== 'rule' || attributeOf(node, 'abstract') === 'true') return node;
  const { element } = node;
  const pattern: DocumentElement = {
    ...element,
    localName: 'pattern',
    attributes: [],
    children: [element],
  };
  return { ...node, element: pattern };
}
