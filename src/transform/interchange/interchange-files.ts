import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { InterchangeFormat } from '../../edition/interchange-format.ts';
import { citationFiles } from './citation-files.ts';
import { dtsFiles } from './dts/dts-files.ts';
import type { InterchangeFiles, InterchangeInputs } from './interchange-inputs.ts';
import { lettersFile } from './letters-file.ts';
import { linksFile } from './links-file.ts';
import { listed } from './listed.ts';

type Maker = (inputs: InterchangeInputs) => InterchangeFiles;

const makers: Readonly<Record<InterchangeFormat, Maker>> = {
  cmif: lettersFile,
  beacon: linksFile,
  dts: ({ edition, settings, file }) =>
    dtsFiles(edition.documents, { title: settings.title, base: settings.base as string, file }),
  'csl-json': (inputs) => citationFiles(inputs, 'csl-json'),
  bibtex: (inputs) => citationFiles(inputs, 'bibtex'),
  ris: (inputs) => citationFiles(inputs, 'ris'),
};

/** The formats that name addresses, and are wrong with relative ones. */
const needBase: readonly InterchangeFormat[] = ['cmif', 'beacon', 'dts'];

/** Makes the files for others that the configuration asks for; what cannot be made is said, and is not there. */
export function interchangeFiles(inputs: InterchangeInputs): InterchangeFiles {
  const { settings, file } = inputs;
  const wanted = [...new Set(settings.interchange ?? [])];
  const unaddressed = settings.base === undefined ? wanted.filter((format) => needBase.includes(format)) : [];
  const made = wanted
    .filter((format) => !unaddressed.includes(format))
    .map((format) => makers[format](inputs));
  const diagnostics = made.flatMap((result) => result.diagnostics);
  if (unaddressed.length > 0) diagnostics.unshift(withoutBase(file, unaddressed));
  return { outputs: made.flatMap(({ outputs }) => outputs), diagnostics };
}

function withoutBase(file: string, formats: readonly InterchangeFormat[]): Diagnostic {
  const names = listed(formats.map((format) => `\`${format}\``));
  return finding('config/interchange-not-made', file, {
    message: `The edition names no address of its own, so what \`interchange\` asks for as ${names} is not made: it holds whole addresses.`,
    hint: 'Set `base` in `opis.config.yaml` when it is known where the site will stand.',
  });
}
