import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { readXml, type SyntaxFault } from '../../../engines/saxes.ts';
import { scanPlainXml } from '../../reading/scan-plain-xml.ts';
import type { SchemaElement } from '../schema-element.ts';
import type { SchemaFile } from '../schema-file.ts';
import { type SchemaFindingDetails, schemaFinding } from '../schema-finding.ts';
import { RngTreeBuilder } from './rng-tree-builder.ts';
import { SaxesEvents } from './saxes-events.ts';

/**
 * Reads a schema in the XML syntax as a tree with places; whether it is RELAX NG is not asked here. White space
 * between elements of RELAX NG is left out, and so are processing instructions. A document type declaration is
 * passed over: no entity but XML's own five is known, none is ever fetched. Takes time in proportion to the text.
 *
 * @returns the root element, or the one finding that says why there is none
 */
export function readRng(file: SchemaFile): { root?: SchemaElement; diagnostics: Diagnostic[] } {
  const { text } = file.source;
  const plain = new RngTreeBuilder(file);
  if (scanPlainXml(text, plain) && plain.root !== undefined) {
    plain.endFile();
    return { root: plain.root, diagnostics: [] };
  }
  const builder = new RngTreeBuilder(file);
  const events = new SaxesEvents(builder);
  const seen = readXml(text, events, { complete: true });
  const { root, fault } = builder;
  if (seen === undefined && root !== undefined) {
    builder.endFile();
    return { root, diagnostics: [] };
  }
  const { otherVersion } = events;
  if (otherVersion !== undefined) {
    const message = `The schema is XML ${otherVersion.version}, and must be XML 1.0.`;
    return {
      diagnostics: [schemaFinding('relaxng/unusable-schema', { file, ...otherVersion }, { message })],
    };
  }
  if (fault !== undefined) {
    const { message, hint, place } = fault;
    return { diagnostics: [schemaFinding('relaxng/unusable-schema', place, { message, hint })] };
  }
  return { diagnostics: [notWellFormed(file, builder, typeof seen === 'object' ? seen : undefined)] };
}

function notWellFormed(
  file: SchemaFile,
  builder: RngTreeBuilder,
  fault: SyntaxFault | undefined,
): Diagnostic {
  const { text } = file.source;
  const refuse = (start: number, end: number, message: string, details: Details = {}): Diagnostic =>
    schemaFinding('relaxng/unusable-schema', { file, start, end }, { message, ...details });
  if (fault === undefined || !/[^\ufeff\s]/.test(text)) {
    return refuse(0, Math.min(1, text.length), 'The schema is empty.');
  }
  const { words, construct } = fault;
  const position = Math.min(fault.position, text.length);
  const open = builder.innermost;
  if (open !== undefined && words.startsWith('unclosed tag')) {
    return refuse(open.place.start, open.place.end, `The element \`${open.name}\` is never closed.`);
  }
  if (open !== undefined && words.startsWith('unexpected close tag')) {
    const tag = text.slice(construct, position);
    return refuse(construct, position, `\`${tag}\` does not close the open element \`${open.name}\`.`, {
      related: [{ place: open.place, message: 'The open element.' }],
    });
  }
  const ampersand = words.startsWith('undefined entity') ? text.lastIndexOf('&', position) : -1;
  if (ampersand >= 0) {
    const entity = text.slice(ampersand, position);
    const message = `The schema uses the entity \`${entity}\`, and no entities but XML's own are known in schemas.`;
    return refuse(ampersand, position, message, { hint: 'Write out what it stands for.' });
  }
  // Where the text breaks off, the beginning of what was read last is shown, else the character that was read last.
  const breaksOff = /^(unexpected end|document must|text data)/.test(words);
  const start = Math.max(0, breaksOff ? Math.min(construct, text.length - 1) : position - 1);
  const message = `The schema is not well-formed XML: ${words.replace(/\.$/, '')}.`;
  return refuse(start, Math.max(1, Math.min(position, start + 1)), message, {
    hint: /^[\ufeff\s]*</.test(text) ? undefined : 'Give a schema in the compact syntax the ending `.rnc`.',
  });
}

type Details = Omit<SchemaFindingDetails, 'message'>;
