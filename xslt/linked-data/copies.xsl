<?xml version="1.0" encoding="UTF-8"?>
<!-- The copies of a record in archives, each with its holder, its signature and where it lies. Owns what holds an msIdentifier:
     msDesc, witness, bibl. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A part of a manuscript is no copy. -->
  <xsl:template match="*[msIdentifier]" mode="opis:graph" as="item()*" priority="2">
    <xsl:variable name="identifier" as="element(msIdentifier)" select="msIdentifier"/>
    <xsl:variable name="signature" as="xs:string" select="opis:signature($identifier)"/>
    <xsl:sequence select="
        'copy', .,
        $identifier/(repository, institution)[1] ! ('holder', .),
        $identifier/(settlement, region, country)[1] ! ('holder-place', .),
        $identifier/country[@key][1] ! string-join(('country', @key), '&#9;'),
        (string-join(('signature', $signature), '&#9;'), $identifier)[$signature ne ''],
        $identifier/altIdentifier[normalize-space()] ! ('other-mark', .),
        $identifier/collection[@n] ! ('level', .),
        msContents/summary/locus[@from][1] ! ('leaves', .),
        (msContents/textLang[@mainLang], msContents/msItem/textLang[@mainLang]) ! ('copy-language', .),
        (history/origin/(origDate, date), history/origin/p/(origDate, date))[1] ! ('copy-date', ., opis:qualifier(.))"/>
  </xsl:template>

</xsl:stylesheet>
