<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a text. Owns text, front, body, back, group, div, div1 to div7, floatingText, argument, epigraph, p, ab. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The one text of a document needs no frame; of several each has its own. -->
  <xsl:template match="text | group" mode="opis:html" as="node()*">
    <xsl:apply-templates mode="opis:html"/>
  </xsl:template>

  <xsl:template match="group/text" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="'grouped-text'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="front | body | back" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain"/>
  </xsl:template>

  <!-- A back that has nothing but notes, which are shown as such. -->
  <xsl:template match="back[* and (every $part in * satisfies opis:holds-notes-only($part))]" mode="opis:html" as="node()*"/>

  <!-- A text within the text. -->
  <xsl:template match="floatingText" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="'floating-text'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="opis:html" as="element()">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="name" select="if (head[normalize-space()]) then 'section' else 'div'"/>
      <xsl:with-param name="classes" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Notes that stand apart are shown in the section of notes, under the heading given here. -->
  <xsl:template match="(div | div1 | div2 | div3 | div4 | div5 | div6 | div7)[note][opis:holds-notes-only(.)]" priority="12" mode="opis:html" as="element()*"/>

  <xsl:template match="argument | epigraph" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain"/>
  </xsl:template>

  <!-- A paragraph; one that holds blocks cannot be a `p` of HTML. -->
  <xsl:template match="p | ab" mode="opis:html" as="element()">
    <xsl:variable name="name" as="xs:string" select="opis:name-by-content(., 'p')"/>
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="classes" select="local-name()[. eq 'ab'], 'paragraph'[$name eq 'div']"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
