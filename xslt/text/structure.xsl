<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a text as blocks. Owns text, front, body, back, div and its kin, head, p, ab, the parts of letters and title
     pages. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text | group | floatingText | front | body | back | prologue | epilogue" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="argument | epigraph | p | ab | titlePage | docTitle | postscript" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="salute | signed | dateline | cit | said | figDesc" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="add | del | corr | lem | rdg | seg | supplied" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <!-- Notes that stand apart come with the others below the text. -->
  <xsl:template match="div[opis:holds-notes-only(.)] | listApp" priority="2" mode="opis:blocks" as="element()*"/>

  <xsl:template match="head" mode="opis:blocks" as="element(opis:block)?">
    <xsl:if test="normalize-space()">
      <opis:block underline="-">
        <xsl:call-template name="opis:phrase"/>
      </opis:block>
    </xsl:if>
  </xsl:template>

  <!-- Lines that belong together stand without space between. -->
  <xsl:template match="opener | closer | address" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:lines"/>
  </xsl:template>

  <xsl:template match="addrLine | trailer | byline" mode="opis:blocks" as="element(opis:block)?">
    <xsl:call-template name="opis:line"/>
  </xsl:template>

  <xsl:template match="idno | date | time | bibl | biblStruct | witness" mode="opis:blocks" as="element(opis:block)?">
    <xsl:call-template name="opis:line"/>
  </xsl:template>

  <xsl:template match="titlePart | docAuthor | docDate | docEdition | docImprint | imprimatur" mode="opis:blocks" as="element(opis:block)?">
    <xsl:call-template name="opis:line"/>
  </xsl:template>

  <xsl:template match="q | quote" mode="opis:blocks" as="element()*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:call-template name="opis:flow">
      <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A transcription by its pages and lines. -->
  <xsl:template match="sourceDoc | surface | surfaceGrp | zone" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="surface | surfaceGrp | zone | line" mode="opis:inline" as="text()*">
    <xsl:text>&#x2028;</xsl:text>
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="figure" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:each-as-block">
      <xsl:with-param name="of" select="* except head"/>
    </xsl:call-template>
    <xsl:for-each select="head">
      <xsl:call-template name="opis:flow"/>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
