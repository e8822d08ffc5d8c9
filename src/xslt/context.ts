import type { StylesheetMessage } from '../engines/saxon-js.ts';
import type { Rule } from './modes.ts';
import type { Atomic, Item } from './values.ts';

export type Parameters = Readonly<Record<string, readonly Item[]>>;

/** What is current while a stylesheet runs; those who change it put it back. */
export class Context {
  item: Item | undefined = undefined;
  position = 0;
  size = 0;
  /** The variables of the template or function that runs. */
  slots: (readonly Item[])[] = [];
  /** Parameters of the template that runs. */
  parameters: Parameters = {};
  tunnel: Parameters = {};
  /** The rule that runs, for the next one. */
  rule: Rule | undefined = undefined;
  group: readonly Item[] | undefined = undefined;
  groupingKey: Atomic | undefined = undefined;
  readonly messages: StylesheetMessage[] = [];
  /** Values of global variables, by the places of their components. */
  readonly globals: (readonly Item[] | undefined)[] = [];
  readonly given: Readonly<Record<string, readonly Item[]>>;

  constructor(given: Readonly<Record<string, readonly Item[]>>) {
    this.given = given;
  }
}

/** Puts the items of an expression behind those that are there. */
export type Push = (context: Context, out: Item[]) => void;
/** The one item of an expression, or none. */
export type One = (context: Context) => Item | undefined;
export type Test = (context: Context) => boolean;
