<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of an entry of a register. Owns person, personGrp, org, place as bearers of names. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The name that an entry goes by: the first that is no variant. -->
  <xsl:function name="opis:main-name" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/*[opis:is-name(.)][not(@type = 'variant')][1]"/>
  </xsl:function>

  <!-- Is an element a name of the entry that it stands in? A place that an organisation is in is none. -->
  <xsl:function name="opis:is-name" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="$element/.."/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:sequence select="
        not($element/@ref)
        and (if ($name eq 'persName') then exists($entry/(self::person, self::personGrp))
          else if ($name eq 'orgName') then exists($entry/(self::org, self::personGrp))
          else if ($name = ('placeName', 'geogName', 'settlement', 'region', 'country', 'district', 'bloc')) then exists($entry/self::place)
          else $name eq 'name')"/>
  </xsl:function>

</xsl:stylesheet>
