/**
 * What TeX would take for a command, as it prints the character. Braces are written by their names, since BibTeX counts
 * braces however they are written.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Text as LaTeX prints it; other letters and signs of Unicode stay as they are. */
export function latexText(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(/[\\{}~^#$%&_]/g, (character) => commands[character] as string);
}
