import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SchemaElement } from '../schema-element.ts';
import type { SchemaFile } from '../schema-file.ts';
import { schemaFinding } from '../schema-finding.ts';
import { Environment } from './environment.ts';
import { EscapedText } from './escaped-text.ts';
import { Lexer } from './lexer.ts';
import { readDeclarations } from './read-declarations.ts';
import { SchemaReader } from './schema-reader.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { TokenStream } from './token-stream.ts';

/**
 * Reads a schema in the compact syntax (RELAX NG Compact Syntax, OASIS committee specification, 21 November 2002) as
 * the tree that its XML form has. Comments before and behind the schema's element are put into it. With diagnostics,
 * all of them errors of `relaxng/schema-syntax`, there is no root. Time and memory grow with the length of the text;
 * nesting may be of any depth.
 */
export function readRnc(file: SchemaFile): { root?: SchemaElement; diagnostics: Diagnostic[] } {
  const faults: SyntaxFault[] = [];
  let root: SchemaElement | undefined;
  try {
    root = readTree(file, (fault) => faults.push(fault));
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    faults.push(fault);
  }
  if (root !== undefined && faults.length === 0) return { root, diagnostics: [] };
  return {
    diagnostics: distinct(faults)
      .slice(0, mostFaults)
      .map((fault) => toDiagnostic(file, fault)),
  };
}

function readTree(file: SchemaFile, report: (fault: SyntaxFault) => void): SchemaElement | undefined {
  const escaped = new EscapedText(file.source.text);
  for (const fault of escaped.faults) report(fault);
  const tokens = new TokenStream(new Lexer(escaped));
  const environment = new Environment(report);
  readDeclarations(tokens, environment, report);
  return new SchemaReader(file, tokens, environment, report).read();
}

/** So many faults of one file are told; who has more has given a file that is no schema. */
const mostFaults = 1000;

/** The faults in the order of the text; one that starts within another is taken for its consequence and left out. */
function distinct(faults: readonly SyntaxFault[]): SyntaxFault[] {
  const sorted = [...faults].sort((a, b) => a.start - b.start);
  let reach = -1;
  return sorted.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = Math.max(reach, end);
    return true;
  });
}

function toDiagnostic(file: SchemaFile, fault: SyntaxFault): Diagnostic {
  const { related, ...details } = fault.details;
  return schemaFinding(
    'relaxng/schema-syntax',
    { file, start: fault.start, end: fault.end },
    {
      message: fault.message,
      ...details,
      related: related && [
        { place: { file, start: related.start, end: related.end }, message: related.message },
      ],
    },
  );
}
