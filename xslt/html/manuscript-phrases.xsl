<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in the description of a manuscript: leaves, measures, materials, marks. Owns locus, locusGrp, origPlace, material, objectType,
     watermark, catchwords, signatures, secFol, heraldry, dimensions, height, width, depth, dim, summary; as statements incipit,
     explicit, rubric, finalRubric, colophon, textLang. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/manuscript-phrases"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="origPlace | material | objectType | watermark" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:phrase"/>
  </xsl:template>

  <xsl:template match="catchwords | signatures | heraldry" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:phrase"/>
  </xsl:template>

  <!-- Words of the manuscript itself, by which it is known. -->
  <xsl:template match="secFol" mode="opis:html" as="element(html:i)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'i'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What a vocabulary or a register knows is a link to it. -->
  <xsl:template match="(origPlace | material | objectType | watermark)[@opis:ref][normalize-space()]" mode="opis:html" as="element()+">
    <xsl:call-template name="opis:reference-of"/>
  </xsl:template>

  <xsl:template match="summary" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., if (opis:is-block(.)) then 'p' else 'span')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Leaves, as they are named or from one to another; linked to a picture where there is an address. -->
  <xsl:template match="locus" mode="opis:html" as="element()">
    <xsl:variable name="href" as="xs:string?" select="opis:link-address((@target, @facs)[1])"/>
    <xsl:element name="{if (exists($href)) then 'a' else 'span'}">
      <xsl:for-each select="$href">
        <xsl:attribute name="href" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'locus'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
      <xsl:if test="not(normalize-space())">{string-join(distinct-values((@from, @to) ! string()), '–')}</xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="locusGrp" mode="opis:html" as="element(html:span)">
    <span class="locus">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:side-by-side">
        <xsl:with-param name="of" select="*"/>
      </xsl:call-template>
    </span>
  </xsl:template>

  <!-- Height by width by depth; whose they are. -->
  <xsl:template match="dimensions" mode="opis:html" as="element(html:span)">
    <span class="dimensions">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{@type ! (opis:label('dimensions-' || .) || ': ')}</xsl:text>
      <xsl:for-each select="height | width | depth | dim">
        <xsl:text>{if (position() eq 1) then () else if (self::dim) then ', ' else ' × '}</xsl:text>
        <xsl:apply-templates select="." mode="opis:html"/>
      </xsl:for-each>
      <xsl:text>{(@unit, height/@unit, width/@unit)[1][not(matches(string-join(current()/*), '[a-z]'))] ! (' ' || .)}</xsl:text>
      <xsl:text>{@scope ! (' (' || . || ')')}{@precision ! (' (' || opis:label('precision', .) || ')')}</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="height | width | depth | dim" mode="opis:html" as="element(html:span)">
    <span class="dimension">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{self::dim/@type ! (. || ' ')}</xsl:text>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="not(normalize-space())">{opis:amount(.)}</xsl:if>
      <!-- Among several the unit is said once, behind them. -->
      <xsl:if test="@unit and not(parent::dimensions) and matches(., '[0-9][ \t\r\n]*$')"> {@unit}</xsl:if>
    </span>
  </xsl:template>

  <!-- The manuscript's own words, by which a text is known. -->
  <xsl:template match="incipit | explicit | rubric | finalRubric | colophon" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd class="own-words">
        <xsl:call-template name="opis:record"/>
        <xsl:call-template name="opis:facts"/>
        <xsl:call-template name="opis:marks"/>
      </dd>
    </div>
  </xsl:template>

  <!-- Its languages, in the words of the description, else by the tags. -->
  <xsl:template match="textLang" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <xsl:call-template name="opis:content"/>
        <xsl:if test="not(normalize-space())">{string-join((@mainLang, @otherLangs) ! tokenize(.) ! opis:language-name(.), ', ')}</xsl:if>
      </dd>
    </div>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:phrase" as="element(html:span)">
    <xsl:context-item as="element()" use="required"/>
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="lower-case(local-name())"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
      <xsl:if test="not(normalize-space())">{(@corresp ! opis:names-of(.), @ref ! opis:names-of(.))[1]}</xsl:if>
    </span>
  </xsl:template>

</xsl:stylesheet>
