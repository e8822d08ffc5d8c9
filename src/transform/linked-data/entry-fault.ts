import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Entry } from '../../edition/register.ts';
import type { StylesheetFault } from '../../engines/saxon-js.ts';

/** An entry of a register that the stylesheet came to grief over. */
export function entryFault({ id, document }: Entry, { message }: StylesheetFault): Diagnostic {
  return finding('xslt/dynamic-error', document.file, {
    message: `The linked data of \`${id}\` cannot be made: ${message.replace(/\.$/, '')}.`,
    hint: 'Look at `linked-data.xsl` with this entry; the others are made all the same.',
  });
}
