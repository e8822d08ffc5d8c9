import type { Rule } from '../rule.ts';

/** What can be wrong with the theme of a site, or keep it from being written where the configuration wants it. */
export const outputRules = [
  { id: 'config/foreign-output', severity: 'error', title: 'The output folder holds files of somebody else' },
  { id: 'config/theme-file', severity: 'warning', title: 'A file of the theme is not published' },
  { id: 'config/theme-host', severity: 'warning', title: 'A style sheet of the theme asks another host' },
  { id: 'config/unwritable-output', severity: 'error', title: 'The output folder cannot be written' },
] as const satisfies readonly Rule[];
