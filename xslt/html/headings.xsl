<?xml version="1.0" encoding="UTF-8"?>
<!-- Headings of divisions; never an empty one, never a level left out. Owns head and trailer (of lists, tables and
     figures see there). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/headings"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="head" mode="opis:html" as="element()?">
    <xsl:variable name="is-heading" as="xs:boolean" select="
        contains($local:headed, concat(' ', local-name(..), ' '))
        and empty(preceding-sibling::head[normalize-space()])
        and empty(ancestor::*[contains($local:without-headings, concat(' ', local-name(), ' '))])"/>
    <xsl:if test="normalize-space()">
      <xsl:call-template name="opis:wrap">
        <xsl:with-param name="name" select="if ($is-heading) then 'h' || local:level(.) else opis:name-by-content(., 'p')"/>
        <xsl:with-param name="classes" select="'subheading'[not($is-heading)]"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="trailer" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- What a heading of HTML can be the heading of; elsewhere it is a line. -->
  <xsl:variable name="local:headed" as="xs:string" select="
      ' argument back body div div1 div2 div3 div4 div5 div6 div7 epilogue front group lg performance postscript prologue set '"/>

  <!-- Within these there is no part of the page. -->
  <xsl:variable name="local:without-headings" as="xs:string" select="' cell figure item note quote q said teiHeader '"/>

  <!-- The page has level 1, its parts level 2; a division is one below the nearest that has a heading itself. -->
  <xsl:function name="local:level" as="xs:integer">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="
        min((6, 2 + count($head/ancestor::*[contains($local:headed, concat(' ', local-name(), ' '))][head[normalize-space()]])))"/>
  </xsl:function>

</xsl:stylesheet>
