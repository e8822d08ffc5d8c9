import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { canonicalTag } from '../canonical-tag.ts';
import { eachElement } from '../each-element.ts';

/**
 * Writes `lang` and `hreflang` as BCP 47 demands, which browsers and programs that read aloud go by: `fra` as `fr`. A text in
 * a language whose tag says nothing is said to be in an unknown one (HTML, section 3.2.6.2), so that it is not taken for the
 * language around it. The validation of the source has told what is wrong with the tag.
 */
export const languageTags: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, ({ properties }) => {
    if (typeof properties.lang === 'string') properties.lang = canonicalTag(properties.lang) ?? '';
    if (typeof properties.hrefLang !== 'string') return;
    const tag = canonicalTag(properties.hrefLang);
    if (tag === undefined) delete properties.hrefLang;
    else properties.hrefLang = tag;
  });
};
