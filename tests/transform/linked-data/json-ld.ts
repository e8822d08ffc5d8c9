import jsonld from 'jsonld';

/** The triples of JSON-LD as text, absolute, sorted; nothing is fetched for it. */
export async function triplesOfJsonLd(text: string, base: string): Promise<string[]> {
  const quads = (await jsonld.toRDF(JSON.parse(text), {
    base,
    documentLoader: async (address: string) => {
      throw new Error(`JSON-LD asked for ${address}`);
    },
  })) as readonly JsonLdQuad[];
  return quads
    .map(({ subject, predicate, object }) => `${term(subject)} ${term(predicate)} ${term(object)}`)
    .sort();
}

interface JsonLdQuad {
  readonly subject: JsonLdTerm;
  readonly predicate: JsonLdTerm;
  readonly object: JsonLdTerm;
}

interface JsonLdTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

function term({ termType, value, language = '', datatype }: JsonLdTerm): string {
  if (termType !== 'Literal') return termType === 'BlankNode' ? value : `<${value}>`;
  return JSON.stringify([value, language.toLowerCase(), datatype?.value ?? '']);
}
