<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that look different. Owns hi. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/highlighting"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="hi" mode="opis:html" as="element()+">
    <xsl:call-template name="local:dressed">
      <xsl:with-param name="looks" select="tokenize(@rend, '[ \t\r\n,;]+')[. ne '']"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- The element of HTML for a look, where it has one; of the others the name stays in `data-rend`. -->
  <xsl:function name="local:element" as="xs:string?">
    <xsl:param name="look" as="xs:string?"/>
    <xsl:sequence select="
        if ($look = ('italic', 'italics')) then 'i'
        else if ($look eq 'bold') then 'b'
        else if ($look eq 'underline') then 'u'
        else if ($look = ('superscript', 'sup')) then 'sup'
        else if ($look = ('subscript', 'sub')) then 'sub'
        else ()"/>
  </xsl:function>

  <!-- The looks that the style sheet shows: the others are told. -->
  <xsl:variable name="local:styled" as="xs:string" select="' underline spaced center right smallcaps small-caps '"/>

  <!-- The content in one element for each look, the outermost with the attributes. -->
  <xsl:template name="local:dressed" as="element()">
    <xsl:context-item as="element(hi)" use="required"/>
    <xsl:param name="looks" as="xs:string*" required="yes"/>
    <xsl:param name="outermost" as="xs:boolean" select="true()"/>
    <xsl:variable name="element" as="xs:string?" select="local:element($looks[1])"/>
    <xsl:element name="{($element, 'span')[1]}">
      <xsl:if test="$outermost">
        <xsl:call-template name="opis:own-attributes"/>
      </xsl:if>
      <xsl:if test="empty($element) and exists($looks)">
        <xsl:attribute name="data-rend" select="$looks[1]"/>
        <xsl:if test="not(contains($local:styled, concat(' ', $looks[1], ' ')))">
          <xsl:call-template name="opis:explanation">
            <xsl:with-param name="says" select="opis:label('rendered', translate($looks[1], '_', ' '))"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="count($looks) gt 1">
          <xsl:call-template name="local:dressed">
            <xsl:with-param name="looks" select="tail($looks)"/>
            <xsl:with-param name="outermost" select="false()"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:content"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
