import type { AnnotationPart } from '../part.ts';
import type { Statements } from '../triple.ts';

/**
 * A mention as a Web Annotation (W3C, 23 February 2017): who or what is identified by which words of the published
 * plain text, by their position in code points and by the words themselves with some before and after.
 */
export function describeAnnotation(
  annotation: AnnotationPart,
  { type, classify, link, say }: Statements,
): void {
  const { iri } = annotation;
  const [target, position, quote] = [`${iri}-target`, `${iri}-position`, `${iri}-quote`];
  const number = (value: number) => ({
    value: String(value),
    datatype: 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
  });
  type(iri, 'oa:Annotation');
  classify(iri, 'oa:motivatedBy', 'oa:identifying');
  link(iri, 'oa:hasBody', annotation.bodies);
  link(iri, 'oa:hasTarget', target);
  type(target, 'oa:SpecificResource');
  link(target, 'oa:hasSource', annotation.source);
  link(target, 'oa:hasSelector', [position, quote]);
  type(position, 'oa:TextPositionSelector');
  say(position, 'oa:start', number(annotation.start));
  say(position, 'oa:end', number(annotation.end));
  type(quote, 'oa:TextQuoteSelector');
  say(quote, 'oa:prefix', annotation.prefix);
  say(quote, 'oa:exact', annotation.exact);
  say(quote, 'oa:suffix', annotation.suffix);
}
