import type { Block } from '../graph.ts';
import type { Iri, Literal } from '../triple.ts';
import { termIri, vocabularies } from '../vocabularies.ts';
import { type Addressing, wholeIri } from './written-iri.ts';

type Json = string | readonly Json[] | { readonly [key: string]: Json };

const { schema } = vocabularies;
const rdfType = termIri('rdf:type');

/**
 * What a graph says in schema.org's words of some things, and of those that they are said to be related to their class and
 * name: for the head of a page, where search engines and reference managers read it. JSON-LD 1.1 with its own
 * context, without the characters that could end a `script` element. Undefined where schema.org has no words for it.
 *
 * @param blockOf what is said of a thing
 * @param subjects the things the page is about, in the order in which they are written
 */
export function pageDataOf(
  blockOf: (iri: Iri) => Block | undefined,
  subjects: readonly Iri[],
  addressing: Addressing,
): string | undefined {
  const whole = wholeIri(addressing);
  const things = new Map<Iri, Json>();
  const related = new Set<Iri>();
  for (const subject of subjects) {
    const thing = thingOf(blockOf(subject), subject, whole, (predicate) => !apart.has(predicate));
    if (thing === undefined) continue;
    things.set(subject, thing);
    for (const [predicate, objects] of blockOf(subject) ?? [])
      if (named.has(predicate))
        for (const object of objects) if (typeof object === 'string') related.add(object);
  }
  for (const subject of related) {
    const thing = things.has(subject)
      ? undefined
      : thingOf(blockOf(subject), subject, whole, (predicate) => brief.has(predicate));
    if (thing !== undefined) things.set(subject, thing);
  }
  if (things.size === 0) return undefined;
  const context = { '@vocab': schema };
  return JSON.stringify({ '@context': context, '@graph': [...things.values()] }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Relations whose other end is worth its name. */
const named = new Set(
  [
    'sender',
    'toRecipient',
    'ccRecipient',
    'bccRecipient',
    'author',
    'holdingArchive',
    'distribution',
    'creator',
    'publisher',
  ].map((name) => schema + name),
);
const brief = new Set(
  ['name', 'sameAs', 'encodingFormat', 'contentUrl'].map((name) => schema + name).concat(rdfType),
);

/** A page links its other forms itself, and lists are for the graph's own files. */
const apart = new Set(['encoding', 'hasPart'].map((name) => schema + name));

function thingOf(
  block: Block | undefined,
  subject: Iri,
  whole: (iri: Iri) => string,
  isWanted: (predicate: Iri) => boolean,
): Json | undefined {
  const thing: Record<string, Json> = { '@id': whole(subject) };
  for (const [predicate, objects] of block ?? []) {
    if (!isWanted(predicate)) continue;
    if (predicate === rdfType) {
      const classes = objects.filter(
        (name): name is Iri => typeof name === 'string' && name.startsWith(schema),
      );
      if (classes.length > 0) thing['@type'] = one(classes.map((name) => name.slice(schema.length)));
    } else if (predicate.startsWith(schema)) {
      thing[predicate.slice(schema.length)] = one(objects.map((object) => value(object, whole)));
    }
  }
  return Object.keys(thing).length > 1 ? thing : undefined;
}

function value(object: Iri | Literal, whole: (iri: Iri) => string): Json {
  if (typeof object === 'string') return { '@id': whole(object) };
  const { value: text, language, datatype } = object;
  if (language) return { '@value': text, '@language': language };
  if (datatype === undefined) return text;
  return { '@value': text, '@type': datatype.startsWith(schema) ? datatype.slice(schema.length) : datatype };
}

function one(values: readonly Json[]): Json {
  return values.length === 1 ? (values[0] as Json) : values;
}
