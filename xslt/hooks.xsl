<?xml version="1.0" encoding="UTF-8"?>
<!-- `html.xsl` with hooks around every element of the text, for an edition that asks for them: it imports `opis:hooks.xsl` in
     the place of `opis:html.xsl`. They cost some time at each element, so that nobody else has them. Owns no TEI element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:import href="html.xsl"/>

  <!-- What an edition gives in these stands before and after what an element becomes. -->
  <xsl:mode name="opis:before" on-no-match="deep-skip" on-multiple-match="fail"/>
  <xsl:mode name="opis:after" on-no-match="deep-skip" on-multiple-match="fail"/>
  <!-- What an edition gives in this stands in its place; nothing, where the element is to be left out. -->
  <xsl:mode name="opis:instead" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:include href="html/hooks.xsl"/>

</xsl:stylesheet>
