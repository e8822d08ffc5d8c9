import { type Baseline, baselineVersion } from './baseline.ts';

/**
 * A baseline as the text of its file: JSON, one line for each rule and message of a file, sorted, so that two people who
 * work on different files can merge it. A fingerprint that stands more than once has `*` and its count after it.
 */
export function writeBaseline({ files }: Baseline): string {
  const written = [...files].filter(([, { findings }]) => findings.length > 0).sort(byKey);
  const parts = written.map(([path, { content, findings }]) => {
    const rules = grouped(findings, ({ ruleId }) => ruleId).map(([ruleId, ofRule]) => {
      const messages = grouped(ofRule, ({ message }) => message).map(([message, equal]) => {
        const prints = equal
          .map(({ fingerprint, count }) => (count === 1 ? fingerprint : `${fingerprint}*${count}`))
          .sort();
        return `        ${json(message)}: ${json(prints.join(' '))}`;
      });
      return `      ${json(ruleId)}: {\n${messages.join(',\n')}\n      }`;
    });
    const head = content === undefined ? '' : `      "content": ${json(content)},\n`;
    return `    ${json(path)}: {\n${head}${rules.join(',\n')}\n    }`;
  });
  const body = parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n  }`;
  return `{\n  "opis-baseline": ${baselineVersion},\n  "files": ${body}\n}\n`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].sort(byKey);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function json(text: string): string {
  return JSON.stringify(text);
}
