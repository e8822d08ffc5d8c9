import type { Stretch } from './element-builder.ts';
import type { TokenStream } from './token-stream.ts';

/** A literal with its segments joined. */
export interface Literal extends Stretch {
  readonly value: string;
}

/** Reads a literal; `wanted` says what it must be: `the URI of a namespace in quotes`. Throws a `SyntaxFault`. */
export function readLiteral(tokens: TokenStream, wanted: string): Literal {
  if (tokens.current.kind !== 'literal') throw tokens.unexpected(wanted);
  const first = tokens.advance();
  const segments = [first.value];
  let end = first.end;
  while (tokens.isSymbol('~')) {
    tokens.advance();
    if (tokens.current.kind !== 'literal') throw tokens.unexpected('a literal');
    const segment = tokens.advance();
    segments.push(segment.value);
    end = segment.end;
  }
  return { value: segments.join(''), start: first.start, end };
}
