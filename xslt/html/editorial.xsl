<?xml version="1.0" encoding="UTF-8"?>
<!-- What hands and editors did to the text, and what is lost. Owns supplied, unclear, gap, add, del, surplus, secl, sic. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/editorial"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="supplied" mode="opis:html" as="element()+">
    <xsl:variable name="by" as="xs:string?" select="opis:responsible-for(@resp)"/>
    <xsl:call-template name="local:explained">
      <xsl:with-param name="title" select="if (exists($by)) then opis:label('supplied-by', $by) else opis:label('supplied')"/>
      <xsl:with-param name="open" select="'['[not(opis:has-bracket(current()))]"/>
      <xsl:with-param name="close" select="']'[not(opis:has-bracket(current()))]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="surplus | secl" mode="opis:html" as="element()+">
    <xsl:call-template name="local:explained">
      <xsl:with-param name="title" select="opis:label('surplus')"/>
      <xsl:with-param name="open" select="'{'"/>
      <xsl:with-param name="close" select="'}'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="unclear" mode="opis:html" as="element()+">
    <xsl:call-template name="local:explained">
      <xsl:with-param name="title" select="opis:label('unclear')"/>
      <xsl:with-param name="close" select="'[?]'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="sic" mode="opis:html" as="element()+">
    <xsl:call-template name="local:explained">
      <xsl:with-param name="close" select="' [sic]'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="gap" mode="opis:html" as="element()+">
    <xsl:variable name="reason" as="xs:string" select="
        string-join((@reason, string-join((@quantity, @unit), ' ')[. ne ''], @extent), ', ')"/>
    <xsl:call-template name="local:explained">
      <xsl:with-param name="title" select="if ($reason ne '') then opis:label('gap-because', $reason) else opis:label('gap')"/>
      <xsl:with-param name="open" select="'[…'"/>
      <xsl:with-param name="close" select="']'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="add | del" mode="opis:html" as="element()+">
    <xsl:element name="{if (self::add) then 'ins' else 'del'}">
      <xsl:call-template name="opis:attributes"/>
      <xsl:for-each select="@place">
        <xsl:attribute name="data-place" select="."/>
      </xsl:for-each>
      <xsl:apply-templates mode="opis:html"/>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Local components -->

  <!-- The content between signs, with what they mean as a title. -->
  <xsl:template name="local:explained" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="title" as="xs:string?"/>
    <xsl:param name="open" as="xs:string?"/>
    <xsl:param name="close" as="xs:string?"/>
    <xsl:element name="{opis:name-by-content(., 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="local-name()"/>
      </xsl:call-template>
      <xsl:for-each select="$title">
        <xsl:attribute name="title" select="."/>
      </xsl:for-each>
      <xsl:text>{$open}</xsl:text>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:text>{$close}</xsl:text>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
