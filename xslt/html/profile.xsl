<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages, genre, keywords, summary. Owns langUsage, textClass, abstract, particDesc, settingDesc, textDesc. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="langUsage" mode="opis:properties" as="element(html:div)?">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'languages'"/>
      <xsl:with-param name="of" select="*"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="language" mode="opis:value" as="element(html:dd)">
    <dd>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="not(normalize-space())">{opis:language-name(string(@ident))}</xsl:if>
    </dd>
  </xsl:template>

  <xsl:template match="textClass" mode="opis:properties" as="element(html:div)*">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'genre'"/>
      <xsl:with-param name="of" select="catRef, classCode"/>
    </xsl:call-template>
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'keywords'"/>
      <xsl:with-param name="of" select="keywords/(* except list), keywords/list/item"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="classCode | term | item" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="opis:content-as-value"/>
  </xsl:template>

  <!-- The description of the category that is pointed at, with its mark-up; the pointer where it leads out of the document. -->
  <xsl:template match="catRef" mode="opis:value" as="element(html:dd)*">
    <xsl:variable name="categories" as="element()*" select="opis:local-targets(@target)"/>
    <xsl:for-each select="$categories/(catDesc, gloss, desc)[1]">
      <xsl:call-template name="opis:content-as-value"/>
    </xsl:for-each>
    <xsl:if test="empty($categories/(catDesc, gloss, desc))">
      <dd>{string-join(opis:names-of(@target), ', ')}</dd>
    </xsl:if>
  </xsl:template>

  <xsl:template match="abstract" mode="opis:properties" as="element(html:div)">
    <div>
      <!-- A summary with @source is not the editors' own, and says so. -->
      <dt>{opis:label(if (@source) then 'summary-of-source' else 'summary')}</dt>
      <dd>
        <xsl:sequence select="opis:inherited-language(.)"/>
        <xsl:call-template name="opis:attributes">
          <xsl:with-param name="classes" select="'abstract'"/>
        </xsl:call-template>
        <xsl:apply-templates mode="opis:html"/>
      </dd>
    </div>
  </xsl:template>

  <xsl:template match="particDesc | settingDesc | textDesc" mode="opis:properties" as="element(html:div)?">
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="if (self::particDesc) then 'people' else if (self::settingDesc) then 'setting' else 'textDesc'"/>
      <xsl:with-param name="of" select="."/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
