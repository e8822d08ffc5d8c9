import type { SaxonNode } from '../../engines/saxon-js.ts';
import { elementPlace } from '../places/element-place.ts';
import type { DocumentElement } from '../reading/document-tree.ts';
import type { Place, SchemaFile } from '../schema/schema-file.ts';
import { scopeOf } from '../schema/scope-of.ts';
import { opisNamespace } from './names.ts';
import type { SchemaTree } from './schema-tree.ts';

/** A stylesheet for the compiler, and where in the schema each of its lines comes from. */
export interface StylesheetText {
  readonly text: string;
  /** By line, the first at 1. */
  readonly places: readonly (Place | undefined)[];
}

/** What rules may use without saying so. */
const usual: Readonly<Record<string, string>> = {
  xs: 'http://www.w3.org/2001/XMLSchema',
  fn: 'http://www.w3.org/2005/xpath-functions',
  math: 'http://www.w3.org/2005/xpath-functions/math',
  map: 'http://www.w3.org/2005/xpath-functions/map',
  array: 'http://www.w3.org/2005/xpath-functions/array',
};

const xmlNamespaces = new Set(['xml', 'xmlns']);

/** The namespaces in force in all rules, by prefix. */
export function ruleNamespaces(declared: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([
    ...Object.entries(usual),
    ...[...declared].filter(([prefix]) => !xmlNamespaces.has(prefix)),
  ]);
}

/**
 * Writes the result of `xslt/schematron.xsl`. Every start tag ends on a line of its own, since the compiler and
 * SaxonJS name the line on which a tag ends.
 */
export function stylesheetText(
  root: SaxonNode,
  { places, foreign }: Pick<SchemaTree, 'places' | 'foreign'>,
  declared: ReadonlyMap<string, string>,
): StylesheetText {
  const namespaces = ruleNamespaces(declared);
  // A schema may have another use for the usual prefix.
  const prefix = namespaces.has('xsl') ? 'opis-xsl' : 'xsl';
  namespaces.set(prefix, 'http://www.w3.org/1999/XSL/Transform');
  const declarations = [...namespaces].map(([name, uri]) => ` xmlns:${name}="${escaped(uri)}"`).join('');
  const lines: (Place | undefined)[] = [];
  let line = 1;
  let text = '';
  const endTag = (place: Place | undefined): void => {
    text += '\n';
    lines[++line] = place;
  };
  const write = (node: SaxonNode, place: Place | undefined, extra = ''): void => {
    if (node.nodeType === 3) {
      text += escaped(node.nodeValue ?? '');
      return;
    }
    if (node.nodeType !== 1) return;
    const attributes = attributesOf(node);
    const number = attributes.find(({ localName }) => localName === 'n')?.value;
    const own = number === undefined ? place : places[Number(number)];
    if (node.namespaceURI === opisNamespace) {
      const taken = foreign.get(Number(number));
      if (taken) writeForeign(taken.element, taken.file, true);
      return;
    }
    const name = `${prefix}:${node.localName}`;
    text += `<${name}${extra}`;
    for (const { localName, namespace, value } of attributes) {
      if (namespace === '') text += ` ${localName}="${escaped(value)}"`;
    }
    endTag(own);
    text += '>';
    for (let child = node.firstChild; child !== null; child = child.nextSibling) write(child, own);
    text += `</${name}>`;
  };
  const writeForeign = (element: DocumentElement, file: SchemaFile, top: boolean): void => {
    text += `<${element.name}`;
    const inScope = top ? scopeOf(element) : new Map(Object.entries(element.declarations));
    for (const [name, uri] of inScope) {
      if (!xmlNamespaces.has(name)) text += ` xmlns${name && ':'}${name}="${escaped(uri)}"`;
    }
    for (const { name, value } of element.attributes) text += ` ${name}="${escaped(value)}"`;
    endTag({ file, ...elementPlace(file.source.text, element) });
    text += '>';
    for (const child of element.children) {
      if (child.kind === 'element') writeForeign(child, file, false);
      else if (child.kind === 'text') text += escaped(child.value);
    }
    text += `</${element.name}>`;
  };
  write(root, undefined, declarations);
  return { text, places: lines };
}

function attributesOf(node: SaxonNode): { localName: string; namespace: string; value: string }[] {
  const found: { localName: string; namespace: string; value: string }[] = [];
  const length = node.attributes?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const attribute = node.attributes?.[index];
    if (attribute === undefined || attribute.nodeName.startsWith('xmlns')) continue;
    found.push({
      localName: attribute.localName ?? attribute.nodeName.replace(/^.*:/, ''),
      namespace: attribute.namespaceURI ?? '',
      value: attribute.nodeValue ?? '',
    });
  }
  return found;
}

/** For text and attributes alike; line ends as references, so that lines stay what they are. */
function escaped(value: string): string {
  return value.replace(/[<>&"\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
