import type { Rule } from '../rule.ts';

/** What can be wrong with the pages that were made, singly and as a site. */
export const htmlRules = [
  { id: 'html/dangling-link', severity: 'error', title: 'A link leads to nothing' },
  { id: 'html/duplicate-id', severity: 'error', title: 'An id stands twice on one page' },
  { id: 'html/duplicate-path', severity: 'error', title: 'Two files of the site claim one place' },
  { id: 'html/empty-heading', severity: 'error', title: 'A heading says nothing' },
  { id: 'html/heading-order', severity: 'warning', title: 'Headings are not in order' },
  { id: 'html/large-picture', severity: 'info', title: 'A picture is large for a page' },
  { id: 'html/missing-alternative', severity: 'warning', title: 'A picture has no words to stand for it' },
  { id: 'html/outside-link', severity: 'error', title: 'A relative link leads out of the site' },
  { id: 'html/picture-outside', severity: 'warning', title: 'A picture lies outside of the edition' },
  { id: 'html/picture-type', severity: 'warning', title: 'A picture is none that browsers show' },
  { id: 'html/refused-link', severity: 'warning', title: 'A pointer has an address that no page links to' },
  { id: 'html/removed', severity: 'warning', title: 'Something was taken out of a page' },
  { id: 'html/unsafe-path', severity: 'error', title: 'A file of the site cannot have this name' },
] as const satisfies readonly Rule[];
