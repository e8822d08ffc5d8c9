<?xml version="1.0" encoding="UTF-8"?>
<!-- Works cited, the parts of a structured description in the order of a citation. Owns bibl, biblStruct, biblFull, listBibl, relatedItem,
     analytic, monogr, imprint, series, biblScope, citedRange, edition, extent, respStmt, resp, idno. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/bibliography"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A work within running text; one that stands as a block is a paragraph. -->
  <xsl:template match="bibl | biblStruct | biblFull" mode="opis:html" as="element()">
    <xsl:element name="{if (not(parent::listBibl) and opis:is-block(.)) then opis:name-by-content(., 'p') else if (opis:has-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'bibl'"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="self::biblFull">
          <xsl:call-template name="local:parts">
            <xsl:with-param name="of" select="(titleStmt | editionStmt | extent | publicationStmt | seriesStmt | notesStmt | sourceDesc)/(descendant-or-self::* except (self::titleStmt, self::editionStmt, self::publicationStmt, self::seriesStmt, self::notesStmt, self::sourceDesc))[parent::titleStmt or parent::editionStmt or parent::publicationStmt or parent::seriesStmt or parent::notesStmt or parent::sourceDesc or self::extent]"/>
          </xsl:call-template>
        </xsl:when>
        <!-- The punctuation of the source, where it has any. -->
        <xsl:when test="empty(*) or text()[normalize-space()]">
          <xsl:apply-templates mode="opis:html"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="local:parts">
            <xsl:with-param name="of" select="*"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="exists(@xml:id)">
        <xsl:call-template name="opis:marks"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="listBibl" mode="opis:html" as="element()">
    <xsl:call-template name="opis:entries-here"/>
  </xsl:template>

  <!-- What a work is part of, or stands in another relation to. -->
  <xsl:template match="analytic | monogr | imprint | relatedItem" mode="opis:html" as="node()*">
    <xsl:choose>
      <xsl:when test="text()[normalize-space()]">
        <xsl:apply-templates mode="opis:html"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:parts">
          <xsl:with-param name="of" select="*"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="series" mode="opis:html" as="element(html:span)">
    <span class="series">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:choose>
        <xsl:when test="empty(*) or text()[normalize-space()]">
          <xsl:apply-templates mode="opis:html"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="local:parts">
            <xsl:with-param name="of" select="*"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <!-- Pages and volumes: what they are is said where the words are figures alone. -->
  <xsl:template match="biblScope | citedRange" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="lower-case(local-name())"/>
      </xsl:call-template>
      <xsl:variable name="words" as="xs:string" select="normalize-space()"/>
      <xsl:text>{if (matches($words, '^[0-9ivxlIVXL]') or $words eq '') then (@unit, @type)[1] ! (opis:label('unit-' || .) || ' ') else ()}</xsl:text>
      <xsl:call-template name="opis:content"/>
      <xsl:text>{if ($words eq '') then string-join(distinct-values((@from, @to)), '–') else ()}</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="edition | extent" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- What somebody did, then who. -->
  <xsl:template match="respStmt" mode="opis:html" as="element(html:span)">
    <span class="responsible">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates select="resp" mode="opis:html"/>
      <xsl:text>: </xsl:text>
      <xsl:call-template name="opis:side-by-side">
        <xsl:with-param name="of" select="* except resp"/>
      </xsl:call-template>
    </span>
  </xsl:template>

  <xsl:template match="resp" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- A number or an address that something is known by: which kind of number is said, where it is a number alone; linked where it
       has an address of the web. -->
  <xsl:template match="idno" mode="opis:html" as="node()+">
    <xsl:variable name="number" as="xs:string" select="normalize-space()"/>
    <xsl:variable name="iri" as="xs:string?" select="
        if (lower-case(@type) eq 'doi' and matches($number, '^10\.[0-9]+/[^ ]+$')) then 'https://doi.org/' || $number
        else opis:identifier-iri(.)"/>
    <xsl:if test="@type and matches($number, '^[0-9][0-9X ./-]*$')">{@type} </xsl:if>
    <xsl:choose>
      <xsl:when test="exists($iri)">
        <xsl:call-template name="opis:link">
          <xsl:with-param name="href" select="$iri"/>
          <xsl:with-param name="classes" select="'idno', 'external'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opis:wrap"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Local components -->

  <!-- Parts of a citation in their order: a colon after the authors and after a place of publication, a full stop before what a work is in. -->
  <xsl:template name="local:parts" as="node()*">
    <xsl:param name="of" as="element()*" required="yes"/>
    <xsl:for-each select="$of">
      <xsl:variable name="at" as="xs:integer" select="position()"/>
      <xsl:variable name="before" as="element()?" select="$of[$at - 1]"/>
      <xsl:text>{if ($at eq 1) then () else local:separator($before, .)}</xsl:text>
      <xsl:apply-templates select="." mode="opis:html"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="local:separator" as="xs:string">
    <xsl:param name="before" as="element()"/>
    <xsl:param name="after" as="element()"/>
    <xsl:sequence select="
        if ($after/(self::p, self::note, self::listBibl, self::biblStruct, self::idno, self::ref, self::ptr)) then ' '
        else if ($before/self::author and $after/self::author) then '; '
        else if ($before/self::author) then ': '
        else if ($before/self::pubPlace and $after/self::publisher) then ': '
        else if ($before/self::analytic and $after/self::monogr) then
          '.'[not(matches($before, '\.[ \t\r\n]*$'))] || ' ' || opis:label('in') || ' '
        else if ($after/(self::monogr, self::series, self::title, self::imprint, self::edition, self::relatedItem)) then
          '.'[not(matches($before, '\.[ \t\r\n]*$'))] || ' '
        else ', '"/>
  </xsl:function>

</xsl:stylesheet>
