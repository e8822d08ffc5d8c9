<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons, bodies, places, works and events of registers: names, numbers, dates and places. Owns opis:entry, in which
     an entry stands, with its parts. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opis:entry" mode="opis:graph" as="item()*">
    <xsl:sequence select="'entry', ."/>
    <xsl:apply-templates mode="opis:graph-entry"/>
    <xsl:apply-templates mode="opis:graph-extras"/>
  </xsl:template>

  <!-- What an entry says of its thing. -->
  <xsl:mode name="opis:graph-entry" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:template match="person | personGrp | org | place" mode="opis:graph-entry" as="item()*">
    <xsl:variable name="main" as="element()?" select="opis:main-name(.)"/>
    <xsl:sequence select="
        $main ! ('name', .),
        *[opis:is-name(.)][not(. is $main)] ! ('other-name', .),
        idno ! ('identifier', .),
        birth[1] ! ((date, .)[1] ! ('birth', .), (settlement, placeName, country)[@ref][1] ! ('birth-place', .)),
        death[1] ! ((date, .)[1] ! ('death', .), (settlement, placeName, country)[@ref][1] ! ('death-place', .)),
        self::org/(placeName, settlement)[@ref][1] ! ('seat', .),
        self::place/location/geo[1] ! ('coordinates', .)"/>
  </xsl:template>

  <!-- A title that is an address is none. -->
  <xsl:template match="bibl | biblStruct" mode="opis:graph-entry" as="item()*">
    <xsl:variable name="titles" as="element(title)*" select="(title | */title)[not(matches(., '^[ \t\n\r]*https?:'))]"/>
    <xsl:variable name="main" as="element(title)?" select="($titles[@type = 'main'], $titles)[1]"/>
    <xsl:sequence select="
        $main ! ('name', .),
        $titles[not(. is $main)] ! ('other-name', .),
        (idno | */idno) ! ('identifier', .),
        (author | */author)[@ref] ! ('author', .)"/>
  </xsl:template>

  <xsl:template match="event" mode="opis:graph-entry" as="item()*">
    <xsl:variable name="names" as="element()*" select="eventName, label, head"/>
    <xsl:sequence select="
        ($names, desc)[normalize-space()][1] ! ('name', .),
        $names[normalize-space()][position() gt 1] ! ('other-name', .),
        idno ! ('identifier', .),
        (., date)[@when | @notBefore | @notAfter | @from | @to | @when-iso][1] ! ('happened', .),
        (placeName | settlement | listPlace/place/placeName | desc/placeName)[@ref] ! ('happened-place', .)"/>
  </xsl:template>

</xsl:stylesheet>
