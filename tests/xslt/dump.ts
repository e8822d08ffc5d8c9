import type { SaxonNode, StylesheetMessage, TransformResult } from '../../src/engines/saxon-js.ts';

const xmlns = 'http://www.w3.org/2000/xmlns/';

/** All that is in a result, as text, whoever made it. */
export function dump(result: TransformResult | undefined): string {
  if (result === undefined) return 'nothing';
  if ('fault' in result) return `fault ${result.fault.message}`;
  const { items, map, messages } = result;
  const entries = Object.entries(map ?? {}).map(([key, value]) => `${key}: ${sequence(value)}`);
  return [sequence(items), ...entries, ...messages.map(message)].join('\n');
}

function sequence(value: unknown): string {
  return (Array.isArray(value) ? value : [value]).map(item).join(' | ');
}

function item(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'none';
  const node = value as SaxonNode;
  if (node.nodeType === 2) return `@${node.nodeName}=${node.value ?? node.nodeValue}`;
  if (node.nodeType !== 1) return `${node.nodeType}${JSON.stringify(node.nodeValue)}`;
  const attributes: string[] = [];
  for (let index = 0; index < (node.attributes?.length ?? 0); index++) {
    const attribute = node.attributes?.[index];
    if (attribute && attribute.namespaceURI !== xmlns) {
      attributes.push(`${attribute.nodeName}{${attribute.namespaceURI ?? ''}}=${attribute.nodeValue}`);
    }
  }
  let content = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) content += item(child);
  return `<${node.localName}{${node.namespaceURI ?? ''}} ${attributes.sort().join(' ')}>${content}</>`;
}

function message({ name, attributes, text }: StylesheetMessage): string {
  // What declares a prefix says nothing.
  const own = Object.entries(attributes).filter(([attribute]) => !attribute.startsWith('xmlns'));
  return `message ${name} ${JSON.stringify(Object.fromEntries(own))} ${text}`;
}
