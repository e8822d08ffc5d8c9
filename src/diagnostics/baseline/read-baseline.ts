import { type AcceptedFile, type AcceptedFinding, type Baseline, baselineVersion } from './baseline.ts';

/** Why a baseline cannot be used. */
export interface BaselineFault {
  /** One sentence. */
  readonly message: string;
  /** One imperative sentence. */
  readonly hint: string;
}

/** Reads the text of a baseline's file. Nothing of a damaged one is used: it would call old findings new. */
export function readBaseline(text: string): Baseline | BaselineFault {
  if (/^(<{7}|={7}|>{7})/m.test(text)) {
    return {
      message: 'The baseline has conflict marks of a merge in it.',
      hint: 'Take one side of the merge, then run again with `--baseline-add` to accept what is there now.',
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged(text.trim() === '' ? 'it is empty' : 'it is not JSON');
  }
  if (!isRecord(value)) return damaged('it is no object');
  const version = value['opis-baseline'];
  if (typeof version !== 'number') return damaged('it has no `"opis-baseline"` that says its version');
  if (version !== baselineVersion) {
    return {
      message: `The baseline is of version ${version}, and this opis reads version ${baselineVersion}.`,
      hint: 'Use the opis that wrote it, or make it anew with `--baseline-add` after removing it.',
    };
  }
  if (!isRecord(value.files)) return damaged('it has no `"files"`');
  const files = new Map<string, AcceptedFile>();
  for (const [path, written] of Object.entries(value.files)) {
    const file = acceptedFile(written);
    if (file === undefined) return damaged(`what it says of \`${path}\` cannot be read`);
    files.set(path, file);
  }
  return { files };
}

function acceptedFile(written: unknown): AcceptedFile | undefined {
  if (!isRecord(written)) return undefined;
  const { content, ...rules } = written;
  if (content !== undefined && typeof content !== 'string') return undefined;
  const findings: AcceptedFinding[] = [];
  for (const [ruleId, messages] of Object.entries(rules)) {
    if (!isRecord(messages)) return undefined;
    for (const [message, prints] of Object.entries(messages)) {
      if (typeof prints !== 'string') return undefined;
      for (const print of prints.split(' ')) {
        const parts = /^([0-9a-f]{16})(?:\*([1-9]\d{0,8}))?$/.exec(print);
        if (parts === null) return undefined;
        findings.push({ ruleId, message, fingerprint: parts[1] as string, count: Number(parts[2] ?? 1) });
      }
    }
  }
  return { ...(content !== undefined && { content }), findings };
}

function damaged(reason: string): BaselineFault {
  return {
    message: `The baseline is damaged: ${reason}.`,
    hint: 'Restore it from your repository, or remove it and make it anew with `--baseline-add`.',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
