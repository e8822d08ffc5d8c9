import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { readXml, type SyntaxFault } from '../../../engines/saxes.ts';
import type { SchemaElement } from '../schema-element.ts';
import type { SchemaFile } from '../schema-file.ts';
import { schemaFinding } from '../schema-finding.ts';
import { RngTreeBuilder } from './rng-tree-builder.ts';

/**
 * Reads a schema in the XML syntax as a tree with places; whether it is RELAX NG is not asked here. White space
 * between elements of RELAX NG is left out, and so are processing instructions. A document type declaration is
 * passed over: no entity but XML's own five is known, none is ever fetched. Takes time in proportion to the text.
 *
 * @returns the root element, or the one finding that says why there is none
 */
export function readRng(file: SchemaFile): { root?: SchemaElement; diagnostics: Diagnostic[] } {
  const { text } = file.source;
  const builder = new RngTreeBuilder(file);
  const seen = readXml(text, builder, { complete: true });
  if (seen === undefined && builder.root !== undefined) return { root: builder.root, diagnostics: [] };
  const { fault } = builder;
  if (seen === 'stopped' && fault !== undefined) {
    const { message, hint, place } = fault;
    return { diagnostics: [schemaFinding('relaxng/unusable-schema', place, { message, hint })] };
  }
  return { diagnostics: [notWellFormed(file, typeof seen === 'object' ? seen : undefined)] };
}

function notWellFormed(file: SchemaFile, fault: SyntaxFault | undefined): Diagnostic {
  const { text } = file.source;
  if (!/[^\ufeff\s]/.test(text)) {
    const place = { file, start: 0, end: Math.min(1, text.length) };
    return schemaFinding('relaxng/unusable-schema', place, { message: 'The schema is empty.' });
  }
  const position = Math.min(fault?.position ?? 0, text.length);
  const ampersand = fault?.words.startsWith('undefined entity') ? text.lastIndexOf('&', position) : -1;
  if (ampersand >= 0) {
    const entity = text.slice(ampersand, position);
    return schemaFinding(
      'relaxng/unusable-schema',
      { file, start: ampersand, end: position },
      {
        message: `The schema uses the entity \`${entity}\`, and no entities but XML's own are known in schemas.`,
        hint: 'Write out what it stands for.',
      },
    );
  }
  // Where the text breaks off, what was begun last is shown, else the character at which reading ended.
  const start = position >= text.length ? Math.min(fault?.construct ?? 0, text.length - 1) : position - 1;
  const words = (fault?.words ?? 'there is no root element').replace(/\.$/, '');
  return schemaFinding(
    'relaxng/unusable-schema',
    { file, start: Math.max(0, start), end: Math.max(1, Math.min(position, start + 1)) },
    {
      message: `The schema is not well-formed XML: ${words}.`,
      hint: /^[\ufeff\s]*</.test(text) ? undefined : 'Give a schema in the compact syntax the ending `.rnc`.',
    },
  );
}
