<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers, measures, units; terms and addresses of mail. Owns num, measure, measureGrp, unit, term, email. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A number with its value for machines; a measure that has no words says its attributes. -->
  <xsl:template match="num | measure | unit" mode="opis:html" as="element()+">
    <xsl:element name="{if (@value) then 'data' else 'span'}">
      <xsl:for-each select="@value">
        <xsl:attribute name="value" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="local-name()"/>
      </xsl:call-template>
      <xsl:if test="normalize-space()">
        <xsl:call-template name="opis:explanation">
          <xsl:with-param name="says" select="string-join((opis:amount(.), @commodity), ' ')[. ne normalize-space(current())][not(current()/self::unit)]"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="not(normalize-space())">{string-join((opis:amount(.), @commodity, @value, self::unit/@unit, @type[empty(../(@quantity, @value, @unit))]), ' ')}</xsl:if>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Measures of one thing. -->
  <xsl:template match="measureGrp" mode="opis:html" as="element(html:span)">
    <span class="measures">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:choose>
        <xsl:when test="text()[normalize-space()]">
          <xsl:apply-templates mode="opis:html"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:side-by-side">
            <xsl:with-param name="of" select="*"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="term" mode="opis:html" as="element(html:dfn)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'dfn'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="email" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

</xsl:stylesheet>
