/**
 * Orders two dates as TEI writes them (att.datable.w3c: `1951`, `1951-12`, `1951-12-25`, `-0044-03-15`):
 * by year, then by code units. One without a year (`--12-25`) comes after all that have one.
 */
export function compareDates(a: string, b: string): number {
  const [yearA, restA] = split(a);
  const [yearB, restB] = split(b);
  if (yearA !== yearB) return yearA < yearB ? -1 : 1;
  return restA < restB ? -1 : restA > restB ? 1 : 0;
}

function split(date: string): readonly [year: number, rest: string] {
  const match = /^(-?\d{4,})(?!\d)(.*)$/s.exec(date);
  return match ? [Number(match[1]), match[2] as string] : [Number.POSITIVE_INFINITY, date];
}
