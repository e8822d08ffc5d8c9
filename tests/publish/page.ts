import type { Root } from 'hast';
import { rehype } from 'rehype';
import type { OutputFile, OutputPage } from '../../src/edition/output-document.ts';

/** A page as the transformation gives it, from HTML: a whole document, or what stands in its `main`. */
export function page(html: string, path = 'index.html'): OutputPage {
  const whole = html.includes('<html')
    ? html
    : `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main>${html}</main></body></html>`;
  return { kind: 'page', path, file: `made/${path}`, tree: rehype().parse(whole) as Root };
}

export function file(path: string, content: string | Uint8Array = 'x'): OutputFile {
  return { kind: 'file', path, content, file: `made/${path}` };
}
