import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns of a terminal a character takes by Unicode's East Asian Width (UAX 11): 1 or 2; ambiguous ones 1. */
export function characterWidth(codePoint: number): number {
  return eastAsianWidth(codePoint);
}
