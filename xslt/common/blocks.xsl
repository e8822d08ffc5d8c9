<?xml version="1.0" encoding="UTF-8"?>
<!-- Which elements stand as blocks and which run in the text: asked by every output. Owns no element. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/blocks"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Is a node set as a block of its own where it stands? -->
  <xsl:function name="opis:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="name" as="xs:string" select="concat(' ', local-name($node), ' ')"/>
    <xsl:sequence select="
        if (not($node instance of element())) then false()
        else if (contains($local:blocks, $name)) then
          not(contains(' head item list ', $name)) or local:stands-apart($node)
        else contains($local:blocks-in-frames, $name) and contains($local:frames, concat(' ', local-name($node/..), ' '))
          or contains($local:blocks-by-content, $name) and opis:has-block($node)"/>
  </xsl:function>

  <!-- Does an element hold a block, at any depth, notes left out? Then it cannot be a paragraph of HTML.
       Most hold none by any measure, which is asked first, since it costs next to nothing. -->
  <xsl:function name="opis:has-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        $element/* and exists($element/descendant::*[contains($local:blocks, concat(' ', local-name(), ' '))])
        and (some $part in $element/(* except note) satisfies (opis:is-block($part) or opis:has-block($part)))"/>
  </xsl:function>

  <!-- Local components -->

  <!-- A list, its items and its heading, unless the list runs on in a line. -->
  <xsl:function name="local:stands-apart" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="
        not($node/(self::list, (self::item, self::head)/..)[@rend = 'inline' or @type = 'inline'])
        or contains($local:frames, concat(' ', local-name($node/..), ' ')) or opis:has-block($node)"/>
  </xsl:function>

  <!-- Names between spaces: looked up with `contains`, which is many times as fast as a map here. -->
  <xsl:variable name="local:blocks" as="xs:string" select="
      ' ab addrLine annotationBlock argument back biblFull biblStruct body byline castGroup castItem castList closer cover
 dictScrap div div1 div2 div3 div4 div5 div6 div7 divGen docTitle entry
 entryFree epigraph epilogue event facsimile figDesc figure floatingText front group head hom item l lg
 list listBibl listEvent listOrg listPerson listPlace listRelation listWit msDesc msItem object opener org p
 performance egXML eg graph tree eTree forest listForest listObject listNym nym listTranspose msPart msFrag sourceDoc standOff surface surfaceGrp line path zone specList
 physDesc msContents history additional linkGrp link joinGrp altGrp interpGrp spanGrp listAnnotation fs fLib fvLib schemaSpec elementSpec classSpec macroSpec dataSpec moduleSpec moduleRef specGrp performance person personGrp place post postscript prologue re row sense set sp speaker spGrp superEntry table TEI
 teiCorpus text timeline titlePage trailer u when witness '"/>

  <!-- Blocks where they stand in one of the frames below. -->
  <xsl:variable name="local:blocks-in-frames" as="xs:string" select="
      ' address bibl camera caption cit dateline date docAuthor docDate docEdition docImprint formula idno imprimatur incident kinesic listApp move notatedMusic pause q quote salute shift
 signed sound stage tech time titlePart view vocal writing '"/>

  <xsl:variable name="local:frames" as="xs:string" select="
      ' address annotationBlock argument back body castList closer div div1 div2 div3 div4 div5 div6 div7 docTitle epigraph epilogue front listBibl opener
 performance postscript prologue set sp spGrp titlePage '"/>

  <!-- Blocks where they hold one. -->
  <xsl:variable name="local:blocks-by-content" as="xs:string" select="
      ' add cit corr del lem q quote rdg said seg stage supplied writing '"/>

</xsl:stylesheet>
