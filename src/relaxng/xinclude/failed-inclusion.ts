import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type IncludeTag, includeFinding } from './include-finding.ts';
import type { InclusionFault } from './inclusion-files.ts';

/** What is to be said where a file is not given. */
export interface FailedInclusion {
  /** Whether `xi:fallback` takes its place: it is a resource error (XML Inclusions 1.0, section 4.4). */
  readonly allowsFallback: boolean;
  /** To be told in any case. */
  readonly findings: readonly Diagnostic[];
  /** To be told where there is no `xi:fallback`. */
  readonly finding?: Diagnostic;
}

/** The words for a fault at the element that met it. */
export function failedInclusion(fault: InclusionFault, tag: IncludeTag): FailedInclusion {
  switch (fault.kind) {
    case 'missing': {
      const finding = includeFinding('xml/include-not-found', tag, {
        message: `The file \`${fault.file}\`, which is to be included here, ${fault.words}.`,
        hint: 'Correct `@href`, or say in an `xi:fallback` what may stand in the place of the file.',
        actual: fault.file,
        attribute: 'href',
      });
      return { allowsFallback: true, findings: [], finding };
    }
    case 'refused': {
      const { file: actual, words, hint } = fault;
      const message = `\`${actual}\` is not included: it ${words}.`;
      const found = includeFinding('xml/include-outside', tag, { message, hint, actual, attribute: 'href' });
      return { allowsFallback: true, findings: [found] };
    }
    case 'encoding': {
      const found = includeFinding('xml/include-syntax', tag, {
        message: `The encoding that \`@encoding\` names for \`${fault.file}\` is not known here.`,
        hint: 'Save the file as UTF-8 and leave `@encoding` out.',
        attribute: 'encoding',
      });
      return { allowsFallback: false, findings: [found] };
    }
    case 'unusable':
      return { allowsFallback: false, findings: fault.diagnostics };
  }
}
