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
  /** The configured schema: absolute path, or an address. */
  readonly configured?: string | undefined;
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
 * Says which schemas apply to each document: those that are given; else the RELAX NG ones that it names itself, all of
 * them; else the configured one. No schema is read.
 */
export function chooseSchemas<D extends SchemaSubject>(
  documents: readonly D[],
  settings: ChooseSettings,
): SchemaChoice<D> {
  const given = (settings.given ?? []).map((schema) => givenSchema(schema, settings));
  if (given.length > 0) {
    const groups = documents.length > 0 ? [{ schemas: distinct(given), documents }] : [];
    return { groups, without: [], diagnostics: [] };
  }
  const configured = configuredSchema(settings);
  const diagnostics: Diagnostic[] = [];
  const without: D[] = [];
  const groups = new Map<string, { schemas: readonly ChosenSchema[]; documents: D[] }>();
  for (const document of documents) {
    const own = ownSchemas(document, settings);
    diagnostics.push(...own.diagnostics);
    const schemas = distinct(own.schemas.length > 0 || configured === undefined ? own.schemas : [configured]);
    if (schemas.length === 0) {
      // What is named and cannot be used has its own finding.
      if (own.diagnostics.length === 0) without.push(document);
      continue;
    }
    const key = schemas
      .map(({ address, folder }) => `${address}\n${folder}`)
      .sort()
      .join('\n\n');
    const group = groups.get(key);
    if (group) group.documents.push(document);
    else groups.set(key, { schemas, documents: [document] });
  }
  return { groups: [...groups.values()], without, diagnostics };
}

function givenSchema(schema: string, { folder, cwd }: ChooseSettings): ChosenSchema {
  const address = remoteAddress(schema) ?? resolve(cwd, schema);
  const named = { file: displayPath(address, cwd) };
  if (isUrl(address)) return { address, folder, named: { file: address } };
  return { address, folder: isWithin(address, folder) ? folder : dirname(address), named };
}

function configuredSchema(settings: ChooseSettings): ChosenSchema | undefined {
  const { configured, configuration, folder, cwd } = settings;
  if (configured === undefined) return undefined;
  const file = displayPath(configuration ?? folder, cwd);
  return { address: remoteAddress(configured) ?? configured, folder, named: { file } };
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
  const folder = configuration === undefined ? dirname(path) : edition;
  const span = () => source.span(model.hrefStart, model.hrefEnd);
  const address = resolveAddress(model.href, path);
  const remote = address && remoteAddress(address);
  if (remote !== undefined) return { address: remote, folder, named: { file, span } };
  if (address === undefined || isUrl(address)) {
    return finding('config/unusable-xml-model', file, {
      span: span(),
      message: `\`${model.href}\` must be a path, or an address that begins with \`http://\` or \`https://\`.`,
      actual: model.href,
    });
  }
  if (isWithin(address, folder)) return { address, folder, named: { file, span } };
  return finding('config/schema-out-of-edition', file, {
    span: span(),
    message: `The schema \`${model.href}\` is not read: it lies outside the folder of the ${configuration === undefined ? 'document, which belongs to no edition' : 'edition'}.`,
    hint: 'Copy it into the edition with `opis schema add`, or give it with `--schema`.',
    actual: model.href,
  });
}

function distinct(schemas: readonly ChosenSchema[]): ChosenSchema[] {
  return [...new Map([...schemas].reverse().map((schema) => [schema.address, schema])).values()].reverse();
}
