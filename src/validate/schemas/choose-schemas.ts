import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { finding } from '../../diagnostics/finding.ts';
import { isUrl, resolveAddress } from '../../relaxng/syntax/resolve-address.ts';
import { isWithin } from './is-within.ts';
import { remoteAddress } from './remote-address.ts';
import type { ChosenSchema, SchemaGroup, SchemaSubject } from './schema-choice.ts';
import { type XmlModel, xmlModels } from './xml-models.ts';

export interface ChooseSettings {
  /** What `--schema` gives: paths, or addresses. Replaces all that documents and the configuration name. */
  readonly given?: readonly string[] | undefined;
  /** The configured schemas: absolute paths, or addresses. */
  readonly configured?: readonly string[] | undefined;
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  /** Absolute path of the edition's configuration; absent where documents belong to no edition. */
  readonly configuration?: string | undefined;
  readonly cwd: string;
}

export interface SchemaChoice<D extends SchemaSubject> {
  readonly groups: readonly SchemaGroup<D>[];
  /** The documents that no schema is named for. */
  readonly without: readonly D[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Says which schemas apply to each document: those that are given; else the RELAX NG ones that it names itself; else the
 * configured ones; always all of them. No schema is read.
 */
export function chooseSchemas<D extends SchemaSubject>(
  documents: readonly D[],
  settings: ChooseSettings,
): SchemaChoice<D> {
  const given = givenSchemas(settings);
  if (given.length > 0) {
    const groups = documents.length > 0 ? [{ schemas: given, documents }] : [];
    return { groups, without: [], diagnostics: [] };
  }
  const configured = configuredSchemas(settings);
  const diagnostics: Diagnostic[] = [];
  const without: D[] = [];
  const groups = new Map<string, { schemas: readonly ChosenSchema[]; documents: D[] }>();
  for (const document of documents) {
    const own = ownSchemas(document, settings);
    diagnostics.push(...own.diagnostics);
    const schemas = distinct(own.schemas.length > 0 ? own.schemas : configured);
    if (schemas.length === 0) {
      // What is named and cannot be used has its own finding.
      if (own.diagnostics.length === 0) without.push(document);
      continue;
    }
    const key = schemas
      .map(({ address, folder, origin }) => `${address}\n${folder}\n${origin}`)
      .sort()
      .join('\n\n');
    const group = groups.get(key);
    if (group) group.documents.push(document);
    else groups.set(key, { schemas, documents: [document] });
  }
  return { groups: [...groups.values()], without, diagnostics };
}

/** The schemas that are given, each once. */
export function givenSchemas({ given = [], folder, cwd }: ChooseSettings): ChosenSchema[] {
  const schemas = given.map((schema): ChosenSchema => {
    const address = remoteAddress(schema) ?? resolve(cwd, schema);
    if (isUrl(address)) return { address, origin: 'given', folder, named: { file: address } };
    const named = { file: displayPath(address, cwd) };
    const within = isWithin(address, folder) ? folder : dirname(address);
    return { address, origin: 'given', folder: within, named };
  });
  return distinct(schemas);
}

function configuredSchemas({ configured = [], configuration, folder, cwd }: ChooseSettings): ChosenSchema[] {
  const named = { file: displayPath(configuration ?? folder, cwd) };
  return configured.map((schema) => {
    return { address: remoteAddress(schema) ?? schema, origin: 'configured', folder, named };
  });
}

function ownSchemas(document: SchemaSubject, settings: ChooseSettings) {
  const { file, source } = document;
  const { models, faults } = xmlModels(source.text);
  const diagnostics = faults.map(({ message, hint, start, end }) =>
    finding('config/unusable-xml-model', file, { span: source.span(start, end), message, hint }),
  );
  const schemas: ChosenSchema[] = [];
  for (const model of models) {
    if (model.kind !== 'rng' && model.kind !== 'rnc') continue;
    const schema = ownSchema(model, document, settings);
    if ('ruleId' in schema) diagnostics.push(schema);
    else schemas.push(schema);
  }
  return { schemas, diagnostics };
}

function ownSchema(
  model: XmlModel,
  { file, source }: SchemaSubject,
  { folder: edition, configuration, cwd }: ChooseSettings,
): ChosenSchema | Diagnostic {
  const path = resolve(cwd, file);
  const folder = configuration !== undefined || isWithin(path, edition) ? edition : dirname(path);
  const span = () => source.span(model.hrefStart, model.hrefEnd);
  const address = resolveAddress(model.href, path);
  const remote = address && remoteAddress(address);
  const named = { file, span };
  // What is included from there is remote as well: one folder will do for all that name it.
  if (remote !== undefined) return { address: remote, origin: 'document', folder: edition, named };
  if (address === undefined || isUrl(address)) {
    return finding('config/unusable-xml-model', file, {
      span: span(),
      message: `\`${model.href}\` must be a path, or an address that begins with \`http://\` or \`https://\`.`,
      actual: model.href,
    });
  }
  if (isWithin(address, folder)) return { address, origin: 'document', folder, named };
  const place = displayPath(folder, cwd);
  return finding('config/schema-out-of-edition', file, {
    span: span(),
    message: `The schema \`${model.href}\` is not read: it lies outside ${configuration === undefined ? `\`${place}\`, and the document belongs to no edition` : 'the folder of the edition'}.`,
    hint:
      configuration === undefined
        ? 'Give it with `--schema`.'
        : 'Copy it into the edition with `opis schema add`, or give it with `--schema`.',
    actual: model.href,
  });
}

function distinct(schemas: readonly ChosenSchema[]): ChosenSchema[] {
  return [...new Map([...schemas].reverse().map((schema) => [schema.address, schema])).values()].reverse();
}
