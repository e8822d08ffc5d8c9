/** A sentence with the section of the specification (OASIS RELAX NG, 3 December 2001) that it appeals to. */
export function inSection(section: string, sentence: string): string {
  return `${sentence.replace(/\.$/, '')} (RELAX NG, section ${section}).`;
}
