<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus in a simple form: the lemma in the text, the readings as a note. Owns app, lem, rdg, rdgGrp, wit,
     witDetail, listApp. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="app" mode="opis:html" as="element()+">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'lemma'"/>
      </xsl:call-template>
      <xsl:apply-templates select="opis:chosen-reading(.)/node()" mode="opis:html"/>
    </span>
    <xsl:if test="exists(opis:note-number(.))">
      <xsl:call-template name="opis:note-mark"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="app" mode="opis:note-text" as="element(html:p)">
    <xsl:variable name="lemma" as="element()?" select="(lem, opis:chosen-reading(.)[opis:note-is-inline(current())])[1]"/>
    <p>
      <xsl:apply-templates select="$lemma" mode="opis:note-text"/>
      <xsl:text>{']'[exists($lemma)]}</xsl:text>
      <xsl:for-each select=".//rdg except $lemma">
        <xsl:text>{if (position() gt 1) then '; ' else ' '}</xsl:text>
        <xsl:apply-templates select="." mode="opis:note-text"/>
      </xsl:for-each>
      <xsl:for-each select="note | witDetail">
        <xsl:text> </xsl:text>
        <xsl:apply-templates mode="opis:html"/>
      </xsl:for-each>
      <xsl:call-template name="opis:back-link"/>
    </p>
  </xsl:template>

  <!-- A reading with the signs of its witnesses. -->
  <xsl:template match="lem | rdg" mode="opis:note-text" as="element()+">
    <span class="reading">
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="empty(node())">
        <i>{opis:label('omitted')}</i>
      </xsl:if>
    </span>
    <xsl:for-each select="@wit">
      <i class="witnesses"> {string-join(opis:sigla(.), ' ')}</i>
    </xsl:for-each>
  </xsl:template>

  <!-- The entries of an apparatus that stands apart are among the notes. -->
  <xsl:template match="listApp" mode="opis:html" as="element()*">
    <xsl:apply-templates select="* except app" mode="opis:html"/>
  </xsl:template>

  <xsl:template match="lem | rdg | rdgGrp | wit | witDetail" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

</xsl:stylesheet>
