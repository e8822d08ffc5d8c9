<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of an entry of a register. Owns person, personGrp, org, place as bearers of names. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/entries"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The name that an entry goes by: the first that is no variant. -->
  <xsl:function name="opis:main-name" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="xs:string" select="local:names(local-name($entry))"/>
    <xsl:sequence select="$entry/*[contains($names, concat(' ', local-name(), ' '))][not(@ref)][not(@type = 'variant')][1]"/>
  </xsl:function>

  <!-- Is an element a name of the entry that it stands in? A place that an organisation is in is none. -->
  <xsl:function name="opis:is-name" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        not($element/@ref) and contains(local:names(local-name($element/..)), concat(' ', local-name($element), ' '))"/>
  </xsl:function>

  <!-- Local components -->

  <!-- The elements that name an entry of this kind, between spaces. -->
  <xsl:function name="local:names" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="
        if ($kind eq 'person') then ' persName name '
        else if ($kind eq 'place') then ' placeName geogName settlement region country district bloc name '
        else if ($kind eq 'org') then ' orgName name '
        else if ($kind eq 'personGrp') then ' persName orgName name '
        else ' name '"/>
  </xsl:function>

</xsl:stylesheet>
