import type { SchemaNode } from '../schema-element.ts';
import type { AnnotationReader } from './annotations.ts';
import { applyAnnotations } from './apply-annotations.ts';
import { addAll, appendChildren, type ElementBuilder } from './element-builder.ts';
import { readLiteral } from './literal.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads the parameters of a datatype, from the `{` to the `}`. Throws a `SyntaxFault`. */
export function readParams(
  tokens: TokenStream,
  build: ElementBuilder,
  annotations: AnnotationReader,
): SchemaNode[] {
  const params: SchemaNode[] = [];
  const opener = tokens.expectSymbol('{');
  for (;;) {
    const initial = annotations.readInitial();
    if (tokens.isSymbol('}') && !initial.some) {
      addAll(params, [...initial.comments, ...initial.nodes]);
      tokens.advance();
      return params;
    }
    if (!tokens.isName()) {
      const related = { start: opener.start, end: opener.end, message: 'It would close this `{`.' };
      throw tokens.unexpected('the name of a parameter or `}`', { related });
    }
    const name = tokens.advance();
    tokens.expectSymbol('=');
    const comments = annotations.comments();
    const literal = readLiteral(tokens, 'the value of the parameter in quotes');
    const param = build.element('param', name, [build.attribute('name', name.value, name)]);
    if (literal.value !== '') appendChildren(param, [build.text(literal.value, literal)]);
    addAll(params, comments);
    addAll(params, applyAnnotations(initial, param));
  }
}
