<?xml version="1.0" encoding="UTF-8"?>
<!-- The sections below the text: forms to take along, how to cite, rights, responsibility, principles, changes, and what else the header
     says. Owns teiHeader and the mode `opis:colophon`. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/colophon"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="opis:colophon" as="element(html:section)">
    <xsl:context-item as="element()" use="required"/>
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
        <xsl:call-template name="local:citation-files"/>
      </section>
      <xsl:apply-templates select="teiHeader" mode="opis:colophon"/>
    </section>
  </xsl:template>

  <!-- Rights come first: they concern every reader. What is left of the header stands folded at the end, so that nothing of it is lost. -->
  <xsl:template match="teiHeader" mode="opis:colophon" as="element()*">
    <xsl:apply-templates select="fileDesc/publicationStmt, fileDesc/titleStmt" mode="opis:colophon"/>
    <xsl:apply-templates select="fileDesc/(* except (publicationStmt, titleStmt, sourceDesc))" mode="opis:colophon"/>
    <xsl:apply-templates select="encodingDesc, revisionDesc" mode="opis:colophon"/>
    <xsl:call-template name="opis:declarations"/>
  </xsl:template>

  <xsl:template match="*" mode="opis:colophon" priority="-1" as="element(html:section)">
    <section>
      <h3>{opis:element-label(.)}</h3>
      <xsl:call-template name="opis:statement-alone"/>
    </section>
  </xsl:template>

  <!-- Local components -->

  <!-- The files for reference managers that the configuration asks for. -->
  <xsl:template name="local:citation-files" as="element(html:ul)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="name" as="xs:string" select="opis:own-name(.)"/>
    <xsl:if test="exists($opis:site/opis:site/opis:citations)">
      <ul>
        <xsl:for-each select="$opis:site/opis:site/opis:citations">
          <li><a href="{$name}.{@ending}" type="{@type}">{@format}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
