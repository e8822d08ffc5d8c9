<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements of HTML as most elements of TEI become them. Owns no element. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The context element as one element of HTML with its usual attributes: a span of its own name where nothing else is said. -->
  <xsl:template name="opis:wrap" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" select="'span'"/>
    <xsl:param name="classes" as="xs:string*" select="lower-case(local-name())"/>
    <xsl:element name="{$name}">
      <xsl:if test="exists($classes)">
        <xsl:attribute name="class" select="string-join($classes, ' ')"/>
      </xsl:if>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <!-- The same as a container, which cannot hold text: its marks have a line of their own. -->
  <xsl:template name="opis:contain" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" select="'div'"/>
    <xsl:param name="classes" as="xs:string*" select="lower-case(local-name())"/>
    <xsl:element name="{$name}">
      <xsl:if test="exists($classes)">
        <xsl:attribute name="class" select="string-join($classes, ' ')"/>
      </xsl:if>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </xsl:element>
  </xsl:template>

  <!-- What an element that may hold blocks is in HTML: `inline` as long as it holds none. -->
  <xsl:function name="opis:name-by-content" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="inline" as="xs:string"/>
    <xsl:sequence select="if (opis:has-block($element)) then 'div' else $inline"/>
  </xsl:function>

</xsl:stylesheet>
