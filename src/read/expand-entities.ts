import type { Entities } from './doctype/entity.ts';
import { EntityExpander } from './entity-expander.ts';
import type { Fault } from './fault.ts';
import { nextPiece } from './next-piece.ts';
import { OffsetMap } from './offset-map.ts';

export interface ExpandedText {
  readonly text: string;
  /** From offsets into `text` to offsets into the text of the file. */
  readonly map: OffsetMap;
  /** Why the text ends before its end. */
  readonly fault?: Fault;
}

/**
 * The text of a document with its internal entities expanded, from an offset (after the document type
 * declaration) on. Looks at no more than is needed to tell references that count from those in comments,
 * CDATA sections and processing instructions; whether all is well-formed is for the parser to say.
 */
export function expandEntities(text: string, from: number, entities: Entities): ExpandedText {
  const map = new OffsetMap();
  if (entities.size === 0) return { text, map };
  const expander = new EntityExpander(entities);
  const parts: string[] = [];
  let length = 0;
  let last = 0;
  const replace = (start: number, end: number, replaced: string): void => {
    length += start - last;
    map.addReference(length, start, end);
    parts.push(text.slice(last, start), replaced);
    length += replaced.length;
    map.addVerbatim(length, end);
    last = end;
  };
  const result = (end: number, fault?: Fault): ExpandedText => {
    parts.push(text.slice(last, end));
    return { text: parts.join(''), map, ...(fault && { fault }) };
  };

  let depth = 0;
  let index = from;
  while (index < text.length) {
    const piece = nextPiece(text, index);
    // What is broken is told by the parser, which stops there.
    if (piece.kind === 'broken') break;
    if (piece.kind === 'tag') {
      const tag = expander.tag(text, piece.start, piece.end, (start, end) => ({ start, end }), [], replace);
      if (typeof tag !== 'string') return result(tag.start, tag);
      depth += piece.change;
    } else if (piece.kind === 'reference' && depth > 0) {
      const replaced = expander.content(piece.name, { start: piece.start, end: piece.end });
      if (typeof replaced === 'object') return result(piece.start, replaced);
      if (replaced !== undefined) replace(piece.start, piece.end, replaced);
    }
    index = piece.end;
  }
  return result(text.length);
}
