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
        else if (contains($local:blocks, $name)) then true()
        else if (contains($local:blocks-in-frames, $name)) then contains($local:frames, concat(' ', local-name($node/..), ' '))
        else contains($local:blocks-by-content, $name) and opis:has-block($node)"/>
  </xsl:function>

  <!-- Does an element hold a block, at any depth, notes left out? Then it cannot be a paragraph of HTML.
       Most hold none by any measure, which is asked first, since it costs next to nothing. -->
  <xsl:function name="opis:has-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/descendant::*[contains($local:blocks, concat(' ', local-name(), ' '))])
        and (some $part in $element/(* except note) satisfies (opis:is-block($part) or opis:has-block($part)))"/>
  </xsl:function>

  <!-- Local components -->

  <!-- Names between spaces: looked up with `contains`, which is many times as fast as a map here. -->
  <xsl:variable name="local:blocks" as="xs:string" select="
      ' TEI ab addrLine argument back biblFull biblStruct body byline castItem castList closer cover div div1 div2 div3 div4 div5
 div6 div7 docAuthor docDate docEdition docImprint docTitle entry epigraph event facsimile figDesc figure floatingText front group
 head imprimatur item l lg list listBibl listEvent listOrg listPerson listPlace listRelation listWit msDesc msItem object opener
 org p person personGrp place postscript row set sp speaker table text titlePage titlePart trailer witness '"/>

  <!-- Blocks where they stand in one of the frames below. -->
  <xsl:variable name="local:blocks-in-frames" as="xs:string" select="
      ' address bibl dateline date idno listApp salute signed stage time '"/>

  <xsl:variable name="local:frames" as="xs:string" select="
      ' address back body closer div div1 div2 div3 div4 div5 div6 div7 epigraph front listBibl opener postscript sp titlePage '"/>

  <!-- Blocks where they hold one. -->
  <xsl:variable name="local:blocks-by-content" as="xs:string" select="
      ' add cit corr del lem q quote rdg said seg supplied '"/>

</xsl:stylesheet>
