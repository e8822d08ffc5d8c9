<?xml version="1.0" encoding="UTF-8"?>
<!-- What points at the text instead of standing in it: links, joins, alternations, interpretations, annotations, and how sure something is. Owns
     link, linkGrp, join, joinGrp, alt, altGrp, interp, interpGrp, span, spanGrp, annotation, listAnnotation, standOff, certainty, precision,
     respons, index. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/linking"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What stands off the text, below it. -->
  <xsl:template match="standOff" mode="opis:html" as="element(html:div)">
    <div class="stand-off">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:statements">
        <xsl:with-param name="of" select="*"/>
      </xsl:call-template>
    </div>
  </xsl:template>

  <!-- What these point at is told by its words, with a link to it. -->
  <xsl:template match="link | join | alt | span | annotation | certainty | precision | respons" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <xsl:call-template name="local:ends"/>
        <xsl:text> </xsl:text>
        <xsl:call-template name="opis:record"/>
        <xsl:call-template name="opis:facts"/>
      </dd>
    </div>
  </xsl:template>

  <!-- How sure something is, how exact, and who says so: within the text a remark. -->
  <xsl:template match="certainty | precision | respons" mode="opis:html" as="element(html:span)">
    <span class="editorial">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>[{string-join((opis:element-label(.), opis:facts(.)[not(starts-with(., 'target'))]), ', ')}</xsl:text>
      <xsl:for-each select="desc | note | certainty | precision | respons">
        <xsl:text>, </xsl:text>
        <xsl:apply-templates select="." mode="opis:html"/>
      </xsl:for-each>
      <xsl:text>{': '[exists(current()/@target)]}</xsl:text>
      <xsl:call-template name="local:ends"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <!-- An entry for an index to be made: no words of the text. -->
  <xsl:template match="index" mode="opis:html" as="element(html:span)?">
    <xsl:if test="exists(@xml:id)">
      <span>
        <xsl:call-template name="opis:own-attributes"/>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:ends" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="source" as="element()" select="."/>
    <xsl:for-each select="(@target, @from, @to) ! tokenize(.)">
      <xsl:text>{if (position() gt 1) then ' ' else ()}</xsl:text>
      <xsl:variable name="element" as="element()?" select="id(substring-after(., '#'), root($source))[starts-with(current(), '#')]"/>
      <xsl:variable name="words" as="xs:string" select="normalize-space(string-join($element//text()[not(ancestor::index or ancestor::note)]))"/>
      <xsl:variable name="shown" as="xs:string" select="
          if ($words eq '') then replace(., '^#', '')
          else '“' || substring($words, 1, 60) || '…'[string-length($words) gt 60] || '”'"/>
      <xsl:choose>
        <xsl:when test="exists($element/ancestor::text)">
          <a href="{.}">{$shown}</a>
        </xsl:when>
        <xsl:otherwise>{$shown}</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
