/** One line of what libxml2 has against a document. */
export interface Complaint {
  /** 1-based; libxml2 gives no column. */
  readonly line: number;
  /** The element it names, with its prefix as libxml2 leaves it out. */
  readonly element: string;
  readonly words: string;
}

/** What libxml2 says of one document of a run. */
export interface Verdict {
  /** Undefined where it gives none: it could not read the document. */
  readonly valid: boolean | undefined;
  readonly complaints: readonly Complaint[];
  /** Its words where it could not read the document. */
  readonly unread?: string;
}

/** What libxml2 says of each document, by the names they have in the run. */
export function verdicts(lines: readonly string[], names: readonly string[]): Map<string, Verdict> {
  const found = new Map<string, { valid: boolean | undefined; complaints: Complaint[]; unread?: string }>(
    names.map((name) => [name, { valid: undefined, complaints: [] }]),
  );
  for (const line of lines) {
    const end = /^(\S+) (validates|fails to validate|validation generated an internal error)$/.exec(line);
    if (end) {
      const verdict = found.get(end[1] as string);
      if (verdict) verdict.valid = end[2] === 'validates';
      continue;
    }
    const complaint = /^([^:]+):(\d+): element ([^:]+): Relax-NG validity error : (.+)$/.exec(line);
    if (complaint) {
      const [, name, number, element, words] = complaint as unknown as [
        string,
        string,
        string,
        string,
        string,
      ];
      found.get(name)?.complaints.push({ line: Number(number), element, words: words.trim() });
      continue;
    }
    const unread = /^([^:]+):\d+: (?:\w+ )?parser error : (.+)$/.exec(line);
    const verdict = unread && found.get(unread[1] as string);
    if (verdict) verdict.unread ??= (unread[2] as string).trim();
  }
  return found;
}
