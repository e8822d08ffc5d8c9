import type { Element, ElementContent } from 'hast';
import { rehype } from 'rehype';

/** Elements that begin a line of their own in a golden file. */
const onLines = new Set(
  'article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody thead tr td th ul'.split(
    ' ',
  ),
);

/**
 * An element's HTML with a line for each block, set in by its depth, so that a change shows as a few lines.
 * White space within text is kept as one space; between blocks it is left out.
 */
export function readableHtml(element: Element): string {
  return `${lines(element, 0).join('\n')}\n`;
}

function lines(element: Element, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const [open, close] = tags(element);
  if (!element.children.some(holdsBlock)) return [`${indent}${open}${inline(element.children)}${close}`];
  const result = [`${indent}${open}`];
  let run: ElementContent[] = [];
  const flush = () => {
    const text = inline(run).trim();
    if (text !== '') result.push(`${indent}  ${text}`);
    run = [];
  };
  for (const child of element.children) {
    if (holdsBlock(child) && child.type === 'element') {
      flush();
      result.push(...lines(child, depth + 1));
    } else run.push(child);
  }
  flush();
  result.push(`${indent}${close}`);
  return result;
}

function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && (onLines.has(node.tagName) || node.children.some(holdsBlock));
}

function tags(element: Element): [string, string] {
  const html = rehype().stringify({ type: 'root', children: [{ ...element, children: [] }] });
  const close = `</${element.tagName}>`;
  return html.endsWith(close) ? [html.slice(0, -close.length), close] : [html, ''];
}

function inline(nodes: readonly ElementContent[]): string {
  return rehype()
    .stringify({ type: 'root', children: [...nodes] })
    .replace(/[ \t\r\n]+/g, ' ');
}
