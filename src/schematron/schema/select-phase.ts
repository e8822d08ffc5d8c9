import { closest } from '../../engines/fastest-levenshtein.ts';
import type { Let, Pattern, Reference, Schema } from './schema.ts';
import type { SchemaReading } from './schema-reading.ts';

/** The patterns that a phase wakes, with their places among all, and its variables. */
export interface ActivePart {
  readonly lets: readonly Let[];
  readonly patterns: readonly { readonly pattern: Pattern; readonly number: number }[];
}

/**
 * What a phase makes of a schema (ISO/IEC 19757-3, 5.4.11): `#ALL` is everything, `#DEFAULT` the schema's own choice,
 * else everything. A phase that does not exist is reported, and undefined.
 *
 * @param asked who wants the phase, for the message: a phase that a schema does not have is its user's mistake
 */
export function selectPhase(schema: Schema, asked: string, reading: SchemaReading): ActivePart | undefined {
  const all = schema.patterns.map((pattern, index) => ({ pattern, number: index + 1 }));
  const chosen = asked === '#DEFAULT' ? schema.defaultPhase : { name: asked, place: schema.place };
  if (chosen === undefined || chosen.name === '#ALL') return { lets: [], patterns: all };
  const phase = schema.phases.find(({ id }) => id === chosen.name);
  if (phase === undefined) {
    reportMissing(
      chosen,
      schema.phases.map(({ id }) => id),
      reading,
    );
    return undefined;
  }
  const active = phase.active.flatMap((reference) => {
    const found = all.filter(({ pattern }) => pattern.id === reference.name);
    if (found.length === 0) {
      reading.report('schematron/schema-reference', reference.place, {
        message: `The phase \`${phase.id}\` wakes the pattern \`${reference.name}\`, which does not exist.`,
        hint: 'Correct the name, or give the pattern that is meant this `id`.',
        actual: reference.name,
      });
    }
    return found;
  });
  return { lets: phase.lets, patterns: all.filter((entry) => active.includes(entry)) };
}

function reportMissing({ name, place }: Reference, phases: readonly string[], reading: SchemaReading): void {
  const near = closest(name, phases);
  const list = phases.map((id) => `\`${id}\``).join(', ');
  const others =
    phases.length === 0 ? 'Leave the phase out: the schema has none.' : `Use one of ${list}, or \`#ALL\`.`;
  reading.report('schematron/schema-unknown-phase', place, {
    message: `The schema has no phase \`${name}\`.`,
    hint: near === undefined ? others : `Write \`${near}\` if that is meant.`,
    actual: name,
  });
}
