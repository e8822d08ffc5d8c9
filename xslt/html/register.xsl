<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a register and the page of one entry. Owns register, letter, entry-page and entry of the private namespace
     (see register-data.ts). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/register"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opis:register" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'register'"/>
      <xsl:with-param name="title" select="local:title(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:register" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{local:title(.)}</h1>
      <p class="subtitle">{opis:count('entry-count', count((opis:entry, opis:letter/opis:name)))}</p>
    </header>
    <xsl:choose>
      <xsl:when test="opis:letter">
        <nav class="letters" aria-label="{opis:label('letters')}">
          <ul>
            <xsl:for-each select="opis:letter">
              <li><a href="#letter-{position()}">{@name}</a></li>
            </xsl:for-each>
          </ul>
        </nav>
        <xsl:apply-templates select="opis:letter" mode="opis:main"/>
      </xsl:when>
      <xsl:otherwise>
        <div class="entries">
          <xsl:apply-templates select="opis:entry" mode="opis:main"/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Many entries: names that lead to their pages. -->
  <xsl:template match="opis:letter" mode="opis:main" as="element(html:section)">
    <section class="letter" aria-labelledby="letter-{position()}">
      <h2 id="letter-{position()}">{@name}</h2>
      <ul class="names">
        <xsl:for-each select="opis:name">
          <li id="{@id}"><a href="{opis:href(@href)}">{@label}</a><xsl:if test="@mentions ne '0'"><xsl:text> </xsl:text><span class="count">{opis:count('document-count', xs:integer(@mentions))}</span></xsl:if></li>
        </xsl:for-each>
      </ul>
    </section>
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
        <p class="subtitle"><a href="{opis:href(../@register)}#{@id}">{local:title(..)}</a></p>
      </header>
      <div class="entry {@kind}">
        <xsl:call-template name="opis:entry">
          <xsl:with-param name="level" select="2"/>
        </xsl:call-template>
      </div>
    </xsl:for-each>
  </xsl:template>

  <!-- Local components -->

  <!-- The title of a register; the usual word for its kind where it has none of its own. -->
  <xsl:function name="local:title" as="xs:string">
    <xsl:param name="register" as="element()"/>
    <xsl:sequence select="($register/@title[. ne ''], opis:label('register-' || $register/@kind))[1]"/>
  </xsl:function>

</xsl:stylesheet>
