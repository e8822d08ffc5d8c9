import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { Template, ToldAssertion } from '../compilation/told-assertion.ts';
import { nodePlace } from './node-place.ts';
import type { SchematronSubject } from './subject.ts';

/** An assertion that failed, or a report that was made, on a node. */
export interface Failure {
  readonly diagnostic: Diagnostic;
  readonly role?: string;
  readonly flag?: string;
  readonly properties: readonly { readonly id: string; readonly text: string }[];
}

/**
 * What is to be said of a node on which an assertion failed.
 *
 * @param words what was worked out for the node, in the order of the assertion's message, diagnostics and properties
 */
export function failure(
  told: ToldAssertion,
  subject: SchematronSubject,
  node: SaxonNode,
  words: readonly string[],
): Failure {
  let next = 0;
  const fill = (template: Template) =>
    inOneLine(template.map((part) => part ?? words[next++] ?? '').join(''));
  const { ruleId, severity, role, flag, url } = told;
  const message = fill(told.message) || `\`${ruleId.replace(/^schematron\//, '')}\` is not met.`;
  const hint = told.hints.map(fill).filter(Boolean).join(' ');
  const { span, path } = nodePlace(subject.source, node);
  return {
    diagnostic: {
      ruleId,
      severity,
      file: subject.file,
      ...span,
      message,
      ...(hint !== '' && { hint }),
      ...(url !== undefined && { url }),
      ...(path !== undefined && { path }),
    },
    ...(role !== undefined && { role }),
    ...(flag !== undefined && { flag }),
    properties: told.properties.map(({ id, words: template }) => ({ id, text: fill(template) })),
  };
}

function inOneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
