import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../diagnostics/source-text.ts';
import type { Grammar } from './grammar/grammar.ts';
import { NamespaceContexts } from './reading/namespace-contexts.ts';
import type { ByteSource } from './reading/pieces/byte-source.ts';
import { PiecesSource } from './reading/pieces/pieces-source.ts';
import { scanPieces } from './reading/pieces/scan-pieces.ts';
import { scanPlainXml } from './reading/scan-plain-xml.ts';
import type { XmlHandler } from './reading/xml-handler.ts';
import type { DocumentSource } from './validation/document-source.ts';
import { DocumentValidator } from './validation/document-validator.ts';
import type { Slip } from './validation/slip.ts';
import { TextSource } from './validation/text-source.ts';
import { slipFinding } from './wording/slip-finding.ts';
import { Inclusion } from './xinclude/inclusion.ts';
import type { InclusionFiles } from './xinclude/inclusion-files.ts';
import { type InclusionLimits, inclusionLimits } from './xinclude/inclusion-limits.ts';
import { OwnDocument } from './xinclude/own-document.ts';

/** A text, or a comment, of more bytes is not read by pieces. */
const mostAtOnce = 64 * 1024 * 1024;

/** A document that is to be judged. */
export interface JudgedDocument {
  readonly source: SourceText;
  /** As the findings name it. */
  readonly file: string;
  /** What its inclusions are followed with, asked for where there may be some; absent: an `xi:include` is an element like any other. */
  readonly including?: () => Including;
  /** Where the element that starts at an offset is included, if it is one of those that an inclusion brings; absent: nothing has been included. */
  readonly includedAt?: (start: number) => RelatedPlace | undefined;
  /** The unparsed entities that its document type declares; absent: none. */
  readonly unparsedEntities?: ReadonlySet<string> | undefined;
}

export interface Including {
  readonly files: InclusionFiles;
  /** Absolute path of the document. */
  readonly address: string;
  /** The same for all addresses of the file, as `files` has it. */
  readonly identity: string;
}

export interface Judgement {
  /** Whether the document was read to its end: else the findings are those before, if the reader can be trusted. */
  readonly complete: boolean;
  readonly findings: Diagnostic[];
}

/** Judges one document after another by one grammar, and shares between them what it has learnt. */
export class GrammarJudge {
  readonly #grammar: Grammar;
  readonly #limits: InclusionLimits;
  readonly #contexts = new NamespaceContexts();

  /** `limits` of what a document may include. */
  constructor(grammar: Grammar, limits: InclusionLimits = inclusionLimits) {
    this.#grammar = grammar;
    this.#limits = limits;
  }

  /**
   * The findings on the text of a document, read and judged in one pass; undefined where the text is not plain
   * (see `scanPlainXml`), which says nothing of it.
   */
  text(document: JudgedDocument): Diagnostic[] | undefined {
    const { text } = document.source;
    const { complete, findings } = this.read(document, (handler) => scanPlainXml(text, handler));
    return complete ? findings : undefined;
  }

  /**
   * The findings on a plain file, of which a piece is in memory at a time; undefined where it is not plain, or may
   * include others, which says nothing of it. Throws what the system throws where the file cannot be read.
   *
   * @param pieceSize bytes that are read at a time
   */
  pieces(bytes: ByteSource, file: string, pieceSize = 1 * 1024 * 1024): Diagnostic[] | undefined {
    const source = new PiecesSource(file, bytes);
    const most = Math.max(16 * pieceSize, mostAtOnce);
    const judged = this.#readAlone(source, true, (handler) =>
      scanPieces(bytes, source, handler, { pieceSize, most }),
    );
    return judged?.complete ? judged.findings : undefined;
  }

  /** The findings on a document that `tell` reads to a handler; it gives false where it did not come to the end. */
  read(document: JudgedDocument, tell: (handler: XmlHandler) => boolean): Judgement {
    const { unparsedEntities } = this.#contexts;
    if (document.unparsedEntities !== undefined) this.#contexts.unparsedEntities = document.unparsedEntities;
    try {
      return this.#readDocument(document, tell);
    } finally {
      this.#contexts.unparsedEntities = unparsedEntities;
    }
  }

  #readDocument(document: JudgedDocument, tell: (handler: XmlHandler) => boolean): Judgement {
    const { source: text, file, including, includedAt } = document;
    const source = new TextSource(file, text);
    const judged = this.#readAlone(source, including !== undefined, tell, includedAt);
    if (judged !== undefined) return judged;
    const { files, ...place } = (including as () => Including)();
    const findings: Diagnostic[] = [];
    const complete = this.#readIncluding(new OwnDocument(place, source, tell), files, findings);
    return { complete, findings };
  }

  /** Undefined where it stops at what may be an inclusion. */
  #readAlone(
    source: DocumentSource,
    stops: boolean,
    tell: (handler: XmlHandler) => boolean,
    includedAt?: JudgedDocument['includedAt'],
  ): Judgement | undefined {
    const findings: Diagnostic[] = [];
    const add = (slip: Slip): unknown => findings.push(slipFinding(slip, this.#grammar));
    const validator = new DocumentValidator(
      this.#grammar,
      this.#contexts,
      source,
      includedAt ? this.#once(findings, (start) => includedAt(start) ?? []) : add,
    );
    if (stops) validator.stopAtInclusions();
    const complete = tell(validator);
    if (validator.isStopped) return undefined;
    if (complete) validator.endDocument();
    return { complete, findings };
  }

  #readIncluding(document: OwnDocument, files: InclusionFiles, findings: Diagnostic[]): boolean {
    const validator = new DocumentValidator(
      this.#grammar,
      this.#contexts,
      document.source,
      this.#once(findings, (_, { element, parent }) => inclusion.placeOf(element, parent)),
    );
    const inclusion = new Inclusion({
      target: validator,
      namespaces: this.#contexts.root,
      files,
      limits: this.#limits,
      tell: (found) => findings.push(found),
    });
    const complete = inclusion.read(document);
    if (complete) validator.endDocument();
    return complete;
  }

  /** Makes findings of slips: what is included twice is judged twice, and told once, and with the inclusion that brings it. */
  #once(
    findings: Diagnostic[],
    placesOf: (start: number, slip: ElementSlip) => RelatedPlace | readonly RelatedPlace[],
  ): (slip: Slip) => void {
    const told = new Set<string>();
    return (slip) => {
      const key = keyOf(slip);
      if (told.has(key)) return;
      told.add(key);
      const found = slipFinding(slip, this.#grammar);
      const places = slip.kind === 'element' ? [placesOf(slip.element.start, slip)].flat() : [];
      findings.push(
        places.length === 0 ? found : { ...found, related: [...(found.related ?? []), ...places] },
      );
    };
  }
}

type ElementSlip = Extract<Slip, { kind: 'element' }>;

/** The same for the same slip at the same place. */
function keyOf(slip: Slip): string {
  const { source, start } = slip.element;
  const name = 'name' in slip ? slip.name : '';
  const place = 'source' in slip ? `${slip.source.file} ${slip.start}` : 'end' in slip ? slip.start : '';
  return [source.file, start, slip.kind, name, place, 'value' in slip ? slip.value : ''].join('\n');
}
