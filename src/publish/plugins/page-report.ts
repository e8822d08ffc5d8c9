import type { FindingDetails } from '../../diagnostics/finding.ts';
import type { htmlRules } from '../../diagnostics/rules/html.ts';

/** What each plugin is told of the page it works on, and where its findings go. */
export interface PageReport {
  /** The page's path in the site, to name it in messages. */
  readonly page: string;
  readonly report: (ruleId: (typeof htmlRules)[number]['id'], details: FindingDetails) => void;
}
