import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { isUrl, resolveAddress } from '../../relaxng/syntax/resolve-address.ts';
import { isWithin } from '../schemas/is-within.ts';
import { xmlModels } from '../schemas/xml-models.ts';
import type { NamedSchematron } from './named-schematron.ts';

/** The Schematron schemas that a document names itself by `xml-model`, as far as they lie in the folder of the edition. */
export function ownSchematrons(
  { file, source }: SourceDocument,
  { folder: edition, cwd }: { readonly folder: string; readonly cwd: string },
): { readonly schemas: readonly NamedSchematron[]; readonly diagnostics: readonly Diagnostic[] } {
  const schemas: NamedSchematron[] = [];
  const diagnostics: Diagnostic[] = [];
  if (!source.text.includes('<?xml-model')) return { schemas, diagnostics };
  const path = resolve(cwd, file);
  const folder = isWithin(path, edition) ? edition : dirname(path);
  for (const { href, kind, phase, hrefStart, hrefEnd } of xmlModels(source.text).models) {
    if (kind !== 'schematron') continue;
    const span = source.span(hrefStart, hrefEnd);
    const address = resolveAddress(href, path);
    if (address === undefined || isUrl(address)) {
      diagnostics.push(
        finding('config/remote-schema', file, {
          span,
          message: `The Schematron schema \`${href}\` is not at hand, and is not fetched.`,
          hint: 'Keep a copy in the edition, and name that.',
          actual: href,
        }),
      );
    } else if (!isWithin(address, folder)) {
      diagnostics.push(
        finding('config/schema-out-of-edition', file, {
          span,
          message: `The Schematron schema \`${href}\` is not read: it lies outside the folder of the edition.`,
          hint: 'Copy it into the edition, or name it in `opis.config.yaml`.',
          actual: href,
        }),
      );
    } else schemas.push({ address, phase, folder, by: 'document', named: { file, span } });
  }
  return { schemas, diagnostics };
}
