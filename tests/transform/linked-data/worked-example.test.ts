import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { transformSources } from '../transform-sources.ts';
import { sample } from './sample.ts';
import { termText, triplesOf } from './triples.ts';

const design = resolve(import.meta.dirname, '../../../../shared/design/linked-data.md');
const base = 'https://example.org/ed/';
const own = `${base}doc/wcda-113019`;
const rico = 'https://www.ica.org/standards/RiC/ontology#';

/**
 * What is the edition's own, and not the example's: how the files are called and hashed, who made them, and the licence,
 * which covers a part of the source and not the translation in it.
 */
const own_facts = /^(http:\/\/www\.w3\.org\/ns\/prov#|.*(sha256|encoding|license|conformsTo|hasPart)$)/;

describe.skipIf(!existsSync(design))(
  'the worked example of the model (skipped: ../shared/design is not at hand)',
  () => {
    /** The example's triples about the things of one document, its blank nodes called as ours are. */
    function expected(): Quad[] {
      const text = /```turtle\n([\s\S]*?)\n```/.exec(readFileSync(design, 'utf8'))?.[1] ?? '';
      const all = new Parser().parse(text);
      const names = new Map<string, string>();
      for (const { subject, predicate, object } of all) {
        if (object.termType === 'BlankNode' && predicate.value === `${rico}hasCreationDate`)
          names.set(object.value, `${subject.value.replace(/#.*$/, '')}#date`);
      }
      const isAbout = (iri: string) =>
        /#(record|copy-|sig-|date$|edition$)/.test(iri.replace(`${base}#edition`, '')) ||
        /\/(person|org|place|archive)\/|vocab#/.test(iri);
      return all.flatMap((quad) => {
        const subject = names.get(quad.subject.value) ?? quad.subject.value;
        if (!isAbout(subject) || own_facts.test(quad.predicate.value)) return [];
        const object = names.get(quad.object.value);
        return [
          {
            subject: { termType: 'NamedNode', value: subject },
            predicate: quad.predicate,
            object: object === undefined ? quad.object : { termType: 'NamedNode', value: object },
          } as unknown as Quad,
        ];
      });
    }

    test('is in the graph of the sample document, all of it', async () => {
      const made = await transformSources(sample, { base });
      const said = triplesOf(made.files.get('doc/wcda-113019.ttl') ?? '', own);
      const known = new Set(said);
      // Where the example gives no language, ours has one all the same.
      const plain = new Set(said.map((triple) => triple.replace(/ \["(.*)","[^"]*","[^"]*"\]$/, ' ["$1"]')));
      const quads = expected();
      const missing = quads.filter(({ subject, predicate, object }) => {
        const triple = `<${subject.value}> <${predicate.value}> `;
        if (known.has(triple + termText(object))) return false;
        return (
          object.termType !== 'Literal' ||
          object.language !== '' ||
          !plain.has(`${triple}[${JSON.stringify(object.value)}]`)
        );
      });
      expect(
        missing.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]),
      ).toEqual([]);
      expect(quads.length).toBeGreaterThan(140);
    });

    test('names who and which dates are mentioned, by the words that the text has now', async () => {
      const made = await transformSources(sample, { base });
      const text = /```turtle\n([\s\S]*?)\n```/.exec(readFileSync(design, 'utf8'))?.[1] ?? '';
      const ours = mentionsIn(
        new Parser({ baseIRI: own }).parse(made.files.get('doc/wcda-113019.ttl') ?? ''),
      );
      const theirs = mentionsIn(new Parser().parse(text));
      expect(theirs).toHaveLength(2);
      for (const mention of theirs) expect(ours).toContainEqual(mention);
    });
  },
);

/** What each annotation quotes, and what it leads to: a thing of the edition, or the value of a date and its words. */
function mentionsIn(quads: readonly Quad[]): { readonly quote: string; readonly body: string }[] {
  const oa = 'http://www.w3.org/ns/oa#';
  const values = (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
      .map(({ object }) => object.value);
  return quads
    .filter(({ predicate }) => predicate.value === `${oa}hasBody`)
    .map(({ subject, object }) => {
      const selectors = values(subject.value, `${oa}hasTarget`).flatMap((target) =>
        values(target, `${oa}hasSelector`),
      );
      const date = ['expressedDate', 'normalizedDateValue'].flatMap((name) =>
        values(object.value, rico + name),
      );
      return {
        quote: selectors.flatMap((selector) => values(selector, `${oa}exact`)).join(),
        body: date.length > 0 ? date.join(' = ') : object.value,
      };
    });
}
