<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a document: its main part. Owns TEI and teiCorpus, and corpus and documents of the
     private namespace (see corpus-data.ts). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/document"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="TEI | teiCorpus" mode="opis:page" as="element(html:html)">
    <xsl:call-template name="opis:page">
      <xsl:with-param name="kind" select="'document'"/>
      <xsl:with-param name="title" select="opis:title-words(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="TEI" name="opis:document-main" mode="opis:main" as="element()*">
    <header class="page-header">
      <h1>
        <xsl:sequence select="opis:inherited-language(opis:main-title(.))"/>
        <xsl:apply-templates select="opis:main-title(.)/node()" mode="opis:html"/>
        <xsl:if test="empty(opis:main-title(.))">{opis:title-words(.)}</xsl:if>
      </h1>
      <xsl:for-each select="opis:other-titles(.)">
        <p class="subtitle">
          <xsl:sequence select="opis:inherited-language(.)"/>
          <xsl:apply-templates mode="opis:html"/>
        </p>
      </xsl:for-each>
      <xsl:for-each select="opis:corpus">
        <p class="subtitle">{opis:label('level-above')} <a href="{opis:href(@href)}">{@title}</a></p>
      </xsl:for-each>
    </header>
    <xsl:call-template name="opis:metadata"/>
    <xsl:if test="exists(* except (teiHeader, opis:*))">
      <article class="text" aria-labelledby="page-text">
        <h2 id="page-text">{opis:label('text')}</h2>
        <div class="transcription">
          <xsl:sequence select="opis:inherited-language((text, .)[1])"/>
          <xsl:apply-templates select="* except (teiHeader, standOff, opis:*), standOff" mode="opis:html"/>
        </div>
      </article>
    </xsl:if>
    <xsl:apply-templates select="opis:documents" mode="opis:main"/>
    <xsl:call-template name="opis:notes-section"/>
    <xsl:call-template name="opis:manuscripts"/>
    <xsl:call-template name="opis:colophon"/>
  </xsl:template>

  <xsl:template match="teiCorpus" mode="opis:main" as="element()*">
    <xsl:call-template name="opis:document-main"/>
  </xsl:template>

  <!-- The documents of a corpus, which have pages of their own. -->
  <xsl:template match="opis:documents" mode="opis:main" as="element(html:section)">
    <section class="documents-of-corpus" aria-labelledby="page-documents">
      <h2 id="page-documents">{opis:label('documents')}</h2>
      <ul class="documents">
        <xsl:apply-templates select="opis:document" mode="opis:main"/>
      </ul>
    </section>
  </xsl:template>

  <!-- What the header says of the document, in the order in which a reader asks. -->
  <xsl:template name="opis:metadata" as="element(html:section)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="parts" as="element()*" select="local:parts(.)"/>
    <xsl:if test="exists($parts)">
      <section class="metadata" aria-labelledby="page-metadata">
        <h2 id="page-metadata">{opis:label('about')}</h2>
        <dl class="properties">
          <xsl:apply-templates select="$parts" mode="opis:properties"/>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:parts" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="header" as="element()?" select="$document/teiHeader"/>
    <xsl:sequence select="
        $header/profileDesc/correspDesc, $header/profileDesc/creation, $header/fileDesc/sourceDesc,
        $header/profileDesc/(langUsage, textClass, particDesc, settingDesc, textDesc), $header/profileDesc/abstract"/>
  </xsl:function>

</xsl:stylesheet>
