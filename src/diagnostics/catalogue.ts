import type { Rule } from './rule.ts';
import { configRules } from './rules/config.ts';
import { dateRules } from './rules/date.ts';
import { gateRules } from './rules/gate.ts';
import { graphRules } from './rules/graph.ts';
import { htmlRules } from './rules/html.ts';
import { identifierRules } from './rules/identifier.ts';
import { identityRules } from './rules/identity.ts';
import { languageRules } from './rules/language.ts';
import { outputRules } from './rules/output.ts';
import { referenceRules } from './rules/reference.ts';
import { relaxngRules } from './rules/relaxng.ts';
import { schematronRules } from './rules/schematron.ts';
import { signatureRules } from './rules/signature.ts';
import { xmlRules } from './rules/xml.ts';
import { xsltRules } from './rules/xslt.ts';

/** Every rule that opis knows; each has a page of its own under `schema/rules/`. */
export const catalogue = [
  ...configRules,
  ...dateRules,
  ...gateRules,
  ...graphRules,
  ...htmlRules,
  ...identifierRules,
  ...identityRules,
  ...languageRules,
  ...outputRules,
  ...referenceRules,
  ...relaxngRules,
  ...schematronRules,
  ...signatureRules,
  ...xmlRules,
  ...xsltRules,
] as const satisfies readonly Rule[];

/** The id of a rule of the catalogue: a misspelt one does not compile. */
export type KnownRuleId = (typeof catalogue)[number]['id'];
