/** How far into a schema its version is looked for: it stands in a comment at its head. */
const head = 8000;

/** The version that a schema names of itself, `TEI P5 4.9.0`, as TEI's processor of ODD writes it into a comment. */
export function schemaVersion(text: string): string | undefined {
  // TEI writes a no-break space before the number.
  const [, edition, version] =
    /\bTEI Edition:\s{1,9}(P\d)\sVersion\s(\d[\w.-]{0,30}?)\.?(?:\s|$)/.exec(text.slice(0, head)) ?? [];
  return version === undefined ? undefined : `TEI ${edition} ${version}`;
}
