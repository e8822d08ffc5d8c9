import type { InterchangeFormat } from '../edition/interchange-format.ts';
import type { EntryKind } from '../edition/register.ts';
import type { DocumentOrder, EditionSettings } from '../edition/settings.ts';
import type { EditionConfig } from './edition-config.ts';

/** The keys of the file as `schema/config.schema.json` has them. */
export interface WrittenConfig {
  readonly title?: string;
  readonly language?: string;
  readonly base?: string;
  readonly documents?: string;
  readonly registers?: string;
  readonly order?: DocumentOrder;
  readonly group?: NonNullable<EditionSettings['group']>;
  readonly entries?: readonly EntryKind[];
  readonly schema?: string | readonly string[];
  readonly schematron?: string | readonly string[];
  readonly theme?: string;
  readonly out?: string;
  readonly text?: {
    readonly width?: number;
    readonly notes?: 'end' | 'none';
    readonly diplomatic?: boolean;
  };
  readonly interchange?: readonly InterchangeFormat[];
  readonly publication?: {
    readonly editor?: string | readonly string[];
    readonly publisher?: string | readonly string[];
    readonly description?: string;
    readonly licence?: string;
    readonly date?: string;
  };
  readonly rules?: EditionConfig['rules'];
}
