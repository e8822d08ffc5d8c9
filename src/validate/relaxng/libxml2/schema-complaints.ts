import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { finding } from '../../../diagnostics/finding.ts';
import type { Span } from '../../../diagnostics/span.ts';
import { attribute } from '../../../edition/attribute.ts';
import { descendants } from '../../../edition/descendants.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import type { SchemaFile } from '../grammar/schema-file.ts';

/**
 * What libxml2 has against a schema, as findings in the schema's files, if it could not compile it. Of
 * several complaints about one element only the first is kept: the others follow from it.
 *
 * @param names the files by the names they have in the run.
 */
export function schemaComplaints(
  lines: readonly string[],
  names: ReadonlyMap<string, SchemaFile>,
  schema: SchemaFile,
): Diagnostic[] {
  if (!lines.some((line) => /^Relax-NG schema \S+ failed to compile$/.test(line))) return [];
  const seen = new Set<string>();
  const findings = lines.flatMap((line) => {
    const match =
      /^(?:([^:]+):(\d+): element ([^:]+): )?Relax-NG parser error : (.+)$/.exec(line) ??
      /^([^:]+):(\d+): ()(?:\w+ )?parser error : (.+)$/.exec(line);
    if (!match) return [];
    const [, name, number, element, words = ''] = match;
    const file = names.get(name ?? '') ?? schema;
    const place = `${file.path} ${number} ${element}`;
    // That a file could not be loaded only follows from what was said of it before.
    if (seen.has(place) || (seen.size > 0 && / could not load /.test(words))) return [];
    seen.add(place);
    const message = sentence(words.trim());
    return [
      finding('relaxng/unusable-schema', file.file, {
        span: spanOf(file, Number(number), element, words),
        message,
      }),
    ];
  });
  if (findings.length > 0) return findings;
  return [finding('relaxng/unusable-schema', schema.file, { message: 'The schema cannot be compiled.' })];
}

function sentence(words: string): string {
  const undefinedName = /^Reference (\S+) has no matching definition$/.exec(words);
  if (undefinedName) return `The schema refers to \`${undefinedName[1]}\`, which no \`define\` of it makes.`;
  const uncombined = /^Some defines for (\S+) needs the combine attribute$/.exec(words);
  if (uncombined)
    return `\`${uncombined[1]}\` is defined more than once, and no \`@combine\` says how to join the two.`;
  const unknown = /^Unexpected node (\S+) is not a pattern$/.exec(words);
  if (unknown) return `\`${unknown[1]}\` is not an element of RELAX NG that may stand here.`;
  if (words === 'Element <grammar> has no <start>')
    return 'The schema has no `start`: it does not say where documents begin.';
  const type = /^Error type '(.+)' is not exported by type library '(.+)'$/.exec(words);
  if (type) return `\`${type[1]}\` is not a datatype of the library \`${type[2]}\`.`;
  return `The schema cannot be compiled; libxml2 says of it: “${words}”.`;
}

/** The place of the element on a line that a complaint names; of several references, the one to the name it gives. */
function spanOf(file: SchemaFile, line: number, name: string | undefined, words: string): Span | undefined {
  if (!(line > 0)) return undefined;
  const here = [...descendants(file.tree.root)].filter((element) => {
    const { source } = file;
    const [first, last] = [
      source.position(element.start).line,
      source.position(element.startTagEnd - 1).line,
    ];
    return element.localName === name && first <= line && line <= last;
  });
  const meant = here.find((element) => words.includes(` ${attribute(element, 'name')} `)) ?? here[0];
  if (meant) return nameSpan(file.source, meant);
  const text = file.source.line(line);
  return {
    line,
    column: text.length - text.trimStart().length + 1,
    endLine: line,
    endColumn: text.trimEnd().length + 1,
  };
}
