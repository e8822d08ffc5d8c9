import type { Frame } from './frame.ts';
import { combined, type UnexpandedPattern } from './unexpanded-pattern.ts';

/** The pattern of an element whose children have been built (RELAX NG, sections 4.12 to 4.15). */
export function finishedPattern(frame: Frame): UnexpandedPattern {
  const { role, members, nameClass, data, documentation } = frame;
  const { place } = frame.element;
  const group = () => combined('group', members, place);
  const documented = documentation !== undefined && { documentation };
  switch (role) {
    case 'element':
      if (nameClass === undefined) break;
      return { kind: 'element', nameClass, content: group(), place, ...documented };
    case 'attribute':
      if (nameClass === undefined) break;
      return {
        kind: 'attribute',
        nameClass,
        of: members.length === 0 ? { kind: 'text', place } : group(),
        place,
        ...documented,
      };
    case 'data':
      if (data === undefined) break;
      return { ...data, except: combined('choice', members, place) };
    case 'optional':
      return optional(group());
    case 'zeroOrMore':
      return optional({ kind: 'oneOrMore', of: group(), place });
    case 'oneOrMore':
    case 'list':
      return { kind: role, of: group(), place };
    case 'mixed':
      return { kind: 'interleave', members: [group(), { kind: 'text', place }], place };
    case 'choice':
    case 'interleave':
      return combined(role, members, place);
  }
  return group();
}

function optional(of: UnexpandedPattern): UnexpandedPattern {
  const { place } = of;
  return { kind: 'choice', members: [of, { kind: 'empty', place }], place };
}
