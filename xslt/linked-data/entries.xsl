<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons, bodies and places of registers: names, numbers, dates and places of a life. Owns opis:entry, in which an
     entry stands, with its parts. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opis:entry" mode="opis:graph" as="item()*">
    <xsl:variable name="entry" as="element()?" select="(person | personGrp | org | place)[1]"/>
    <xsl:variable name="main" as="element()?" select="$entry ! opis:main-name(.)"/>
    <xsl:sequence select="
        'entry', .,
        $main ! ('name', .),
        $entry/*[opis:is-name(.)][not(. is $main)] ! ('other-name', .),
        $entry/idno ! ('identifier', .),
        $entry/birth[1] ! ((date, .)[1] ! ('birth', .), (settlement, placeName, country)[@ref][1] ! ('birth-place', .)),
        $entry/death[1] ! ((date, .)[1] ! ('death', .), (settlement, placeName, country)[@ref][1] ! ('death-place', .)),
        $entry/self::org/(placeName, settlement)[@ref][1] ! ('seat', .),
        $entry/self::place/location/geo[1] ! ('coordinates', .)"/>
    <xsl:apply-templates select="$entry" mode="opis:graph-extras"/>
  </xsl:template>

</xsl:stylesheet>
