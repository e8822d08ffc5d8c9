import { characterWidth } from '../engines/get-east-asian-width.ts';
import { withoutMarks } from './text-marks.ts';

/** Before this all characters are one column wide, controls left aside. */
const firstCombining = 0x300;

/** Combining marks and format characters (soft hyphens, joiners, marks of direction) take no place of their own. */
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * How many columns words take in a font of one width: East Asian wide characters two, combining marks none, the marks of
 * `text-marks.ts` none.
 */
export function displayWidth(words: string): number {
  const text = withoutMarks(words);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= firstCombining || unit === 0xad) return index + wideWidth(text.slice(index));
  }
  return text.length;
}

function wideWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!noWidth.test(character)) width += characterWidth(character.codePointAt(0) as number);
  }
  return width;
}
