<?xml version="1.0" encoding="UTF-8"?>
<!-- Authority numbers as IRIs. Owns idno in an entry. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The IRI of an authority number, by the type of the number; nothing for a type that is not known. -->
  <xsl:function name="opis:identifier-iri" as="xs:string?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($idno)"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($idno/@type)"/>
    <xsl:variable name="number" as="xs:string" select="translate($value, ' ', '')"/>
    <xsl:sequence select="
        if (matches($value, '^https?://[^ &lt;>&quot;{}|\\^`]+$')) then $value
        else if (not(matches($value, '^[A-Za-z0-9 -]+$'))) then ()
        else if ($type eq 'wikidata') then 'http://www.wikidata.org/entity/' || $number
        else if ($type eq 'gnd') then 'https://d-nb.info/gnd/' || $number
        else if ($type eq 'viaf') then 'http://viaf.org/viaf/' || $number
        else if ($type eq 'lcnaf') then 'http://id.loc.gov/authorities/names/' || $number
        else if ($type eq 'isni') then 'https://isni.org/isni/' || $number
        else if ($type eq 'orcid') then 'https://orcid.org/' || $number
        else if ($type eq 'geonames') then 'https://sws.geonames.org/' || $number || '/'
        else ()"/>
  </xsl:function>

</xsl:stylesheet>
