import type { Root } from 'hast';
import { rehype } from 'rehype';

/** The text of a page: its doctype, no optional tag left out, a line end at its end. */
export function serialisePage(tree: Root): string {
  const content = tree.children.filter((node) => node.type !== 'doctype');
  const html = serialiser.stringify({ type: 'root', children: content });
  return `<!doctype html>\n${html.trim()}\n`;
}

const serialiser = rehype()
  .data('settings', { characterReferences: { useNamedReferences: true } })
  .freeze();
