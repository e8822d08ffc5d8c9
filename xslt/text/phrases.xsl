<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs in a line. Owns the names, dates, terms and phrases of TEI that plain text shows by their words alone. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The words of the context element, and behind them the marks of the notes that point at it. -->
  <xsl:template name="opis:phrase" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@opis:mark">{@opis:mark}</xsl:if>
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:if test="@opis:mark">{@opis:mark}</xsl:if>
    <xsl:if test="@opis:marks">{opis:text-marks(.)}</xsl:if>
  </xsl:template>

  <xsl:template match="persName | orgName | placeName | geogName | name | rs | roleName" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="country | region | settlement | district | bloc | repository | institution" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="author | editor | publisher | pubPlace | sponsor | funder | principal | authority | distributor" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="forename | surname | genName | nameLink | addName | geogFeat | offset" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="hi | emph | foreign | mentioned | distinct | title | term | gloss" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="num | measure | email | desc | seg | s | w | pc | c" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="code | gi | att | val | tag | ident | eg | formula" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="street | postCode | postBox | stamp | geo | fw" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="idno | bibl | biblStruct | analytic | monogr | imprint | relatedItem" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="biblScope | citedRange | edition | extent | series | resp | respStmt" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="abbr | expan | corr | orig | reg" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="subst | mod | damage | restore" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="salute | signed | dateline | address | p | ab" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="cit | said | lem | rdg | rdgGrp | wit | witDetail | figure | figDesc | trailer | listBibl" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="date | time | origDate" mode="opis:inline" as="text()*">
    <xsl:choose>
      <xsl:when test="normalize-space()">
        <xsl:call-template name="opis:phrase"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>{@opis:mark}{opis:date-meaning(.)}{@opis:mark}{opis:text-marks(.)}</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Quoted matter that brings no marks is given some. -->
  <xsl:template match="q | quote | soCalled" mode="opis:inline" as="text()*">
    <xsl:variable name="needs" as="xs:boolean" select="not(opis:has-quotation-mark(.))"/>
    <xsl:text>{'“'[$needs]}</xsl:text>
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:text>{'”'[$needs]}{opis:text-marks(.)}</xsl:text>
  </xsl:template>

  <!-- Lines that must stay lines: U+2028 is never in the source by accident. -->
  <xsl:template match="lb" mode="opis:inline" as="text()?">
    <xsl:if test="$opis:diplomatic or not(@break = 'no')">&#x2028;</xsl:if>
  </xsl:template>

  <xsl:template match="addrLine | l" mode="opis:inline" as="text()*">
    <xsl:if test="preceding-sibling::*">&#x2028;</xsl:if>
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <!-- In a reading text with space around it, unless it stands within a word. -->
  <xsl:template match="pb | cb | gb" mode="opis:inline" as="text()*">
    <xsl:variable name="space" as="xs:string" select="
        if ($opis:diplomatic) then '&#x2028;'
        else if (@break = 'no' or (matches(preceding-sibling::node()[1]/self::text(), '[\p{L}-]$')
          and matches(following-sibling::node()[1]/self::text(), '^\p{L}'))) then ''
        else ' '"/>
    <xsl:text>{$space}[{if (self::pb and @n) then opis:label('page', @n)
      else opis:label(if (self::cb) then 'column-break' else if (self::gb) then 'gathering-break' else 'page-break')}]{$space}</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <!-- Pieces of a letter's head that stand directly one behind the other are lines: the names of a letterhead. -->
  <xsl:template match="opener/seg | closer/seg" priority="1" mode="opis:inline" as="text()*">
    <xsl:if test="preceding-sibling::node()[1]/self::seg">&#x2028;</xsl:if>
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <!-- What stands above or beside characters and says how they sound. -->
  <xsl:template match="rt" mode="opis:inline" as="text()*">
    <xsl:text>(</xsl:text>
    <xsl:call-template name="opis:phrase"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- Places and not words; what stands in them by mistake is not lost. -->
  <xsl:template match="milestone | anchor | handShift" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="graphic | figure/graphic" mode="opis:inline" as="text()">
    <xsl:text>[{opis:label('image')}: {@url}]</xsl:text>
  </xsl:template>

</xsl:stylesheet>
