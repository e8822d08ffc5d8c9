import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, RelatedPlace } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { DocumentSource } from '../validation/document-source.ts';
import { attributePlace, namePlace } from '../wording/places.ts';

/** The start tag of an `xi:include`, by its offsets in its file. */
export interface IncludeTag {
  readonly name: string;
  readonly source: DocumentSource;
  readonly start: number;
  readonly end: number;
}

export interface IncludeWords {
  readonly message: string;
  readonly hint?: string;
  readonly actual?: string;
  /** The attribute to blame; absent: the element. */
  readonly attribute?: string;
  readonly related?: readonly RelatedPlace[];
}

/** A finding on an element of XInclude, at the value that is to blame or at the name of the element. */
export function includeFinding(rule: KnownRuleId, tag: IncludeTag, words: IncludeWords): Diagnostic {
  const { attribute, ...details } = words;
  const span = attribute === undefined ? namePlace(tag, tag.name) : attributePlace(tag, attribute).value;
  return finding(rule, tag.source.file, { span, ...details });
}
