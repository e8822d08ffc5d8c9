import { find, html, svg } from 'property-information';

/** A property of a hast element: its name and its value in the form that hast wants. */
export interface HastProperty {
  readonly name: string;
  readonly value: string | number | boolean | string[];
}

/**
 * An attribute of HTML (or SVG) as a property of hast: `class` is `className` with a list of words,
 * `colspan` a number, `hidden` true, `aria-label` `ariaLabel`.
 */
export function hastProperty(name: string, value: string, space: 'html' | 'svg'): HastProperty {
  const info = find(space === 'svg' ? svg : html, name);
  if (info.boolean) return { name: info.property, value: true };
  if (info.number || info.booleanish) {
    const number = Number(value);
    return {
      name: info.property,
      value: info.number && value !== '' && !Number.isNaN(number) ? number : value,
    };
  }
  if (info.spaceSeparated || info.commaOrSpaceSeparated) {
    return { name: info.property, value: value.split(/[ \t\r\n]+/).filter((word) => word !== '') };
  }
  if (info.commaSeparated) return { name: info.property, value: value.split(',').map((word) => word.trim()) };
  return { name: info.property, value };
}
