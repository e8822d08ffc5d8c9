import { catalogue } from '../catalogue.ts';
import { type Diagnostic, type Severity, severities } from '../diagnostic.ts';
import { artifactUri } from './artifact-uri.ts';
import { baselineWords } from './baseline-words.ts';
import { ordinals } from './ordinals.ts';
import type { ReportedRun } from './reported-run.ts';

export interface SarifOptions {
  /** Of this opis. */
  readonly version: string;
  /** The page of a rule, in Markdown; undefined where there is none. */
  readonly page: (ruleId: string) => string | undefined;
  /** The fingerprint of each finding, in their order. */
  readonly fingerprints: readonly string[];
}

/** Results that GitHub takes of one run; of more it takes none. */
const mostResults = 25_000;

/**
 * The report of a run as SARIF 2.1.0, the static analysis results interchange format. Of more findings than code scanning
 * takes, the gravest are kept, and a notification says so. Findings that a baseline accepts are left out: code scanning
 * does not heed suppressions and would open an alert for each. Ends with a line feed.
 */
export function reportSarif(run: ReportedRun, options: SarifOptions): string {
  const { diagnostics, summary } = run;
  const kept = gravest(diagnostics);
  const ruleIds = [...new Set(kept.map((index) => (diagnostics[index] as Diagnostic).ruleId))].sort();
  const ruleIndex = new Map(ruleIds.map((ruleId, index) => [ruleId, index]));
  const numbers = ordinals(diagnostics.map(({ file }, index) => `${file}\0${options.fingerprints[index]}`));
  const results = kept.map((index) => {
    const found = diagnostics[index] as Diagnostic;
    return {
      ...result(found, ruleIndex.get(found.ruleId) as number),
      partialFingerprints: { 'opis/v1': `${options.fingerprints[index]}:${numbers[index]}` },
      ...(summary.baseline && { baselineState: 'new' }),
    };
  });
  const notes = notifications(run, kept.length);
  return `${JSON.stringify({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'opis',
            version: options.version,
            semanticVersion: options.version,
            rules: ruleIds.map((id) => rule(id, options.page(id))),
          },
        },
        invocations: [
          {
            executionSuccessful: !run.unusable,
            ...(notes.length > 0 && {
              toolExecutionNotifications: notes.map((text) => ({ level: 'warning', message: { text } })),
            }),
          },
        ],
        originalUriBaseIds: { [base]: { description: { text: 'The working directory of the run.' } } },
        columnKind: 'utf16CodeUnits',
        results,
        properties: { summary },
      },
    ],
  })}\n`;
}

const base = '%SRCROOT%';

/** The indexes of the findings that are kept, in their order. */
function gravest(diagnostics: readonly Diagnostic[]): number[] {
  const all = diagnostics.map((_, index) => index);
  if (all.length <= mostResults) return all;
  const bySeverity = severities.flatMap((severity) =>
    all.filter((index) => diagnostics[index]?.severity === severity),
  );
  return bySeverity.slice(0, mostResults).sort((a, b) => a - b);
}

function notifications({ diagnostics, summary }: ReportedRun, kept: number): string[] {
  const left = diagnostics.length - kept;
  return [
    left > 0
      ? `${diagnostics.length} findings are more than the ${mostResults} that code scanning takes: the gravest are here, ${left} were left out.`
      : '',
    baselineWords(summary.baseline),
  ].filter((text) => text !== '');
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function rule(id: string, page: string | undefined) {
  const known = catalogue.find((candidate) => candidate.id === id);
  const title = known?.title ?? id;
  const severity: Severity = known?.severity ?? 'error';
  const body = page?.replace(/^# .*\n+severity: .*\n+/, '').trimEnd();
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: body?.split('\n\n', 1)[0]?.replaceAll('\n', ' ') || title },
    help: body ? { text: body, markdown: exampleHeads(body) } : { text: title },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('/')[0]], 'problem.severity': severityName(severity) },
  };
}

/** The verdict on an example, which stands beside its language, as a line of its own. */
function exampleHeads(body: string): string {
  return body.replace(
    /^```(\S+) (wrong|right)/gm,
    (_, language, verdict) => `${verdict === 'wrong' ? 'Wrong' : 'Right'}:\n\n\`\`\`${language}`,
  );
}

/** As GitHub has it. */
function severityName(severity: Severity): 'error' | 'warning' | 'recommendation' {
  return severity === 'info' ? 'recommendation' : severity === 'warning' ? 'warning' : 'error';
}

function result(found: Diagnostic, ruleIndex: number) {
  const { ruleId, severity, message, hint, related, path, actual, expected } = found;
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: plain(hint === undefined ? message : `${message} ${hint}`) },
    locations: [
      {
        physicalLocation: physical(found),
        ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path, kind: 'element' }] }),
      },
    ],
    ...(related &&
      related.length > 0 && {
        relatedLocations: related.map((place, id) => ({
          id,
          physicalLocation: physical(place),
          message: { text: plain(place.message) },
        })),
      }),
    properties: {
      severity,
      ...(hint !== undefined && { hint }),
      ...(actual !== undefined && { actual }),
      ...(expected !== undefined && { expected }),
    },
  };
}

function physical(place: {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}) {
  const { file, line, column, endLine, endColumn } = place;
  const uri = artifactUri(file);
  return {
    artifactLocation: uri.startsWith('file:') ? { uri } : { uri, uriBaseId: base },
    ...(line !== undefined && {
      region: {
        startLine: line,
        ...(column !== undefined && { startColumn: column }),
        ...(endLine !== undefined && { endLine }),
        ...(endColumn !== undefined && { endColumn }),
      },
    }),
  };
}

/** A message in which nothing of a document is taken for a link (SARIF 2.1.0, section 3.11.6). */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
