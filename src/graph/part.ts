import type { Iri } from './triple.ts';

/**
 * The parts of a graph, whatever vocabulary they are written in: what an edition knows, as things with typed properties. A
 * profile says how they become triples; another one may write the same parts for another model.
 */
export type Part =
  | RecordPart
  | InstantiationPart
  | IdentifierPart
  | RecordSetPart
  | EditionTextPart
  | LicensedPart
  | FilePart
  | AgentPart
  | PlacePart
  | DatePart
  | EventPart
  | AnnotationPart
  | WorkPart
  | HappeningPart
  | RelationPart
  | StatementPart
  | DatasetPart
  | DistributionPart
  | ConceptPart
  | ActivityPart;

/** Words, white space normalised, with the language that they are in where one is known (BCP 47). */
export interface Words {
  readonly value: string;
  readonly language?: string;
}

interface Thing {
  readonly iri: Iri;
}

/** An archival document as an idea, of which copies may exist: what was written, by whom, to whom, when. */
export interface RecordPart extends Thing {
  readonly kind: 'record';
  readonly titles: readonly Words[];
  readonly otherTitles: readonly Words[];
  /** The edition's own id first, then the numbers that the document bears. */
  readonly identifiers: readonly string[];
  readonly languages: readonly string[];
  /** Whether it was sent: whether there is a description of its correspondence. */
  readonly isMessage: boolean;
  readonly senders: readonly Iri[];
  readonly recipients: readonly Iri[];
  readonly copied: readonly Iri[];
  readonly blindCopied: readonly Iri[];
  readonly authors: readonly Iri[];
  /** IRIs of date parts, with their values where they are certain: a day, a month, a year. */
  readonly created?: DateReference;
  readonly sent?: DateReference;
  readonly received?: DateReference;
  readonly copies: readonly Iri[];
  readonly holders: readonly Iri[];
  /** Signatures as printed. */
  readonly locations: readonly string[];
  /** The innermost record sets that a copy lies in. */
  readonly recordSets: readonly Iri[];
  readonly edition: Iri;
  readonly isTranslated: boolean;
}

export interface DateReference {
  readonly iri: Iri;
  /** `1951-12-25`, `1951-12` or `1951`, where the date is known, whole and not in doubt. */
  readonly certain?: string;
}

/** One physical copy of a record. */
export interface InstantiationPart extends Thing {
  readonly kind: 'instantiation';
  readonly holder?: Iri;
  readonly extent?: Words;
  readonly identifiers: readonly Iri[];
  readonly languages: readonly string[];
  /** When the copy itself was made, where that is said of it. */
  readonly created?: DateReference;
  /** Leaves that the copy takes up in its file, as written. */
  readonly leaves?: { readonly from: string; readonly to?: string };
}

/** A mark by which a copy is found: an archival signature. */
export interface IdentifierPart extends Thing {
  readonly kind: 'identifier';
  readonly type: Iri;
  /** As printed. */
  readonly words: string;
  /** Its normal form, `RU:AVPRF/059a/5a/p11/5/76-77`, where all its levels are known. */
  readonly notation?: string;
}

/** A level of an archive: the same for all documents that lie in it. */
export interface RecordSetPart extends Thing {
  readonly kind: 'record-set';
  readonly level: 'fonds' | 'series' | 'file' | 'collection';
  readonly number: string;
  /** What people call it, as a document prints it: `Fond 3`. Documents differ, so it is for pages and not for the graph. */
  readonly label: string;
  readonly parent?: Iri;
  /** Of the outermost level. */
  readonly holder?: Iri;
}

/** The edited text, or translation, of a document. */
export interface EditionTextPart extends Thing {
  readonly kind: 'edition-text';
  readonly name: Words;
  readonly language?: string;
  readonly dataset: Iri;
  readonly record?: Iri;
  readonly isTranslation: boolean;
  readonly sources: readonly Iri[];
  readonly rights: readonly Words[];
  readonly files: readonly Iri[];
  readonly mentions: readonly Iri[];
}

/** The part of a file that a licence covers, as its words say; never the edited text as a whole. */
export interface LicensedPart extends Thing {
  readonly kind: 'licensed';
  readonly file: Iri;
  readonly licence: Iri;
  readonly words?: Words;
}

/** A file of the site. */
export interface FilePart extends Thing {
  readonly kind: 'file';
  /** A media type. */
  readonly format: string;
  readonly language?: string;
  /** Hexadecimal. */
  readonly sha256?: string;
  readonly derivedFrom?: Iri;
  readonly generatedBy?: Iri;
  /** What the file is of. */
  readonly of?: Iri;
}

/** A person or a body. */
export interface AgentPart extends Thing {
  readonly kind: 'agent';
  readonly agent: 'person' | 'group' | 'organization' | 'archive' | 'unknown';
  readonly names: readonly Words[];
  readonly otherNames: readonly Words[];
  /** The same in authority files. */
  readonly sameAs: readonly Iri[];
  readonly birth?: DateReference;
  readonly death?: DateReference;
  readonly birthPlace?: Iri;
  readonly deathPlace?: Iri;
  /** Where a body has its seat. */
  readonly seat?: Iri;
}

export interface PlacePart extends Thing {
  readonly kind: 'place';
  readonly names: readonly Words[];
  readonly otherNames: readonly Words[];
  readonly sameAs: readonly Iri[];
  /** Decimal degrees (WGS 84), as `48.208333`. */
  readonly coordinates?: { readonly latitude: string; readonly longitude: string };
}

/** A date as TEI's attributes give it (att.datable.w3c), with the words that stand for it. */
export interface DatePart extends Thing {
  readonly kind: 'date';
  readonly words?: Words;
  readonly when?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly from?: string;
  readonly to?: string;
  readonly isDoubtful: boolean;
  /** Who inferred it and how surely, in words. */
  readonly qualifier?: Words;
}

/** The sending or the receiving of a record, where a place is known. */
export interface EventPart extends Thing {
  readonly kind: 'event';
  readonly type: Iri;
  readonly record: Iri;
  readonly agents: readonly Iri[];
  readonly places: readonly Iri[];
  readonly date?: Iri;
}

/** A place in the published plain text where something is named. Positions count code points, the end is exclusive. */
export interface AnnotationPart extends Thing {
  readonly kind: 'annotation';
  /** What is named: agents, places, a date. */
  readonly bodies: readonly Iri[];
  readonly source: Iri;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A source that has no address: what is said of it in the header; or a work in a register. */
export interface WorkPart extends Thing {
  readonly kind: 'work';
  readonly names: readonly Words[];
  readonly otherNames?: readonly Words[];
  /** The whole reference, in words. */
  readonly citation?: Words;
  readonly sameAs?: readonly Iri[];
  readonly authors?: readonly Iri[];
}

/** Something that happened, as an entry of a register. */
export interface HappeningPart extends Thing {
  readonly kind: 'happening';
  readonly names: readonly Words[];
  readonly otherNames: readonly Words[];
  readonly sameAs: readonly Iri[];
  readonly date?: DateReference;
  readonly places: readonly Iri[];
}

/** A relation that the source names by the IRI of a property (TEI P5, `relation/@ref`). */
export interface RelationPart {
  readonly kind: 'relation';
  readonly predicate: Iri;
  readonly subjects: readonly Iri[];
  readonly objects: readonly Iri[];
}

/** A statement that an edition's own stylesheet makes. */
export interface StatementPart {
  readonly kind: 'statement';
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri | Words;
}

/** The edition as a set of data. */
export interface DatasetPart extends Thing {
  readonly kind: 'dataset';
  readonly title: Words;
  readonly description: Words;
  /** The address of the site, absolute; absent where it has none. */
  readonly address?: string;
  readonly languages: readonly string[];
  readonly licences: readonly Iri[];
  readonly creators: readonly Iri[];
  readonly publishers: readonly Iri[];
  readonly parts: readonly Iri[];
  readonly distributions: readonly Iri[];
  /** Of its graph: how many triples, and what documents, entries and subjects there are. */
  readonly triples?: number;
  readonly documents: number;
  readonly entities?: number;
  /** Namespaces. */
  readonly vocabularies: readonly Iri[];
  readonly examples: readonly Iri[];
  readonly modified?: string;
}

/** A file that holds the whole set of data. */
export interface DistributionPart extends Thing {
  readonly kind: 'distribution';
  readonly file: Iri;
  readonly format: string;
}

/** A term of the edition's own. */
export interface ConceptPart extends Thing {
  readonly kind: 'concept';
  readonly concept: 'identifier-type' | 'activity-type' | 'datatype';
  readonly label: Words;
  readonly definition: Words;
}

/** The making of the site out of its sources. */
export interface ActivityPart extends Thing {
  readonly kind: 'activity';
  readonly program: { readonly iri: Iri; readonly name: string };
  readonly stylesheets: readonly { readonly iri: Iri; readonly name: string }[];
  /** ISO 8601 with a time zone; absent where nothing but the clock could tell. */
  readonly ended?: string;
}
