import { encodedDate } from '../../dating/encoded-date.ts';
import { daysOf } from '../../dating/partial-date.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attribute } from '../../edition/attribute.ts';
import { childElements } from '../../edition/child-elements.ts';
import { elementsNamed } from '../../edition/document-elements.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionIds } from '../../edition/edition-ids.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { PointerResolver } from '../../edition/pointer-resolver.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { textContent } from '../../edition/text-content.ts';
import { xmlId } from '../../edition/xml-id.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { datesOf, type LifeDates } from '../life-dates.ts';
import { tokensOf } from '../token-span.ts';

/** Letters that somebody sends or receives before being born or after having died, as the edition's entries say it. */
export class OutsideLife {
  readonly #edition: Edition;
  readonly #resolver: PointerResolver;
  readonly #lives = new Map<string, LifeDates>();

  constructor(edition: Edition, resolver: PointerResolver) {
    this.#edition = edition;
    this.#resolver = resolver;
  }

  /** The findings on one document. */
  of(document: SourceDocument): Diagnostic[] {
    return elementsNamed(document.tree, 'correspAction').flatMap((action) => this.#action(document, action));
  }

  #action(document: SourceDocument, action: XmlElement): Diagnostic[] {
    const type = attribute(action, 'type');
    const days = daysOfAction(action);
    if ((type !== 'sent' && type !== 'received') || days === undefined) return [];
    return childElements(action).flatMap((name) => {
      const life = this.#life(document, name);
      const born = life?.birth === undefined ? undefined : daysOfValue(life.birth);
      const died = life?.death === undefined ? undefined : daysOfValue(life.death);
      const isBefore = born !== undefined && days.last < born.first;
      const isAfter = died !== undefined && days.first > died.last;
      if (!isBefore && !isAfter) return [];
      const who = normalizeSpace(textContent(name)) || 'This person';
      const event = isBefore ? `was born ${life?.birth}` : `died ${life?.death}`;
      return finding('date/outside-life', document.file, {
        span: nameSpan(document.source, name),
        message: `${who} ${event}, but ${type} this letter ${days.text}.`,
        hint: 'Correct the date, the dates of the person, or the pointer to the person.',
        path: pathOf(name),
      });
    });
  }

  #life(document: SourceDocument, name: XmlElement): LifeDates | undefined {
    for (const pointer of tokensOf(attribute(name, 'ref') ?? attribute(name, 'key') ?? '')) {
      const target = this.#resolver.resolve(pointer, document, name);
      if (target.kind !== 'element' || target.element.localName !== 'person') continue;
      const id = xmlId(target.element);
      return id === undefined ? datesOf(target.element) : this.#known(id);
    }
    return undefined;
  }

  /** The dates of the first entry with this id that has any: a letter may repeat a person without them. */
  #known(id: string): LifeDates {
    let dates = this.#lives.get(id);
    if (dates === undefined) {
      const entries = (editionIds(this.#edition).get(id) ?? []).filter(
        ({ element }) => element.localName === 'person',
      );
      dates = entries.map(({ element }) => datesOf(element)).find(({ birth, death }) => birth ?? death) ?? {};
      this.#lives.set(id, dates);
    }
    return dates;
  }
}

function daysOfAction(action: XmlElement): { first: number; last: number; text: string } | undefined {
  const values = childElements(action, 'date').flatMap((date) =>
    ['when', 'notBefore', 'notAfter', 'from', 'to'].flatMap(
      (name) => attribute(date, name) ?? attribute(date, `${name}-iso`) ?? [],
    ),
  );
  const days = values.map(daysOfValue).filter((found) => found !== undefined);
  // A bound alone leaves the other side open.
  const isOpen = childElements(action, 'date').some((date) => {
    const has = (...names: string[]) =>
      names.some((name) => (attribute(date, name) ?? attribute(date, `${name}-iso`)) !== undefined);
    return !has('when') && has('notBefore', 'from') !== has('notAfter', 'to');
  });
  if (days.length === 0 || isOpen) return undefined;
  return {
    first: Math.min(...days.map(({ first }) => first)),
    last: Math.max(...days.map(({ last }) => last)),
    text: [...new Set(values)].join(' to '),
  };
}

function daysOfValue(value: string): { first: number; last: number } | undefined {
  const read = encodedDate(value.trim());
  return read && 'date' in read ? daysOf(read.date) : undefined;
}
