<?xml version="1.0" encoding="UTF-8"?>
<!-- A property of a document or an entry: a term with its values. Owns no element; `dl.properties` holds what it makes.
     Owns the mode `opis:value`. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An element as a value, `dd`. -->
  <xsl:mode name="opis:value" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A term and its values; nothing where there is no value. -->
  <xsl:template name="opis:property" as="element(html:div)?">
    <xsl:param name="key" as="xs:string" required="yes"/>
    <xsl:param name="of" as="element()*" required="yes"/>
    <xsl:if test="exists($of)">
      <div>
        <dt>{opis:label($key)}</dt>
        <xsl:apply-templates select="$of" mode="opis:value"/>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- A list of one property. -->
  <xsl:template name="opis:single-property" as="element(html:dl)">
    <xsl:param name="key" as="xs:string" required="yes"/>
    <xsl:param name="of" as="element()*" required="yes"/>
    <dl class="properties">
      <xsl:call-template name="opis:property">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
    </dl>
  </xsl:template>

  <!-- What an element holds, as a value. -->
  <xsl:template name="opis:content-as-value" as="element(html:dd)">
    <xsl:context-item as="element()" use="required"/>
    <dd>
      <xsl:sequence select="opis:inherited-language(.)"/>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:content"/>
    </dd>
  </xsl:template>

  <!-- Any element is a value whole: a name with its link, a date; of a statement, whose name is said already, what it says. -->
  <xsl:template match="*" mode="opis:value" priority="-1" as="element(html:dd)">
    <dd>
      <xsl:sequence select="opis:inherited-language(.)"/>
      <xsl:choose>
        <xsl:when test="opis:is-statement(.)">
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:call-template name="opis:record"/>
          <xsl:call-template name="opis:facts"/>
          <xsl:call-template name="opis:marks"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="opis:html"/>
        </xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template match="p | ab | note | desc" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="opis:content-as-value"/>
  </xsl:template>

  <!-- What nothing more is known of than what it is called; an element that no module knows is reported by its own HTML. -->
  <xsl:template match="*" mode="opis:properties" priority="-1" as="element(html:div)?">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="local-name()"/>
      <xsl:with-param name="of" select="."/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
