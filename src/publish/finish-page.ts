import type { Root } from 'hast';
import { rehype } from 'rehype';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { OutputPage } from '../edition/output-document.ts';
import { addressAttributes } from './address-attributes.ts';
import { eachNodePath } from './each-node-path.ts';
import type { FinishedPage, PageLink } from './finished-page.ts';
import { addAnchors } from './plugins/add-anchors.ts';
import { checkAlternatives } from './plugins/check-alternatives.ts';
import { distinctIds } from './plugins/distinct-ids.ts';
import { evenTables } from './plugins/even-tables.ts';
import { languageTags } from './plugins/language-tags.ts';
import { linkStyles } from './plugins/link-styles.ts';
import { markAddresses } from './plugins/mark-addresses.ts';
import { mendEmptyHeadings } from './plugins/mend-empty-headings.ts';
import { mendNesting } from './plugins/mend-nesting.ts';
import { orderAttributes } from './plugins/order-attributes.ts';
import { orderHeadings } from './plugins/order-headings.ts';
import type { PageReport } from './plugins/page-report.ts';
import { reachTables } from './plugins/reach-tables.ts';
import { sanitise } from './plugins/sanitise.ts';
import { serialisePage } from './serialise-page.ts';

/**
 * Takes one page from its tree to its bytes: sanitised, checked, mended, given anchors, serialised. The tree stays as it is.
 *
 * @param styles paths in the site of the edition's own style sheets
 */
export function finishPage(page: OutputPage, styles: readonly string[] = []): FinishedPage {
  const diagnostics: Diagnostic[] = [];
  const to: PageReport = {
    page: page.path,
    report: (ruleId, details) => diagnostics.push(finding(ruleId, page.file, details)),
  };
  const pipeline = rehype()
    .use(sanitise, to)
    .use(mendNesting)
    .use(evenTables)
    .use(distinctIds, to)
    .use(mendEmptyHeadings, to)
    .use(orderHeadings, to)
    .use(checkAlternatives, to)
    .use(languageTags)
    .use(linkStyles, { page: page.path, styles })
    .use(markAddresses)
    .use(reachTables)
    .use(addAnchors)
    .use(orderAttributes);
  const tree = pipeline.runSync(page.tree);
  return {
    path: page.path,
    file: page.file,
    html: serialisePage(tree),
    ...addressesOf(tree),
    diagnostics,
  };
}

function addressesOf(tree: Root): { ids: ReadonlySet<string>; links: readonly PageLink[] } {
  const ids = new Set<string>();
  const links: PageLink[] = [];
  eachNodePath(tree, ({ properties }, path) => {
    if (properties.id !== undefined) ids.add(String(properties.id));
    for (const name of addressAttributes) {
      const address = properties[name];
      if (typeof address === 'string') links.push({ address, path: path() });
    }
  });
  return { ids, links };
}
