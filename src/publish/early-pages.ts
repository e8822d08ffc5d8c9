import type { OutputDocument, OutputPage } from '../edition/output-document.ts';
import { finishPage } from './finish-page.ts';
import type { FinishedPage } from './finished-page.ts';
import { themeAssets } from './theme-assets.ts';

/**
 * Pages that are finished as soon as they are made, so that their trees, which take many times what their text takes, need
 * not be held until the last of them is made.
 */
export class EarlyPages {
  readonly #styles: readonly string[];
  readonly #finished = new WeakMap<OutputPage, FinishedPage>();

  /** @param theme absolute path of the folder with the edition's own style sheets, if there is one */
  constructor(theme: string | undefined, cwd: string) {
    this.#styles = theme === undefined ? [] : (themeAssets(theme, cwd)?.styles ?? []);
  }

  /** Of a page what stands for it from now on, without its tree; anything else as it is. */
  finish(output: OutputDocument): OutputDocument {
    if (output.kind !== 'page') return output;
    const page: OutputPage = { ...output, tree: { type: 'root', children: [] } };
    this.#finished.set(page, finishPage(output, this.#styles));
    return page;
  }

  /** What became of a page that was finished here. */
  of(page: OutputPage): FinishedPage | undefined {
    return this.#finished.get(page);
  }
}
