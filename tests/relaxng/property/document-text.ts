import type { Made } from './random-document.ts';

/** A document made at random, written as XML. */
export function documentText(root: Made): string {
  return written(root, '');
}

function written({ namespace, localName, attributes, children }: Made, outer: string): string {
  const declaration = namespace === outer ? '' : ` xmlns="${namespace}"`;
  const prefixed = attributes.map(({ namespace: of, localName: name, value }, index) =>
    of === ''
      ? ` ${name}="${escaped(value)}"`
      : ` xmlns:p${index}="${of}" p${index}:${name}="${escaped(value)}"`,
  );
  const tag = `${localName}${declaration}${prefixed.join('')}`;
  const content = children.map((child) =>
    typeof child === 'string' ? escaped(child) : written(child, namespace),
  );
  return content.length === 0 ? `<${tag}/>` : `<${tag}>${content.join('')}</${localName}>`;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '&#10;');
}
