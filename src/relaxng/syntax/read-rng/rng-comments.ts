import type { SchemaComment } from '../schema-element.ts';
import type { SchemaFile } from '../schema-file.ts';

/**
 * The comments before or after the root element, where white space, instructions and a document type declaration may
 * stand too; those within the declaration and after it are not looked for.
 */
export function commentsAround(file: SchemaFile, from: number, to: number): SchemaComment[] {
  const { text } = file.source;
  const comments: SchemaComment[] = [];
  const construct = /[\ufeff \t\r\n]*(?:<!--([\s\S]*?)-->|<\?[\s\S]*?\?>)/y;
  construct.lastIndex = from;
  for (let match = construct.exec(text); match !== null; match = construct.exec(text)) {
    const end = construct.lastIndex;
    if (end > to) break;
    if (match[1] === undefined) continue;
    const value = match[1].replace(/\r\n?/g, '\n');
    comments.push({ kind: 'comment', value, place: { file, start: end - match[1].length - 7, end } });
  }
  return comments;
}

/** The comments among what stands from one offset to another of a well-formed text: comments and instructions only. */
export function commentsIn(file: SchemaFile, from: number, to: number): SchemaComment[] {
  const { text } = file.source;
  const comments: SchemaComment[] = [];
  for (let start = from; start >= 0 && start < to; ) {
    const isComment = text.startsWith('<!--', start);
    const close = text.indexOf(isComment ? '-->' : '?>', start);
    if (close < 0) break;
    const end = close + (isComment ? 3 : 2);
    if (isComment) {
      const value = text.slice(start + 4, close).replace(/\r\n?/g, '\n');
      comments.push({ kind: 'comment', value, place: { file, start, end } });
    }
    start = end;
  }
  return comments;
}
