import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { attributeSpan } from '../edition/attribute-span.ts';
import { descendants } from '../edition/descendants.ts';
import type { SourceDocument } from '../edition/source-document.ts';

/** Schemes of addresses that would put a page or a file of somebody's choice before the reader. */
const refused = /^[\s\0-\x20]*(data|file):/i;

/**
 * Pointers of a document that are published as words, since no page may link to what they name, once a scheme. Any scheme that
 * nobody has registered (`javascript`) is told by the validation, as a prefix that is not declared.
 */
export function refusedLinks(document: SourceDocument): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const element of descendants(document.tree.root)) {
    for (const { name, namespace, localName, value } of element.attributes) {
      if (namespace !== '' || (localName !== 'target' && localName !== 'ref')) continue;
      const scheme = refused.exec(value)?.[1]?.toLowerCase();
      if (scheme === undefined || found.has(scheme)) continue;
      const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
      const diagnostic = finding('html/refused-link', document.file, {
        span: attributeSpan(document.source, element, name).value,
        message: `\`@${name}="${shown}"\` is published as words and no link: pages link to no address that begins with \`${scheme}:\`.`,
        hint: 'Put what is meant into the edition, or on the web, and link to it there.',
        actual: shown,
      });
      found.set(scheme, diagnostic);
    }
  }
  return [...found.values()];
}
