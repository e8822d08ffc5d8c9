<?xml version="1.0" encoding="UTF-8"?>
<!-- Which elements stand as blocks and which run in the text: asked by every output. Owns no element. The program finds it out for
     all elements of a document in one walk, and says it on them (see block-elements.ts). -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Is a node set as a block of its own where it stands? -->
  <xsl:function name="opis:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/@opis:block)"/>
  </xsl:function>

  <!-- Does an element hold a block, at any depth, notes left out? Then it cannot be a paragraph of HTML. -->
  <xsl:function name="opis:has-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@opis:blocks)"/>
  </xsl:function>

</xsl:stylesheet>
