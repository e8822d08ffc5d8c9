import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { emptyParts } from './empty-parts.ts';
import { locusFindings, signatureFindings } from './leaf-findings.ts';
import { manuscriptsOf } from './manuscripts-of.ts';
import { sharedLeaves } from './shared-leaves.ts';
import { KnownRepositories } from './unknown-repository.ts';

/** What is wrong with the archival signatures of these documents, and with two that claim the same leaves. */
export function checkSignatures(edition: Edition, documents: readonly SourceDocument[]): Diagnostic[] {
  const repositories = new KnownRepositories(edition);
  const selected = new Set(documents.map(({ path }) => path));
  return [
    ...documents.flatMap((document) => [
      ...locusFindings(document),
      ...manuscriptsOf(document).flatMap((manuscript) => [
        ...emptyParts(manuscript),
        ...repositories.findings(manuscript),
        ...signatureFindings(manuscript),
      ]),
    ]),
    ...sharedLeaves(edition.documents.flatMap(manuscriptsOf), selected),
  ];
}
