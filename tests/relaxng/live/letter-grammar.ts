import { compileSchema } from '../../../src/relaxng/index.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { atTheBar, inShort } from './at-the-bar.ts';

const schema = `
namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
default namespace = "http://example.org/letter"
namespace l = "http://example.org/letter"
namespace math = "http://example.org/math"
namespace x = "http://example.org/links"

start = letter

## A letter, as it was sent.
letter = element letter { common, attribute type { kind }, head, dateline?, p+, signed? }
kind =
  ## Sent to a friend.
  "private"
  | ## Sent by an office.
    "official"
common = attribute xml:id { xsd:ID }?, attribute hand { list { ("ink" | "pencil")+ } }?

## What is written above.
head = element head { common, text }
dateline = element dateline { element place { text } & element date { attribute when { xsd:date }, text } }
## A paragraph.
p = element p { common, (text | name | ref | element math:formula { text } | element number { xsd:integer })* }
## A name of somebody.
name = element name { (attribute key { text } | attribute resp { xsd:IDREF }), text }
ref = element ref { attribute target { xsd:anyURI }?, attribute x:role { "cites" | "quotes <> & more" }?, text }
signed = element signed { element * - (l:* | math:*) { text }*, attribute * { text }* }
`;
const { grammar, diagnostics } = compileSchema('/letter.rnc', memoryResolver({ '/letter.rnc': schema }));
if (grammar === undefined) throw new Error(diagnostics[0]?.message);
/** The grammar of a small schema for letters. */
export const letter = grammar;

/** The beginnings of a letter. */
export const root = '<letter xmlns="http://example.org/letter" type="private">';
export const head = `${root}<head>To Anna</head>`;

/** What may come at the bar of a letter, in short. */
export function shown(text: string): string {
  return inShort(atTheBar(letter, text));
}
