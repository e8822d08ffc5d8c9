<?xml version="1.0" encoding="UTF-8"?>
<!-- Archival signatures as printed. Owns msIdentifier as words. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The signature of a copy: the string as printed, else the parts of the identifier joined. -->
  <xsl:function name="opis:signature" as="xs:string">
    <xsl:param name="identifier" as="element()"/>
    <xsl:variable name="printed" as="element(idno)*" select="$identifier/idno[normalize-space()]"/>
    <xsl:sequence select="
        (($printed[@type = 'signature'], $printed)[1][empty($identifier/repository) or @type = 'signature'] ! normalize-space(.),
        string-join($identifier/(institution, repository, collection, idno, msName) ! normalize-space(.)[. ne ''], ', '))[1]"/>
  </xsl:function>

</xsl:stylesheet>
