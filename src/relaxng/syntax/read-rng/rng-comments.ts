import type { SchemaComment } from '../schema-element.ts';
import type { SchemaFile } from '../schema-file.ts';

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
