<?xml version="1.0" encoding="UTF-8"?>
<!-- Who wrote to whom, when and whence. Owns correspDesc, correspAction, correspContext, creation. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Who, then where and when: so a reader asks. -->
  <xsl:template match="correspDesc" mode="opis:properties" as="element(html:div)*">
    <xsl:apply-templates select="correspAction" mode="opis:properties"/>
    <xsl:for-each select="correspAction">
      <xsl:variable name="received" as="xs:boolean" select="@type = 'received'"/>
      <xsl:call-template name="opis:property">
        <xsl:with-param name="key" select="if ($received) then 'received-at' else 'sent-from'"/>
        <xsl:with-param name="of" select="opis:places(.)"/>
      </xsl:call-template>
      <xsl:call-template name="opis:property">
        <xsl:with-param name="key" select="if ($received) then 'date-received' else 'date'"/>
        <xsl:with-param name="of" select="date"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'remark'"/>
      <xsl:with-param name="of" select="note, p, correspAction/(note, p, desc, ab)"/>
    </xsl:call-template>
    <xsl:apply-templates select="* except (correspAction, note, p)" mode="opis:properties"/>
  </xsl:template>

  <xsl:template match="correspAction" mode="opis:properties" as="element(html:div)?">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="opis:role(.)"/>
      <xsl:with-param name="of" select="opis:correspondents(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="correspContext" mode="opis:properties" as="element(html:div)?">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'correspondence'"/>
      <xsl:with-param name="of" select="*"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="creation" mode="opis:properties" as="element(html:div)?">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'date-of-writing'"/>
      <xsl:with-param name="of" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="creation" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="opis:content-as-value"/>
  </xsl:template>

</xsl:stylesheet>
