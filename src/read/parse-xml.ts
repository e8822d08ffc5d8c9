import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SourceText } from '../diagnostics/source-text.ts';
import type { XmlDocument } from '../edition/xml-tree.ts';
import { readXml } from '../engines/saxes.ts';
import { findDoctype } from './doctype/find-doctype.ts';
import { scanDoctype } from './doctype/scan-doctype.ts';
import { type ExpandedText, expandEntities } from './expand-entities.ts';
import type { Fault } from './fault.ts';
import { syntaxFault } from './faults/syntax-fault.ts';
import { forbiddenCharacter } from './faults/text-fault.ts';
import { OffsetMap } from './offset-map.ts';
import { TreeBuilder } from './tree-builder.ts';
import { treeLimit } from './tree-limit.ts';

export interface ParsedXml {
  /** Undefined where the text is not well-formed: then a fatal finding says why. */
  readonly document?: XmlDocument;
  /** The `teiHeader` of the root as written, with entities expanded; undefined where there is none. */
  readonly header?: string;
  /** In the order of the text; at most one is fatal, and it is the last. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of a file as XML 1.0 with namespaces. Never fetches anything; internal entities are
 * expanded under a limit. Takes time in proportion to the text's length.
 *
 * @param file the name of the file for diagnostics
 */
export function parseXml(source: SourceText, file: string): ParsedXml {
  const { text } = source;
  const tooLarge = treeLimit(text, file);
  if (tooLarge) return { diagnostics: [tooLarge] };
  const diagnostics: Diagnostic[] = [];
  const start = findDoctype(text);
  const doctype = start === undefined ? undefined : scanDoctype(text, start);
  // Where reading cannot go on, the parser still looks at all before: what is wrong first is told.
  const expanded: ExpandedText = doctype?.fault
    ? { text: text.slice(0, doctype.fault.start), map: new OffsetMap(), fault: doctype.fault }
    : expandEntities(text, doctype?.end ?? 0, doctype?.entities ?? new Map());
  const surrogate = surrogateFault(expanded.text);
  const stop = surrogate ?? expanded.fault;
  const readable = surrogate ? expanded.text.slice(0, surrogate.start) : expanded.text;

  const builder = new TreeBuilder(readable, expanded.map, doctype?.attributes);
  const seen = readXml(readable, builder, { complete: stop === undefined });
  let fault = stop;
  if (seen === 'stopped') fault = builder.fault;
  else if (seen !== undefined) {
    fault = syntaxFault(seen, {
      text: readable,
      open: builder.current,
      root: builder.root,
      unread: doctype?.unread ?? false,
      offset: (at) => expanded.map.start(at),
    });
  }

  const end = fault ? placeOf(fault, expanded.map).start : text.length;
  for (const note of doctype?.notes ?? []) {
    if (note.start <= end) diagnostics.push(diagnosticOf(note, expanded.map, source, file));
  }
  if (fault) {
    diagnostics.push(diagnosticOf(fault, expanded.map, source, file));
    return { diagnostics };
  }
  const { document, header } = builder;
  if (document === undefined) throw new Error('The parser found nothing wrong and no root element.');
  const unparsed = [...(doctype?.entities ?? [])].filter(([, of]) => of.kind === 'external' && of.unparsed);
  const unparsedEntities = new Set(unparsed.map(([name]) => name));
  const whole = unparsed.length > 0 ? { ...document, unparsedEntities } : document;
  return {
    document: whole,
    ...(header && { header: readable.slice(header.start, header.end) }),
    diagnostics,
  };
}

/** Half a surrogate pair, which a decoder never lets pass and saxes does not see. */
function surrogateFault(text: string): Fault | undefined {
  // Node 20 has it, the library of ECMAScript 2023 does not name it.
  if ((text as string & { isWellFormed(): boolean }).isWellFormed()) return undefined;
  const at = text.search(/\p{Surrogate}/u);
  return { ...forbiddenCharacter(text, at + 1), start: at, end: at + 1 };
}

function placeOf(fault: Fault, map: OffsetMap): { start: number; end: number } {
  if (fault.inFile) return fault;
  return { start: map.start(fault.start), end: Math.max(map.start(fault.start), map.end(fault.end)) };
}

function diagnosticOf(fault: Fault, map: OffsetMap, source: SourceText, file: string): Diagnostic {
  const { ruleId, message, hint, expected, actual } = fault;
  const { start, end } = placeOf(fault, map);
  const entity = !fault.inFile && map.isExpanded(fault.start) ? source.text.slice(start, end) : undefined;
  return finding(ruleId, file, {
    // An empty file has no place to point at.
    span: source.text === '' ? undefined : source.span(start, end),
    message: entity ? message.replace(/\.$/, `, in the text of the entity \`${entity}\`.`) : message,
    hint,
    expected,
    actual,
    related: fault.related?.map(({ offset, message: words }) => ({
      file,
      ...source.position(offset),
      message: words,
    })),
  });
}
