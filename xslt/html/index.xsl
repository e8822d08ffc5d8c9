<?xml version="1.0" encoding="UTF-8"?>
<!-- The index of documents. Owns index, index-part, group and document of the private namespace (see index-data.ts). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/index"
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
      <p class="subtitle">{opis:count('document-count', xs:integer(@count))}</p>
    </header>
    <xsl:call-template name="local:groups"/>
    <xsl:for-each select="opis:group[opis:document]">
      <section class="year" aria-labelledby="{local:group-id(.)}">
        <h2 id="{local:group-id(.)}">{local:group-name(.)}</h2>
        <ul class="documents">
          <xsl:apply-templates select="opis:document" mode="opis:main"/>
        </ul>
      </section>
    </xsl:for-each>
    <xsl:if test="exists(opis:document)">
      <ul class="documents">
        <xsl:apply-templates select="opis:document" mode="opis:main"/>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The documents of one group, of many. -->
  <xsl:template match="opis:index-part" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'index'"/>
      <xsl:with-param name="title" select="local:group-name(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="opis:index-part" mode="opis:main" as="element()+">
    <header class="page-header">
      <h1>{local:group-name(.)}</h1>
      <p class="subtitle">{opis:count('document-count', xs:integer(@count))}</p>
    </header>
    <xsl:call-template name="local:groups"/>
    <div class="year">
      <ul class="documents">
        <xsl:apply-templates select="opis:document" mode="opis:main"/>
      </ul>
    </div>
  </xsl:template>

  <xsl:template match="opis:document" mode="opis:main" as="element(html:li)">
    <li class="document-entry">
      <p class="document-title"><a href="{opis:href(@href)}">{(@title[. ne ''], opis:label('untitled'))[1]}</a></p>
      <xsl:if test="exists(*)">
        <dl class="properties">
          <xsl:for-each-group select="*" group-by="local-name()">
            <xsl:call-template name="opis:property">
              <xsl:with-param name="key" select="if (self::opis:signature and ../opis:signature[2]) then 'signatures' else local-name()"/>
              <xsl:with-param name="of" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
        </dl>
      </xsl:if>
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

  <!-- Local components -->

  <!-- All groups: where each stands, on this page or on its own, and then how much it has. -->
  <xsl:template name="local:groups" as="element(html:nav)?">
    <xsl:variable name="path" as="xs:string" select="opis:path(.)"/>
    <xsl:variable name="counted" as="xs:boolean" select="exists(self::opis:index/opis:group/@href)"/>
    <xsl:if test="opis:group">
      <nav class="years{' counted'[$counted]}" aria-label="{opis:label(if (opis:group[1][matches(@name, '^-?[0-9]{4,}$')]) then 'years' else 'groups')}">
        <ul>
          <xsl:for-each select="opis:group">
            <li>
              <a href="{if (@href) then opis:href(@href) else '#' || local:group-id(.)}">
                <xsl:if test="@href = $path">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:text>{local:group-name(.)}</xsl:text>
              </a>
              <xsl:if test="$counted">
                <xsl:text> </xsl:text>
                <small>({@count})</small>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:function name="local:group-name" as="xs:string">
    <xsl:param name="group" as="element()"/>
    <xsl:sequence select="($group/@name[. ne ''], opis:label('undated'))[1]"/>
  </xsl:function>

  <xsl:function name="local:group-id" as="xs:string">
    <xsl:param name="group" as="element(opis:group)"/>
    <xsl:variable name="name" as="xs:string" select="string($group/@name)"/>
    <xsl:sequence select="
        if ($name eq '') then 'year-undated'
        else if (matches($name, '^-?[0-9]{4,}$')) then 'year-' || $name
        else 'group-' || count($group/preceding-sibling::opis:group) + 1"/>
  </xsl:function>

</xsl:stylesheet>
