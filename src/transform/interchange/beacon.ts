/** A link from a number of the GND to a page of the site. */
export interface BeaconLink {
  /** `118609807`. */
  readonly gnd: string;
  readonly label: string;
  /** Path of the page, relative to the site and as it stands in an address. */
  readonly target: string;
}

/** What a list of links says of itself. */
export interface BeaconHead {
  readonly title: string;
  readonly publishers: readonly string[];
  /** Day of the last change, YYYY-MM-DD; absent where it is not known. */
  readonly date?: string;
  readonly base: string;
  /** Where the list will stand. */
  readonly address: string;
}

/**
 * Links from the numbers of the GND to the pages of those who have them, in the BEACON format (draft-voss-beacon-003), by
 * number. Undefined where there is no link: an empty list would say that there is nothing to know.
 */
export function beacon(head: BeaconHead, links: readonly BeaconLink[]): string | undefined {
  if (links.length === 0) return undefined;
  const meta: [string, string | undefined][] = [
    ['FORMAT', 'BEACON'],
    ['PREFIX', 'https://d-nb.info/gnd/'],
    ['TARGET', `${head.base}{+ID}`],
    ['NAME', head.title],
    ['INSTITUTION', head.publishers.join(', ') || undefined],
    ['HOMEPAGE', head.base],
    ['FEED', head.address],
    ['TIMESTAMP', head.date],
  ];
  const lines = [
    ...meta.flatMap(([name, value]) => (value === undefined ? [] : [`#${name}: ${oneLine(value)}`])),
    '',
    ...[...new Set(links.map(({ gnd, label, target }) => `${gnd}|${oneLine(label)}|${target}`))].sort(),
  ];
  return `${lines.join('\n')}\n`;
}

/** A bar would begin the next part of the line. */
function oneLine(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('|', '/')
    .trim();
}
