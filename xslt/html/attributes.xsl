<?xml version="1.0" encoding="UTF-8"?>
<!-- The attributes that any element may have: class, id, lang, dir, data-type, data-rend. Owns att.global. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/attributes"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The attributes of HTML for the context element, with the classes given; its id is the place where it is mentioned. -->
  <xsl:template name="opis:attributes" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="classes" as="xs:string*" select="()"/>
    <xsl:if test="exists($classes)">
      <xsl:attribute name="class" select="string-join($classes, ' ')"/>
    </xsl:if>
    <xsl:call-template name="opis:own-attributes"/>
  </xsl:template>

  <!-- The attributes of HTML that the context element says itself. -->
  <xsl:template name="opis:own-attributes" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <!-- The program says which elements have any of these, since most have none. -->
    <xsl:if test="exists(@opis:dressed)">
      <xsl:choose>
        <xsl:when test="exists(@opis:anchor)">
          <xsl:attribute name="id" select="string(@opis:anchor)"/>
        </xsl:when>
        <xsl:when test="exists(@xml:id)">
          <xsl:attribute name="id" select="normalize-space(@xml:id)"/>
        </xsl:when>
      </xsl:choose>
      <xsl:for-each select="@xml:lang[. ne '']">
        <xsl:attribute name="lang" select="."/>
        <xsl:if test="opis:direction(.) ne opis:direction(opis:language-of(../..))">
          <xsl:attribute name="dir" select="opis:direction(.)"/>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="exists(@type)">
        <xsl:attribute name="data-type" select="normalize-space(@type)"/>
      </xsl:if>
      <xsl:if test="exists(@rend)">
        <xsl:attribute name="data-rend" select="normalize-space(@rend)"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- `lang`, and `dir` where it is not that of the page. -->
  <xsl:function name="opis:language-attributes" as="attribute()+">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="direction" as="xs:string" select="opis:direction($language)"/>
    <xsl:attribute name="lang" select="string($language)"/>
    <xsl:if test="$direction ne $local:direction">
      <xsl:attribute name="dir" select="$direction"/>
    </xsl:if>
  </xsl:function>

  <!-- The same for an element that the page shows out of its context, whose language nothing on the page would say. -->
  <xsl:function name="opis:inherited-language" as="attribute()*">
    <xsl:param name="element" as="element()?"/>
    <!-- The program says it on the elements that are asked about most. -->
    <xsl:variable name="said" as="attribute()?" select="$element/@opis:language"/>
    <xsl:variable name="language" as="xs:string" select="if (exists($said)) then string($said) else opis:language-of($element)"/>
    <xsl:if test="not($language = ('', $opis:language))">
      <xsl:sequence select="opis:language-attributes($language)"/>
    </xsl:if>
  </xsl:function>

  <!-- Local components -->

  <!-- Of the page. -->
  <xsl:variable name="local:direction" as="xs:string" select="opis:direction($opis:language)"/>

</xsl:stylesheet>
