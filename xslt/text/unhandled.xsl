<?xml version="1.0" encoding="UTF-8"?>
<!-- What has no form of its own in plain text: its words, as they run or as a block. Owns every element that no other template
     matches: those of TEI are listed here; any other is reported at its place. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/unhandled"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What is said about the text, for machines, is no part of it. -->
  <xsl:template mode="opis:inline opis:blocks" as="empty-sequence()"
      match="alt | altGrp | certainty | damageSpan | delSpan | addSpan | fLib | fvLib | fs | fsdDecl | index | interp
        | interpGrp | join | joinGrp | link | linkGrp | listTranspose | move | precision | redo | respons | span | spanGrp
        | standOff | substJoin | timeline | transpose | undo | xenoData | teiHeader | lacunaStart | lacunaEnd | witStart
        | witEnd"/>

  <xsl:template match="*" mode="opis:inline" priority="-1" as="text()*">
    <xsl:call-template name="local:report"/>
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="*" mode="opis:blocks" priority="-1" as="element()*">
    <xsl:call-template name="local:report"/>
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:report" as="empty-sequence()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="not(if (self::tei:*) then contains($local:words, concat(' ', local-name(), ' '))
        else (ancestor::formula or ancestor::notatedMusic or ancestor::egXML))">
      <xsl:call-template name="opis:unhandled">
        <xsl:with-param name="output" select="'text'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The elements of TEI that are their words; the names between spaces. -->
  <xsl:variable name="local:words" as="xs:string" select="
      ' TEI ab abbr abstract accMat acquisition activity actor add addName additional additions addrLine address adminInfo
 affiliation age altIdent altIdentifier alternate am analytic anchor annotation annotationBlock anyElement app appInfo
 application arc argument att attDef attList attRef author authority availability back bibl biblFull biblScope
 biblStruct bicond binary binaryObject binding bindingDesc birth bloc body broadcast byline c cRefPattern caesura
 calendar calendarDesc camera caption case castGroup castItem castList catDesc catRef catchwords category cb cell
 change channel char charDecl choice cit citeData citeStructure citedRange cl classCode classDecl classRef classSpec
 classes climate closer code collation collection colloc colophon cond condition constitution constraint
 constraintSpec content conversion corr correction correspAction correspContext correspDesc country creation custEvent
 custodialHist damage dataFacet dataRef dataSpec datatype date dateline death decoDesc decoNote def default defaultVal
 del depth derivation desc dictScrap dim dimensions distinct distributor district div div1 div2 div3 div4 div5 div6
 div7 divGen docAuthor docDate docEdition docImprint docTitle domain eLeaf eTree edition editionStmt editor
 editorialDecl education eg egXML elementRef elementSpec ellipsis email emph empty encodingDesc entry entryFree
 epigraph epilogue equipment equiv etym event eventName ex exemplum expan explicit extent f fDecl fDescr facsimile
 factuality faith figDesc figure fileDesc filiation finalRubric floatingText floruit foliation foreign forename forest
 form formula front fsConstraints fsDecl fsDescr fsdLink funder fw g gap gb gen genName gender geo geoDecl geogFeat
 geogName gi gloss glyph gram gramGrp graph graphic group handDesc handNote handNotes handShift head headItem
 headLabel height heraldry hi history hom hyph hyphenation iNode iType ident idno if iff imprimatur imprint incident
 incipit institution interaction interpretation item keywords kinesic l label lang langKnowledge langKnown langUsage
 language layout layoutDesc lb lbl leaf lem lg licence line list listAnnotation listApp listBibl listChange listEvent
 listForest listNym listObject listOrg listPerson listPlace listPrefixDef listRef listRelation listWit localProp
 locale location locus locusGrp m macroRef macroSpec mapping material measure measureGrp media meeting memberOf
 mentioned metDecl metSym metamark milestone mod model modelGrp modelSequence moduleRef moduleSpec monogr mood
 msContents msDesc msFrag msIdentifier msItem msItemStruct msName msPart musicNotation name nameLink namespace
 nationality node normalization notatedMusic note noteGrp notesStmt num number numeric nym oRef object objectDesc
 objectIdentifier objectName objectType occupation offset opener org orgName orig origDate origPlace origin orth
 outputRendition p pRef param paramList paramSpec particDesc path pause pb pc per performance persName persPronouns
 person personGrp persona phr physDesc place placeName population pos post postBox postCode postscript prefixDef
 preparedness principal profileDesc projectDesc prologue pron provenance ptr pubPlace publicationStmt publisher
 punctuation purpose q quotation quote rb rdg rdgGrp re recordHist recording recordingStmt ref refState refsDecl reg
 region relatedItem relation remarks rendition repository residence resp respStmt restore retrace revisionDesc rhyme
 role roleDesc roleName root row rs rt rubric ruby s said salute samplingDecl schemaRef schemaSpec scriptDesc
 scriptNote scriptStmt seal sealDesc secFol secl seg segmentation sense sequence series seriesStmt set setting
 settingDesc settlement sex shift sic signatures signed soCalled socecStatus sound source sourceDesc sourceDoc sp
 spGrp space speaker specDesc specGrp specGrpRef specList sponsor stage stamp state stdVals street stress string
 styleDefDecl subc subst summary superEntry supplied support supportDesc surface surfaceGrp surname surplus surrogates
 syll symbol table tag tagUsage tagsDecl taxonomy tech teiCorpus term terrain text textClass textDesc textLang
 textNode then time title titlePage titlePart titleStmt tns trailer trait transcriptionDesc tree triangle typeDesc
 typeNote u unclear unicodeProp unihanProp unit unitDecl unitDef usg vAlt vColl vDefault vLabel vMerge vNot vRange val
 valDesc valItem valList variantEncoding view vocal w watermark when width wit witDetail witness writing xr zone '"/>

</xsl:stylesheet>
