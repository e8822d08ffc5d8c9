/** A small piece of TEI, and what a reader is to get of it. */
export interface Fragment {
  /** What it shows. */
  readonly name: string;
  /** The content of `body`, or, where it begins with `<body`, `<front` or `<back`, of `text`. */
  readonly tei: string;
  /** Pieces of the page's transcription (and notes), white space between tags left out. */
  readonly html: readonly string[];
  /** What must not stand on the page. */
  readonly notHtml?: readonly string[];
  /** Pieces of the plain text, or of its lines. */
  readonly text?: readonly string[];
}

/** Where the registers are not at hand, `person:a` and `org:b` lead to the entries of the test's own registers. */
export const fragments: readonly Fragment[] = [
  {
    name: 'a division with a heading is a section, one without is not',
    tei: '<div type="letter"><head>One</head><div><p>a</p></div><div><head>Two</head><p>b</p></div></div>',
    html: [
      '<section class="div" data-type="letter"><h3>One</h3><div class="div"><p>a</p></div>',
      '<section class="div"><h4>Two</h4><p>b</p></section>',
    ],
    text: ['One\n---\n\na', 'Two\n---\n\nb'],
  },
  {
    name: 'an empty heading is none, a second one a line',
    tei: '<div><head> </head><p>a</p></div><div><head>One</head><head>Two</head><p>b</p></div>',
    html: ['<div class="div"><p>a</p></div>', '<h3>One</h3><p class="subheading">Two</p>'],
    notHtml: ['<h3> </h3>', '<h3></h3>'],
  },
  {
    name: 'a paragraph that holds a block is a division',
    tei: '<div><p>a <list><item>b</item></list> c</p></div>',
    html: ['<div class="paragraph">a <div class="list"><ul><li>b</li></ul></div> c</div>'],
    text: ['a\n\n-   b\n\nc'],
  },
  {
    name: 'lists: numbered, of terms, running on',
    tei: '<div><list rend="numbered"><head>H</head><item>a</item><item>b</item></list><list type="gloss"><label>t</label><item>m</item></list><list rend="inline"><item>x,</item> <item>y</item></list></div>',
    html: [
      '<p class="list-head">H</p><ol><li>a</li><li>b</li></ol>',
      '<dl><dt>t</dt><dd>m</dd></dl>',
      '<p class="list inline" data-rend="inline"><span class="item">x,</span> <span class="item">y</span></p>',
    ],
    text: ['H\n1.  a\n2.  b', 't:  m', 'x, y'],
  },
  {
    name: 'a list within a list is set in',
    tei: '<div><list><item>a <list><item>b</item></list></item><item><list><item>c</item></list></item></list></div>',
    html: ['<ul><li>a <div class="list"><ul><li>b</li></ul></div></li>'],
    text: ['-   a\n    -   b\n-   -   c'],
  },
  {
    name: 'a table with headings of columns and rows, cells over several',
    tei: '<div><table><head>T</head><row role="label"><cell>A</cell><cell>B</cell></row><row><cell role="label">c</cell><cell cols="2">d</cell></row></table></div>',
    html: [
      '<caption>T</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">c</th><td colspan="2">d</td></tr></tbody>',
    ],
    text: ['A | B\nc | d'],
  },
  {
    name: 'a figure names its picture; a file beside the TEI is no link',
    tei: '<div><figure><head>Map</head><graphic url="map.jpg"/><figDesc>A map.</figDesc></figure></div>',
    html: [
      '<figure><span class="graphic">[Image: <code>map.jpg</code>]</span><p class="figure-description">A map.</p><figcaption>Map</figcaption></figure>',
    ],
    text: ['[Image: map.jpg]', 'A map.', 'Map'],
  },
  {
    name: 'names: with an entry, without, one within another, one for two',
    tei: '<div><p><persName ref="person:a">Ann</persName> <persName>Bob</persName> <orgName ref="org:b">Bank of <persName ref="person:a">Ann</persName></orgName> <rs type="mixed" ref="person:a org:b">they</rs></p></div>',
    html: [
      '<a href="../person/a.html" class="name person" id="m-1">Ann</a>',
      '<span class="name person">Bob</span>',
      '<span class="name org" id="m-2"><a href="../org/b.html">Bank of </a><a href="../person/a.html" class="name person" id="m-3">Ann</a></span>',
      '<span class="name person" id="m-4" data-type="mixed">they<sup class="targets"><a href="../person/a.html" title="Ann Example" aria-label="Ann Example">a</a> <a href="../org/b.html" title="The Bank" aria-label="The Bank">b</a></sup></span>',
    ],
    text: ['Ann Bob Bank of Ann they'],
  },
  {
    name: 'a name that leads to no entry is a name all the same',
    tei: '<div><p><persName ref="person:nobody">Nemo</persName></p></div>',
    html: ['<span class="name person">Nemo</span>'],
  },
  {
    name: 'dates: `time` only for what HTML knows',
    tei: '<div><p><date when="1951-12-25">Christmas</date> <date when="1951-12">December</date> <date when="1951">that year</date> <date when="--12-25">25 December</date> <date when="1951-02-30">a slip</date> <date when="-0043-03-15">the Ides</date> <date from="1950-01-01" to="1951">two years</date></p></div>',
    html: [
      '<time class="date" id="m-date-1" datetime="1951-12-25" title="25 December 1951" tabindex="0">Christmas</time>',
      '<time class="date" id="m-date-2" datetime="1951-12" title="December 1951" tabindex="0">December</time>',
      '<time class="date" id="m-date-3" datetime="1951" title="1951" tabindex="0">that year</time>',
      '<span class="date" id="m-date-4">25 December</span>',
      '<span class="date" id="m-date-5" title="1951-02-30" tabindex="0">a slip</span>',
      '<span class="date" id="m-date-6" title="-0043-03-15" tabindex="0">the Ides</span>',
      '<span class="date" id="m-date-7" title="From 1 January 1950 to 1951" tabindex="0">two years</span>',
    ],
  },
  {
    name: 'a date that somebody inferred says so, and what of it',
    tei: '<div><p><date notAfter="1951-12-27" cert="high" resp="#ed">by 27 December</date> <date notBefore="1951-12-24" notAfter="1951-12-25" resp="#ed">the night of 24 December 1951</date></p></div>',
    html: [
      'title="Not after 27 December 1951; the year is inferred by The Editor, certainty: high" tabindex="0">by 27 December</span>',
      'title="Between 24 December 1951 and 25 December 1951; inferred by The Editor" tabindex="0">the night',
    ],
  },
  {
    name: 'notes: a mark at the end of what they belong to, in the order of reading, and a way back',
    tei: '<body><div><p xml:id="p">a<note>in</note> <hi rend="italic" xml:id="h">b</hi> c</p></div></body><back><div type="notes"><note xml:id="n1" target="#p">on p</note><note xml:id="n2" target="#h">on h</note><note>on all</note></div></back>',
    html: [
      'a<sup class="note-mark"><a id="mark-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup> <i id="h" data-rend="italic">b<sup class="note-mark"><a id="mark-2" href="#n2"',
      '</i> c<sup class="note-mark"><a id="mark-3" href="#n1"',
      '<li class="note" id="note-1"><p>in <a class="back-link" href="#mark-1" role="doc-backlink" aria-label="Back to the text, note 1">↩</a></p></li><li class="note" id="n2"><p>on h',
      '<li class="note" id="note-4"><p>on all</p></li>',
    ],
    notHtml: ['class="back"'],
    text: ['a[1] b[2] c[3]', '[1]  in\n\n[2]  on h\n\n[3]  on p\n\n[4]  on all'],
  },
  {
    name: 'what editors supplied, could not read, or found lost',
    tei: '<div><p><supplied resp="#ed">[x]</supplied> <supplied>y</supplied> <unclear>z</unclear> <gap reason="illegible" quantity="2" unit="words"/> <surplus>s</surplus> <sic>teh</sic></p></div>',
    html: [
      '<span class="supplied" title="Supplied (edition: The Editor)" tabindex="0">[x]</span>',
      '<span class="supplied" title="Supplied" tabindex="0">[y]</span>',
      '<span class="unclear" title="Reading uncertain" tabindex="0">z[?]</span>',
      '<span class="gap" title="Gap in the text (illegible, 2 words)" tabindex="0">[…]</span>',
      '<span class="surplus" title="Superfluous" tabindex="0">{s}</span>',
      '<span class="sic">teh [sic]</span>',
    ],
    text: ['[x] [y] z[?] […] {s} teh [sic]'],
  },
  {
    name: 'what was added and deleted, and alternatives of which one is shown',
    tei: '<div><p><subst><del>old</del><add place="above">new</add></subst> <choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>Dr</abbr><expan>Doctor</expan></choice> <choice><orig>vp</orig><reg>up</reg></choice></p></div>',
    html: [
      '<span class="subst"><del>old</del><ins title="Added (above the line)" tabindex="0">new</ins></span>',
      '<span class="choice" title="The source reads “teh”" tabindex="0">the</span>',
      '<span class="choice" title="Expanded from “Dr”" tabindex="0">Doctor</span>',
      '<span class="choice" title="The source reads “vp”" tabindex="0">up</span>',
    ],
    text: ['⟦old⟧new the Doctor up'],
  },
  {
    name: 'the apparatus: the lemma in the text, the readings in a note',
    tei: '<div><p>a <app><lem wit="#A">good</lem><rdg wit="#B #C">bad</rdg><rdg wit="#D"/></app> c</p></div>',
    html: [
      '<span class="lemma">good</span><sup class="note-mark"><a id="mark-1"',
      '<span class="reading">good</span><i class="witnesses"> A</i>] <span class="reading">bad</span><i class="witnesses"> B C</i>; <span class="reading"><i>omitted</i></span><i class="witnesses"> D</i>',
    ],
    text: ['a good[1] c', '[1]  good A] bad B C; omitted D'],
  },
  {
    name: 'looks, one upon the other; other languages, one of them from the right',
    tei: '<div><p><hi rend="bold superscript">a</hi> <hi rend="spaced">b</hi> <emph>c</emph> <foreign xml:lang="ru">д</foreign> <foreign xml:lang="ar">ع</foreign> <foreign xml:lang="ar-Latn">ayn</foreign></p></div>',
    html: [
      '<b data-rend="bold superscript"><sup>a</sup></b>',
      '<span data-rend="spaced">b</span>',
      '<em>c</em>',
      '<i class="foreign" lang="ru">д</i>',
      '<i class="foreign" lang="ar" dir="rtl">ع</i>',
      '<i class="foreign" lang="ar-Latn">ayn</i>',
    ],
  },
  {
    name: 'links: to the web, within the document, and never to a script',
    tei: '<div><p xml:id="x"><ref target="https://example.org/">there</ref> <ptr target="https://example.org/a"/> <ref target="#x">here</ref> <ref target="javascript:alert(1)">no</ref></p></div>',
    html: [
      '<a href="https://example.org/" class="external">there</a>',
      '<a href="https://example.org/a" class="external">https://example.org/a</a>',
      '<a href="#x">here</a>',
      '<span class="reference">no</span>',
    ],
    notHtml: ['javascript:'],
    text: ['there <https://example.org/> https://example.org/a here no'],
  },
  {
    name: 'quotations: marks where the source has none',
    tei: '<div><p><quote>bare</quote> <quote>“marked”</quote> <soCalled>so</soCalled></p><quote><p>long</p></quote></div>',
    html: [
      '<q class="quotation">bare</q>',
      '<span class="quotation">“marked”</span>',
      '<span class="so-called marked">so</span>',
      '<blockquote class="quotation"><p>long</p></blockquote>',
    ],
    text: ['“bare” “marked” “so”', '    long'],
  },
  {
    name: 'the beginning and the end of a letter, line by line',
    tei: '<div><opener><dateline>Paris, <date when="1951-12-25">today</date></dateline><salute>Dear A,</salute></opener><p>b</p><closer><signed>C</signed><idno type="number">No. 1</idno></closer><postscript><p>d</p></postscript></div>',
    html: [
      '<div class="opener"><p class="dateline">Paris, <time class="date" id="m-date-1" datetime="1951-12-25" title="25 December 1951" tabindex="0">today</time></p><p class="salute">Dear A,</p></div>',
      '<div class="closer"><p class="signed">C</p><p class="line"><span class="idno" data-type="number">No. 1</span></p></div>',
      '<div class="postscript"><p>d</p></div>',
    ],
    text: ['Paris, today\nDear A,\n\nb\n\nC\nNo. 1\n\nd'],
  },
  {
    name: 'verse, speech, breaks',
    tei: '<div><lg><l>one</l><l>two</l></lg><p>a<lb/>b hy<lb break="no"/>phen <pb n="3"/>c</p></div>',
    html: [
      '<div class="stanza"><p class="verse-line">one</p><p class="verse-line">two</p></div>',
      '<p>a<br>b hyphen <span class="break">[p. 3]</span>c</p>',
    ],
    text: ['one\ntwo', 'a\nb hyphen [p. 3] c'],
  },
];
