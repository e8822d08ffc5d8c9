import type { PlainTriple } from './n3.ts';
import { rdfDataset } from './n3.ts';

/** A node that is not as a shape wants it. */
export interface ShapeViolation {
  /** The IRI of the node. */
  readonly focus: string;
  /** The IRI of the property; absent where the node as a whole is meant. */
  readonly path?: string;
  /** The value that is wrong: an IRI, or the text of a literal; absent where one is missing. */
  readonly value?: string;
  /** The IRI of the shape; absent where the shape has none. */
  readonly shape?: string;
  readonly message: string;
}

/**
 * Reads shapes, and holds graphs against them (SHACL Core, W3C Recommendation of 20 July 2017). The package and the forty that
 * it needs are loaded now, and not before.
 *
 * @param shapes Turtle
 */
export async function shapeValidator(
  shapes: string,
): Promise<(triples: Iterable<PlainTriple>) => Promise<ShapeViolation[]>> {
  const { default: Validator } = await import('rdf-validate-shacl');
  const { read, of } = rdfDataset();
  const validator = new Validator(read(shapes));
  return async (triples) => {
    const { results } = await validator.validate(of(triples));
    return results.map(({ focusNode, path, value, sourceShape, message }) => ({
      focus: focusNode?.value ?? '',
      ...(isTerm(path) && { path: path.value }),
      ...(isTerm(value) && { value: value.value }),
      ...(isTerm(sourceShape) && sourceShape.termType === 'NamedNode' && { shape: sourceShape.value }),
      message: message.map((words) => words.value).join(' '),
    }));
  };
}

function isTerm(term: unknown): term is { readonly termType: string; readonly value: string } {
  return typeof term === 'object' && term !== null && 'value' in term && 'termType' in term;
}
