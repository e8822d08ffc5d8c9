import { attribute } from '../../edition/attribute.ts';
import { idsOf } from '../../edition/ids-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';

/** The calendar that an attribute names, by its pointer or by what the `calendar` says that it leads to. */
export type NamedCalendar = 'julian' | 'gregorian' | 'other';

const julian = /julian|юлиан|old.?style|alte[rn] stil|vieux style|stile vecchio|estilo antiguo|^#?(os|ju)$/i;
const gregorian = /gregor|григориан|new.?style|neue[rn] stil|^#?(ns|gr)$/i;

/** What `@calendar`, or another attribute that names a calendar, says on an element; undefined where it is not there. */
export function calendarOf(
  element: XmlElement,
  name: 'calendar' | 'datingMethod',
  document: SourceDocument,
): NamedCalendar | undefined {
  const pointer = attribute(element, name)?.trim();
  if (!pointer) return undefined;
  const target = idsOf(document.tree).get(pointer.replace(/^#/, ''));
  for (const words of [pointer, target ? textContent(target) : '']) {
    if (julian.test(words)) return 'julian';
    if (gregorian.test(words)) return 'gregorian';
  }
  return 'other';
}
