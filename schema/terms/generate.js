// Writes the lists of terms beside this file out of the ontologies that define them:
//
//     node schema/terms/generate.js FOLDER…
//
// Each folder is searched for ontologies in Turtle, N-Triples, N-Quads (.ttl, .nt, .nq) or RDF/XML (.rdf). A term of a
// vocabulary is whatever its own ontology says something of. Known to serve: RiC-O 1.1 (ICA), schema.org 30.0 by http,
// and the packages @vocabulary/{dcat,dcterms,oa,prov,skos,void} of npm.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';

const vocabularies = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rico: 'https://www.ica.org/standards/RiC/ontology#',
  rst: 'https://www.ica.org/standards/RiC/vocabularies/recordSetTypes#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  void: 'http://rdfs.org/ns/void#',
};

/** The ontology that is asked for the terms of a vocabulary, by the name of its file. */
const ownFile = {
  dcat: /^dcat\./,
  dcterms: /^dcterms\./,
  oa: /^oa\./,
  prov: /^prov/,
  rico: /^RiC-O/,
  rst: /^RiC-O/,
  schema: /^schemaorg-current-http\./,
  skos: /^skos\./,
  void: /^void\./,
};

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name the folders that hold the ontologies.');
const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(ttl|nt|nq|rdf)$/.test(path) && statSync(path).isFile());

for (const [prefix, namespace] of Object.entries(vocabularies)) {
  const own = files.filter((path) => ownFile[prefix].test(path.replace(/^.*\//, '')));
  if (own.length === 0) {
    console.error(`${prefix}: no ontology, its list stays as it is.`);
    continue;
  }
  const terms = new Set();
  for (const file of own) {
    for (const iri of definedIn(file)) {
      const name = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
      if (/^[A-Za-z][\w-]*$/.test(name)) terms.add(name);
    }
  }
  const list = [...terms].sort();
  writeFileSync(new URL(`${prefix}.txt`, import.meta.url), `${namespace}\n${list.join('\n')}\n`);
  console.log(`${prefix}: ${list.length} terms`);
}

/** What an ontology says something of. */
function definedIn(file) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.rdf')) return [...text.matchAll(/\srdf:about="([^"]+)"/g)].map(([, iri]) => iri);
  const quads = new Parser({ format: file.endsWith('.nq') ? 'N-Quads' : 'Turtle' }).parse(text);
  return quads
    .filter(({ predicate }) => predicate.value.endsWith('#type'))
    .map(({ subject }) => subject.value);
}
