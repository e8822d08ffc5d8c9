import type { State } from '../../automaton/state.ts';
import { afterAttributes } from '../reading/after-attributes.ts';
import { enterTag } from '../reading/enter-tag.ts';
import type { LiveElement } from '../reading/live-element.ts';
import type { UnfinishedTag } from '../scanning/ending.ts';
import { scanBrokenTag } from '../scanning/scan-broken-tag.ts';
import type { LivePlace } from './live-place.ts';

/** A start tag in which somebody types. */
export interface OpenTag {
  readonly element: Omit<LiveElement, 'parent'>;
  /** The state after all its attributes but the one that is typed. */
  readonly state: State;
  /** The names of those, as written. */
  readonly names: ReadonlySet<string>;
}

/** Enters a start tag with the attributes before the place and those after it. */
export function openTag({ grammar, reader, text, offset }: LivePlace, tag: UnfinishedTag): OpenTag {
  const whole = scanBrokenTag(text, tag.nameEnd);
  // Words without a value may be text, where the tag has not been closed.
  const later = whole.attributes.filter(({ start, hasValue }) => start >= offset && hasValue);
  const attributes = [...tag.attributes, ...later];
  const outer = reader.stateForTag ?? reader.snapshot.state;
  const element = enterTag(grammar, outer, reader.namespaces, { name: tag.name, attributes });
  const { namespaces, transition } = element;
  return {
    element,
    state: afterAttributes(grammar, transition.child, { attributes, namespaces }),
    names: new Set(attributes.map(({ name }) => name)),
  };
}
