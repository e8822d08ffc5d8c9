<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a register and the page of one entry. Owns register, entry-page and entry of the private namespace
     (see register-data.ts). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opis:register" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'register'"/>
      <xsl:with-param name="title" select="string(@title)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:register" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{@title}</h1>
      <p class="subtitle">{opis:count('entry-count', count(opis:entry))}</p>
    </header>
    <div class="entries">
      <xsl:apply-templates select="opis:entry" mode="opis:main"/>
    </div>
  </xsl:template>

  <xsl:template match="opis:entry" mode="opis:main" as="element(html:article)">
    <article id="{@id}" class="entry {@kind}" aria-labelledby="{@id}-name">
      <h2 id="{@id}-name">
        <xsl:sequence select="opis:entry-language(.)"/>
        <a href="{opis:href(@href)}">{@label}</a>
      </h2>
      <xsl:call-template name="opis:entry">
        <xsl:with-param name="level" select="3"/>
      </xsl:call-template>
    </article>
  </xsl:template>

  <xsl:template match="opis:entry-page" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'entry'"/>
      <xsl:with-param name="title" select="string(opis:entry/@label)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:entry-page" mode="opis:main" as="element()+">
    <xsl:for-each select="opis:entry">
      <header class="page-header">
        <h1>
          <xsl:sequence select="opis:entry-language(.)"/>
          <xsl:text>{@label}</xsl:text>
        </h1>
        <p class="subtitle"><a href="{opis:href(../@register)}#{@id}">{../@title}</a></p>
      </header>
      <article class="entry {@kind}">
        <xsl:call-template name="opis:entry">
          <xsl:with-param name="level" select="2"/>
        </xsl:call-template>
      </article>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
