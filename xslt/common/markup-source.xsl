<?xml version="1.0" encoding="UTF-8"?>
<!-- Mark-up as text, as it is written in an example. Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Mark-up as text. -->
  <xsl:mode name="opis:source" on-no-match="text-only-copy" on-multiple-match="fail"/>

  <xsl:template match="*" mode="opis:source" as="text()+">
    <xsl:text>&lt;{name()}{string-join(@*[namespace-uri() ne 'https://opis.invalid/ns'] ! (' ' || name() || '=&quot;' || replace(replace(., '&amp;', '&amp;amp;'), '&quot;', '&amp;quot;') || '&quot;'))}</xsl:text>
    <xsl:choose>
      <xsl:when test="node()">
        <xsl:text>&gt;</xsl:text>
        <xsl:apply-templates mode="opis:source"/>
        <xsl:text>&lt;/{name()}&gt;</xsl:text>
      </xsl:when>
      <xsl:otherwise>/&gt;</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comment()" mode="opis:source" as="text()">
    <xsl:text>&lt;!--{.}--&gt;</xsl:text>
  </xsl:template>

</xsl:stylesheet>
