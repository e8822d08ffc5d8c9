<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages that answer for what the linked data speaks of: a level of an archive with its documents, the edition's own terms,
     how the site was made. Owns archive-level, terms and making of the private namespace (see graph-pages.ts). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/data-pages"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opis:archive-level" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'archive-level'"/>
      <xsl:with-param name="title" select="string-join((opis:holder/@label, opis:above/@label, @label), ', ')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:archive-level" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{string-join((opis:holder/@label, opis:above/@label, @label), ', ')}</h1>
      <p class="subtitle">{opis:count('document-count', count(opis:document))}</p>
    </header>
    <xsl:if test="opis:holder | opis:above | opis:below">
      <dl class="properties">
        <xsl:for-each-group select="opis:holder | opis:above | opis:below" group-by="local-name()">
          <xsl:call-template name="opis:property">
            <xsl:with-param name="key" select="'level-' || current-grouping-key()"/>
            <xsl:with-param name="of" select="current-group()"/>
          </xsl:call-template>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
    <ul class="documents">
      <xsl:apply-templates select="opis:document" mode="opis:main"/>
    </ul>
    <xsl:call-template name="local:data"/>
  </xsl:template>

  <xsl:template match="opis:holder | opis:above | opis:below" mode="opis:value" as="element(html:dd)">
    <dd><a href="{opis:href(@href)}">{@label}</a></dd>
  </xsl:template>

  <xsl:template match="opis:terms" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'terms'"/>
      <xsl:with-param name="title" select="opis:label('own-terms')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:terms" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{opis:label('own-terms')}</h1>
    </header>
    <dl>
      <xsl:for-each select="opis:term">
        <dt id="{@id}" lang="en">{@label}</dt>
        <dd lang="en">{@definition}</dd>
      </xsl:for-each>
    </dl>
    <xsl:call-template name="local:data"/>
  </xsl:template>

  <xsl:template match="opis:making" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'making'"/>
      <xsl:with-param name="title" select="opis:label('making')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:making" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{opis:label('making')}</h1>
    </header>
    <dl class="properties" id="build">
      <div>
        <dt>{opis:label('program')}</dt>
        <dd id="program">{@program}</dd>
      </div>
      <div>
        <dt>{opis:label('stylesheets')}</dt>
        <xsl:for-each select="opis:plan">
          <dd id="{@id}"><code>{@name}</code></dd>
        </xsl:for-each>
      </div>
      <xsl:if test="exists(@ended)">
        <div>
          <dt>{opis:label('sources-of')}</dt>
          <dd><time datetime="{@ended}">{@ended}</time></dd>
        </div>
      </xsl:if>
    </dl>
    <xsl:call-template name="local:data"/>
  </xsl:template>

  <xsl:template match="opis:archive-level | opis:terms | opis:making" mode="opis:head" as="element()*">
    <xsl:variable name="own" as="xs:string" select="opis:own-name(.)"/>
    <link rel="alternate" type="text/turtle" href="{$own}.ttl" title="{opis:label('linked-data')}"/>
    <link rel="alternate" type="application/ld+json" href="{$own}.jsonld" title="{opis:label('linked-data')}"/>
  </xsl:template>

  <!-- Local components -->


  <!-- The same as data. -->
  <xsl:template name="local:data" as="element(html:p)">
    <xsl:variable name="own" as="xs:string" select="opis:own-name(.)"/>
    <p class="page-data">{opis:label('linked-data')}: <a href="{$own}.ttl">Turtle</a>, <a href="{$own}.jsonld">JSON-LD</a></p>
  </xsl:template>

</xsl:stylesheet>
