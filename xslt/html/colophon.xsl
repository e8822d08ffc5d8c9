<?xml version="1.0" encoding="UTF-8"?>
<!-- The sections below the text: forms to take along, how to cite, rights, responsibility, principles, changes. Owns
     teiHeader, fileDesc, encodingDesc, profileDesc and the declarations that only machines read. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="opis:colophon" as="element(html:section)">
    <xsl:context-item as="element(TEI)" use="required"/>
    <section class="colophon" aria-labelledby="page-colophon">
      <h2 id="page-colophon">{opis:label('colophon')}</h2>
      <section class="downloads">
        <h3>{opis:label('downloads')}</h3>
        <ul>
          <li><a href="{opis:own-name(.)}.xml" type="application/tei+xml">{opis:label('tei')}</a></li>
          <li><a href="{opis:own-name(.)}.txt" type="text/plain">{opis:label('plain-text')}</a></li>
          <li><a href="{opis:own-name(.)}.ttl" type="text/turtle">{opis:label('linked-data')}</a></li>
        </ul>
      </section>
      <section class="citation">
        <h3>{opis:label('citation')}</h3>
        <p>{opis:citation(.)}</p>
      </section>
      <xsl:apply-templates select="teiHeader" mode="opis:colophon"/>
    </section>
  </xsl:template>

  <!-- Rights come first: they concern every reader. -->
  <xsl:template match="teiHeader" mode="opis:colophon" as="element()*">
    <xsl:apply-templates select="fileDesc/publicationStmt" mode="opis:colophon"/>
    <xsl:apply-templates select="fileDesc/titleStmt" mode="opis:colophon"/>
    <xsl:apply-templates select="fileDesc/(* except (publicationStmt, titleStmt))" mode="opis:colophon"/>
    <xsl:apply-templates select="encodingDesc, profileDesc, revisionDesc" mode="opis:colophon"/>
    <xsl:apply-templates select="* except (fileDesc, encodingDesc, profileDesc, revisionDesc)" mode="opis:colophon"/>
  </xsl:template>

  <xsl:template match="profileDesc" mode="opis:colophon" as="element()*">
    <xsl:apply-templates select="*" mode="opis:colophon"/>
  </xsl:template>

  <!-- Shown above the text, as properties of the document. -->
  <xsl:template match="sourceDesc | correspDesc | creation | langUsage | textClass | abstract" mode="opis:colophon" as="element()*"/>
  <xsl:template match="particDesc | settingDesc | textDesc" mode="opis:colophon" as="element()*"/>

  <!-- Declarations for machines: who wants them reads the TEI. What they classify or resolve is shown where it is used. -->
  <xsl:template match="listPrefixDef | classDecl | tagsDecl | refsDecl | charDecl | appInfo" mode="opis:colophon" as="element()*"/>
  <xsl:template match="schemaSpec | schemaRef | styleDefDecl | metDecl | fsdDecl | unitDecl | xenoData" mode="opis:colophon" as="element()*"/>

  <xsl:template match="*" mode="opis:colophon" priority="-1" as="element(html:section)">
    <xsl:call-template name="opis:unhandled">
      <xsl:with-param name="output" select="'html'"/>
    </xsl:call-template>
    <section class="unhandled">
      <h3>{local-name()}</h3>
      <div>
        <xsl:apply-templates mode="opis:html"/>
      </div>
    </section>
  </xsl:template>

</xsl:stylesheet>
