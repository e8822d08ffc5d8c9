import type { XmlElement, XmlNode } from './xml-tree.ts';

/** Nodes of a tree as XML; namespaces are declared where the tree says so. */
export function xmlText(nodes: readonly XmlNode[]): string {
  const parts: string[] = [];
  // End tags wait on the same stack as nodes: depth is no danger.
  const stack: (XmlNode | string)[] = [...nodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.kind === 'text') parts.push(escaped(next.value, /[&<>\r]/g));
    else if (next.kind === 'comment') parts.push(`<!--${next.value}-->`);
    else if (next.kind === 'processing-instruction') parts.push(instruction(next.target, next.value));
    else if (next.children.length === 0) parts.push(`<${tagOf(next)}/>`);
    else {
      parts.push(`<${tagOf(next)}>`);
      stack.push(`</${next.name}>`);
      for (let index = next.children.length - 1; index >= 0; index--)
        stack.push(next.children[index] as XmlNode);
    }
  }
  return parts.join('');
}

function tagOf({ name, attributes, declarations }: XmlElement): string {
  const declared = Object.entries(declarations).map(([prefix, namespace]) => ({
    name: prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
    value: namespace,
  }));
  return [name, ...[...declared, ...attributes].map((one) => `${one.name}="${value(one.value)}"`)].join(' ');
}

function value(text: string): string {
  return escaped(text, /[&<"\t\n\r]/g);
}

function escaped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (character) => `&#${character.charCodeAt(0)};`);
}

function instruction(target: string, data: string): string {
  return data === '' ? `<?${target}?>` : `<?${target} ${data}?>`;
}
