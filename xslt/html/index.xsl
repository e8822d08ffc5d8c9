<?xml version="1.0" encoding="UTF-8"?>
<!-- The index of documents. Owns index and document of the private namespace (see index-data.ts). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opis:index" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'index'"/>
      <xsl:with-param name="title" select="opis:label('documents')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:index" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{$opis:site/opis:site/@title}</h1>
      <p class="subtitle">{opis:count('document-count', count(opis:document))}</p>
    </header>
    <xsl:choose>
      <xsl:when test="@by-year = 'yes'">
        <nav class="years" aria-label="{opis:label('years')}">
          <ul>
            <xsl:for-each-group select="opis:document" group-adjacent="string(@year)">
              <xsl:variable name="year" as="xs:string" select="(current-grouping-key()[. ne ''], 'undated')[1]"/>
              <li><a href="#year-{$year}">{if ($year eq 'undated') then opis:label('undated') else $year}</a></li>
            </xsl:for-each-group>
          </ul>
        </nav>
        <xsl:for-each-group select="opis:document" group-adjacent="string(@year)">
          <xsl:variable name="year" as="xs:string" select="(current-grouping-key()[. ne ''], 'undated')[1]"/>
          <section class="year" aria-labelledby="year-{$year}">
            <h2 id="year-{$year}">{if ($year eq 'undated') then opis:label('undated') else $year}</h2>
            <ul class="documents">
              <xsl:apply-templates select="current-group()" mode="opis:main"/>
            </ul>
          </section>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:otherwise>
        <ul class="documents">
          <xsl:apply-templates select="opis:document" mode="opis:main"/>
        </ul>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="opis:document" mode="opis:main" as="element(html:li)">
    <li class="document-entry">
      <p class="document-title"><a href="{opis:href(@href)}">{(@title[. ne ''], opis:label('untitled'))[1]}</a></p>
      <xsl:where-populated>
        <dl class="properties">
          <xsl:for-each-group select="*" group-by="local-name()">
            <xsl:call-template name="opis:property">
              <xsl:with-param name="key" select="if (self::opis:signature and ../opis:signature[2]) then 'signatures' else local-name()"/>
              <xsl:with-param name="of" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
        </dl>
      </xsl:where-populated>
    </li>
  </xsl:template>

  <xsl:template match="opis:sender | opis:recipient | opis:copy | opis:signature" mode="opis:value" as="element(html:dd)">
    <dd>{.}</dd>
  </xsl:template>

  <xsl:template match="opis:language" mode="opis:value" as="element(html:dd)">
    <dd>{opis:language-name(.)}</dd>
  </xsl:template>

  <!-- A number of things in words, with words of their own for one. -->
  <xsl:function name="opis:count" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="opis:label(if ($count eq 1) then $key || '-1' else $key, string($count))"/>
  </xsl:function>

</xsl:stylesheet>
