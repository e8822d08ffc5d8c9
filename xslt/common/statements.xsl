<?xml version="1.0" encoding="UTF-8"?>
<!-- Which elements stand as statements of a description, and what they are called. Owns no element. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/statements"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Does an element state one thing of what is described, with a name of its own? -->
  <xsl:function name="opis:is-statement" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="contains($local:statements, concat(' ', local-name($element), ' ')) or local-name($element) eq 'extent' and exists($element/parent::supportDesc)"/>
  </xsl:function>

  <!-- What a statement is called, with its number where it has one. -->
  <xsl:function name="opis:element-label" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:variable name="label" as="element()?" select="
        if (id('element-' || $name, $opis:labels)) then id('element-' || $name, $opis:labels)
        else if (id('ms-' || $name, $opis:labels)) then id('ms-' || $name, $opis:labels)
        else id($name, $opis:labels)[not(contains(., '{1'))]"/>
    <xsl:variable name="words" as="xs:string" select="if ($label) then string($label) else local:words($name)"/>
    <xsl:variable name="sentence" as="xs:string" select="concat(upper-case(substring($words, 1, 1)), substring($words, 2))"/>
    <xsl:sequence select="if ($element/@n) then concat($sentence, ' ', $element/@n) else $sentence"/>
  </xsl:function>

  <!-- A name of TEI as words: those that the labels have for it, else its own, 'writtenLines' as 'written lines'. -->
  <xsl:function name="opis:name-words" as="xs:string">
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="(id($prefix || $name, $opis:labels) ! string(.), local:words($name))[1]"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:function name="local:words" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="lower-case(replace($name, '([a-z])([A-Z])', '$1 $2'))"/>
  </xsl:function>

  <!-- Names between spaces: of manuscripts, headers, situations, signs, entries, analysis, features and schemas. -->
  <xsl:variable name="local:statements" as="xs:string" select="
      ' accMat acquisition additional additions adminInfo binding bindingDesc collation colophon condition custEvent
 custodialHist decoDesc decoNote explicit filiation finalRubric foliation handDesc handNote handNotes history incipit
 layout layoutDesc msContents msFrag msItem msItemStruct msPart musicNotation objectDesc origin physDesc provenance
 recordHist rubric scriptDesc scriptNote seal sealDesc source support supportDesc surrogates textLang typeDesc typeNote
 appInfo application availability cRefPattern calendar calendarDesc catDesc category change citeData citeStructure
 classCode classDecl conversion correction correspAction correspContext correspDesc creation editionStmt editorialDecl
 encodingDesc fileDesc geoDecl hyphenation interpretation keywords langUsage language listChange listPrefixDef
 namespace normalization notesStmt prefixDef profileDesc projectDesc publicationStmt punctuation quotation refState
 refsDecl rendition revisionDesc samplingDecl schemaRef segmentation seriesStmt sourceDesc stdVals styleDefDecl
 tagUsage tagsDecl taxonomy teiHeader textClass titleStmt unitDecl unitDef variantEncoding xenoData metDecl metSym
 activity channel constitution derivation domain factuality interaction locale particDesc preparedness purpose setting
 settingDesc textDesc broadcast equipment recording recordingStmt scriptStmt transcriptionDesc
 char charDecl glyph localProp mapping unicodeProp unihanProp
 affiliation age birth climate death education faith floruit gender langKnowledge langKnown location nationality
 occupation persPronouns population relation residence sex socecStatus state terrain trait
 alt altGrp annotation certainty interp interpGrp join joinGrp link linkGrp listAnnotation precision respons span
 spanGrp standOff
 bicond cond default f fDecl fDescr fLib fs fsConstraints fsDecl fsDescr fsdDecl fsdLink fvLib if iff then vAlt vColl
 vDefault vMerge vNot vRange
 altIdent attDef attList attRef classRef classSpec classes constraint constraintSpec content dataRef dataSpec datatype
 defaultVal elementRef elementSpec equiv exemplum listRef macroRef macroSpec memberOf model modelGrp modelSequence
 moduleRef moduleSpec outputRendition param paramList paramSpec remarks schemaSpec specGrp specGrpRef valDesc valItem
 valList '"/>

</xsl:stylesheet>
