<?xml version="1.0" encoding="UTF-8"?>
<!-- Quoted matter. Owns q, quote, said, cit, soCalled. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="q | quote | said | cit | soCalled" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="
          if (opis:has-block(.)) then 'blockquote'
          else if (self::cit or opis:has-quotation-mark(.)) then 'span'
          else 'q'"/>
      <xsl:with-param name="classes" select="if (self::soCalled) then 'so-called' else 'quotation'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
