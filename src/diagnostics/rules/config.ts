import type { Rule } from '../rule.ts';

/** What can be wrong with an edition's configuration, or with what it leads to. */
export const configRules = [
  {
    id: 'config/interchange-not-made',
    severity: 'warning',
    title: 'A file for others that the configuration asks for cannot be made',
  },
  { id: 'config/invalid-lock', severity: 'error', title: 'The lock file of schemas cannot be used' },
  { id: 'config/invalid-value', severity: 'error', title: 'A value of the configuration cannot be used' },
  { id: 'config/invalid-yaml', severity: 'error', title: 'The configuration is not YAML' },
  {
    id: 'config/missing-folder',
    severity: 'error',
    title: 'A folder that the configuration names is missing',
  },
  { id: 'config/missing-path', severity: 'error', title: 'A path that was given does not exist' },
  { id: 'config/no-documents', severity: 'error', title: 'No TEI document was found' },
  { id: 'config/no-schema', severity: 'warning', title: 'No schema was applied' },
  { id: 'config/remote-schema', severity: 'error', title: 'A schema of the network is not at hand' },
  {
    id: 'config/schema-changed',
    severity: 'error',
    title: 'A schema is no longer the one that the lock file pins',
  },
  { id: 'config/schema-not-added', severity: 'error', title: 'A schema cannot be added to the edition' },
  {
    id: 'config/schema-out-of-edition',
    severity: 'error',
    title: 'A document names a schema outside the edition',
  },
  {
    id: 'config/unknown-key',
    severity: 'error',
    title: 'The configuration has a key that opis does not know',
  },
  {
    id: 'config/unknown-rule',
    severity: 'error',
    title: 'The configuration grades a rule that opis does not know',
  },
  { id: 'config/unreadable-file', severity: 'error', title: 'The configuration cannot be read' },
  {
    id: 'config/unusable-xml-model',
    severity: 'error',
    title: 'An `xml-model` instruction cannot be used',
  },
] as const satisfies readonly Rule[];
