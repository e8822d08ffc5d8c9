/** The most characters of a value that a message shows. */
const mostShown = 60;

/** A value of a schema as a message shows it: in backticks, a long one cut. */
export function shownValue(value: string): string {
  const characters = value.slice(0, 2 * mostShown + 2).match(/./gsu) ?? [];
  return `\`${characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : value}\``;
}
