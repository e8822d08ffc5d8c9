import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inSection } from '../syntax/in-section.ts';
import type { Place } from '../syntax/schema-file.ts';
import { type SchemaFindingDetails, schemaFinding } from '../syntax/schema-finding.ts';

/** More than anybody mends at once; keeps a schema that is wrong everywhere from costing time without end. */
const limit = 1000;

type FurtherDetails = Omit<SchemaFindingDetails, 'message'>;

/** What simplification finds, each finding once: a file that is included twice has its faults once. */
export class SchemaFindings {
  readonly diagnostics: Diagnostic[] = [];
  readonly #told = new Map<string, Set<string>>();

  get isFull(): boolean {
    return this.diagnostics.length >= limit;
  }

  /** @param sentence what is wrong; the section that it breaks is added */
  report(
    ruleId: KnownRuleId,
    place: Place,
    section: string,
    sentence: string,
    details: FurtherDetails = {},
  ): void {
    this.#add(ruleId, place, inSection(section, sentence), details);
  }

  /** A finding of RELAX NG DTD Compatibility, section 4. */
  reportCompatibility(place: Place, sentence: string, details: FurtherDetails = {}): void {
    const message = `${sentence} (RELAX NG DTD Compatibility, section 4).`;
    this.#add('relaxng/schema-id-type', place, message, details);
  }

  #add(ruleId: KnownRuleId, place: Place, message: string, details: FurtherDetails): void {
    if (this.isFull) return;
    const { address } = place.file;
    const told = this.#told.get(address) ?? new Set();
    this.#told.set(address, told);
    const key = `${place.start} ${place.end} ${ruleId} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    this.diagnostics.push(schemaFinding(ruleId, place, { message, ...details }));
  }
}
