/** A slip that somebody might make in the sample edition, which its schema does not find. */
export interface SeededSlip {
  readonly name: string;
  /** The file of the sample that is changed; the letter by default. */
  readonly file?: string;
  /** What is changed: a part of the file, and what stands there instead; `⟦` and `⟧` are around the place that is found. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The file in which it is found, where that is not the changed one, with the part that is shown. */
  readonly seenIn?: readonly [file: string, part: string];
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
}

const persons = 'tei/registers/persons.xml';
const places = 'tei/registers/places.xml';
const dateline = '<dateline><date when="1951-12-25">25 December 1951</date></dateline>';
const review = '<p>I ask you to review.</p>';
const stalin = '<idno type="Wikidata">Q855</idno>';
const inText = (words: string) => [review, `<p>I ask you to review ${words}.</p>`] as const;

export const referenceSlips: readonly SeededSlip[] = [
  {
    name: 'a letter that is wrong in the id of an entry',
    edits: [
      [
        '<persName ref="person:vyshinsky">Vyshinsky</persName>, reports',
        '<persName ref="⟦person:vyshinski⟧">Vyshinsky</persName>, reports',
      ],
    ],
    rule: 'reference/unknown-target',
    severity: 'error',
  },
  {
    name: 'a person where a place is named',
    edits: [
      [
        'the peace negotiations in <placeName ref="place:korea">',
        'the peace negotiations in <placeName ref="⟦person:stalin⟧">',
      ],
    ],
    rule: 'reference/wrong-kind',
    severity: 'error',
  },
  {
    name: 'a note to an element that is not there',
    edits: [['target="#salute">', 'target="⟦#salutation⟧">']],
    rule: 'reference/unknown-target',
    severity: 'error',
  },
  {
    name: 'a calendar that is none',
    edits: [[dateline, dateline.replace('<date ', '<date calendar="⟦#genre⟧" ')]],
    rule: 'reference/wrong-kind',
    severity: 'error',
  },
  {
    name: 'a picture that is not there',
    edits: [
      [review, `${review}<figure><graphic url="⟦../pictures/seal.jpg⟧"/><figDesc>A seal.</figDesc></figure>`],
    ],
    rule: 'reference/missing-file',
    severity: 'warning',
  },
  {
    name: 'an entry that nobody mentions',
    file: places,
    edits: [
      [
        '<place xml:id="paris">',
        '<⟦place⟧ xml:id="panmunjom"><placeName type="main" xml:lang="en">Panmunjom</placeName></place><place xml:id="paris">',
      ],
    ],
    rule: 'reference/unmentioned-entry',
    severity: 'info',
  },
  {
    name: 'one person in two entries',
    file: persons,
    edits: [
      ['<person xml:id="stalin">', '<⟦person⟧ xml:id="stalin">'],
      [
        '<persName type="main" xml:lang="en"><surname>Razuvaev</surname>',
        '<persName type="main" xml:lang="en"><forename>Joseph</forename> <surname>Stalin</surname>',
      ],
    ],
    rule: 'reference/similar-entries',
    severity: 'info',
  },
];

export const dateSlips: readonly SeededSlip[] = [
  {
    name: 'a day that the words deny',
    edits: [[dateline, '<dateline><date when="⟦1951-12-26⟧">25 December 1951</date></dateline>']],
    rule: 'date/words-disagree',
    severity: 'warning',
  },
  {
    name: 'a month that the words deny, in the source',
    edits: [
      [
        '<date when="1951-12-25">December 25, 1951</date>',
        '<date when="⟦1951-11-25⟧">December 25, 1951</date>',
      ],
    ],
    rule: 'date/words-disagree',
    severity: 'warning',
  },
  {
    name: 'a day of the old style, without a word of it',
    edits: [[...inText('those of <date when="⟦1917-11-07⟧">25 октября 1917 года</date>')]],
    rule: 'date/words-disagree',
    severity: 'warning',
  },
  {
    name: 'bounds in the wrong order',
    edits: [[...inText('those <date notBefore="1951-12-20" notAfter="⟦1951-12-02⟧">of these weeks</date>')]],
    rule: 'date/reversed-bounds',
    severity: 'error',
  },
  {
    name: 'a day of the Julian calendar, wrongly reckoned',
    edits: [
      [
        '</langUsage>',
        '</langUsage><calendarDesc><calendar xml:id="julian"><p>The Julian calendar.</p></calendar></calendarDesc>',
      ],
      [
        ...inText(
          'it since <date when="⟦1917-11-08⟧" when-custom="1917-10-25" datingMethod="#julian">October</date>',
        ),
      ],
    ],
    rule: 'date/calendars-disagree',
    severity: 'error',
  },
  {
    name: 'a letter of somebody who is not born',
    file: persons,
    edits: [['<date when="1909-07-18">18 July 1909</date>', '<date when="1959-07-18">18 July 1959</date>']],
    seenIn: ['letter', '<correspAction type="sent">\n          <⟦persName⟧'],
    rule: 'date/outside-life',
    severity: 'warning',
  },
  {
    name: 'a death before the birth',
    file: persons,
    edits: [
      [
        '<death><date when="1954-11-22">22 November 1954</date>',
        '<⟦death⟧><date when="1854-11-22">22 November 1854</date>',
      ],
    ],
    rule: 'date/reversed-life',
    severity: 'error',
  },
];

const number = (type: string, value: string) =>
  [stalin, `${stalin}<idno type="${type}">⟦${value}⟧</idno>`] as const;

export const identifierSlips: readonly SeededSlip[] = [
  {
    name: 'two digits of a GND in the wrong order',
    file: persons,
    edits: [[...number('GND', '118609870')]],
    rule: 'identifier/wrong-check-digit',
    severity: 'error',
  },
  {
    name: 'a digit of an ISNI',
    file: persons,
    edits: [[...number('ISNI', '0000000121032684')]],
    rule: 'identifier/wrong-check-digit',
    severity: 'error',
  },
  {
    name: 'a digit of an ORCID',
    file: persons,
    edits: [[...number('ORCID', '0000-0002-1825-0098')]],
    rule: 'identifier/wrong-check-digit',
    severity: 'error',
  },
  {
    name: 'a handle that is not yet there',
    edits: [
      [
        '<idno type="edition">wcda-113019</idno>',
        '<idno type="edition">wcda-113019</idno><idno type="handle">⟦XXXX⟧</idno>',
      ],
    ],
    rule: 'identifier/wrong-form',
    severity: 'error',
  },
];

const locus = '<locus from="94" to="97">Listy 94-97</locus>';

export const signatureSlips: readonly SeededSlip[] = [
  {
    name: 'leaves that run backwards',
    edits: [[locus, '<locus from="97" to="⟦94⟧">Listy 94-97</locus>']],
    rule: 'signature/reversed-leaves',
    severity: 'error',
  },
  {
    name: 'leaves that the words deny',
    edits: [[locus, '<locus from="94" to="⟦97⟧">Listy 94-98</locus>']],
    rule: 'signature/leaves-disagree',
    severity: 'warning',
  },
  {
    name: 'leaves that the printed signature denies',
    edits: [
      [
        '<idno type="signature">APRF, Fond 3, Opis 65, Delo 829, Listy 94-97</idno>',
        '<⟦idno⟧ type="signature">APRF, Fond 3, Opis 65, Delo 829, Listy 94-79</idno>',
      ],
    ],
    rule: 'signature/reversed-leaves',
    severity: 'error',
  },
  {
    name: 'a former signature without a word',
    edits: [
      [
        'Listy 94-97</idno>',
        'Listy 94-97</idno><altIdentifier type="former"><⟦idno⟧ type="signature"/></altIdentifier>',
      ],
    ],
    rule: 'signature/empty-part',
    severity: 'warning',
  },
];

export const languageSlips: readonly SeededSlip[] = [
  {
    name: 'a code of three letters',
    edits: [[...inText('<foreign xml:lang="⟦rus⟧">это</foreign>')]],
    rule: 'language/unknown-subtag',
    severity: 'error',
  },
  {
    name: 'a country that is none',
    edits: [[...inText('<foreign xml:lang="⟦en-UK⟧">this</foreign>')]],
    rule: 'language/unknown-subtag',
    severity: 'error',
  },
  {
    name: 'a code of old',
    edits: [[...inText('<foreign xml:lang="⟦iw⟧">שלום</foreign>')]],
    rule: 'language/deprecated-subtag',
    severity: 'warning',
  },
  {
    name: 'Latin letters in Russian',
    file: persons,
    edits: [
      [
        '<persName type="variant" xml:lang="ru-Latn"><forename>Lavrentii Pavlovich',
        '<persName type="variant" xml:lang="⟦ru⟧"><forename>Lavrentii Pavlovich',
      ],
    ],
    rule: 'language/wrong-script',
    severity: 'info',
  },
];
