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

  <!-- A number with its value for machines, and told where the words are not that value; a measure that has no words says its attributes. -->
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
          <xsl:with-param name="says" select="
              (if (self::num) then @value[. ne translate(current(), ',. &#160;', '')] else if (self::unit) then @unit else string-join((opis:amount(.), @commodity), ' '))[. ne normalize-space(current())]"/>
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

  <!-- A word of a trade; where a gloss explains it, this is its definition. -->
  <xsl:template match="term" mode="opis:html" as="element()">
    <xsl:choose>
      <xsl:when test="exists(@opis:ref)">
        <xsl:call-template name="opis:reference-of"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opis:wrap">
          <xsl:with-param name="name" select="if (following-sibling::*[1]/self::gloss) then 'dfn' else 'i'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An address that can be written to. -->
  <xsl:template match="email" mode="opis:html" as="element()+">
    <xsl:param name="opis:in-link" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="not($opis:in-link) and matches(., '^[ \t\r\n]*[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+[ \t\r\n]*$')">
        <xsl:call-template name="opis:link">
          <xsl:with-param name="href" select="'mailto:' || normalize-space()"/>
          <xsl:with-param name="classes" select="'email'"/>
        </xsl:call-template>
        <xsl:call-template name="opis:marks"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opis:wrap"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
