<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse: a line is a line, set in as the source sets it in; the parts of one line stand behind each other. Owns l, lg, caesura. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/verse"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lg" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:lines"/>
  </xsl:template>

  <xsl:template match="l" mode="opis:blocks" as="element(opis:block)">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <opis:block verse="yes" indent="{$indent + local:indent(@rend) + local:indent(@style)}"
        tight="{if ($tight or preceding-sibling::*[1]/self::l) then 'yes' else 'no'}"
        part="{if (@part = ('M', 'F')) then 'yes' else 'no'}">
      <xsl:call-template name="opis:phrase"/>
    </opis:block>
  </xsl:template>

  <!-- The break within a line is wider than a space. -->
  <xsl:template match="caesura" mode="opis:inline" as="text()">
    <xsl:text>&#xA0;&#xA0;&#xA0;</xsl:text>
  </xsl:template>

  <!-- Local components -->

  <!-- `indent`, `indent2`, `indent(2)`, `text-indent: 2em`: four spaces each, at most ten of them. -->
  <xsl:function name="local:indent" as="xs:integer">
    <xsl:param name="look" as="attribute()?"/>
    <xsl:sequence select="
        if (not(contains($look, 'indent'))) then 0
        else min((10, (replace(substring(substring-after($look, 'indent'), 1, 4), '[^0-9]', '')[. ne ''] ! xs:integer(.), 1)[1])) * 4"/>
  </xsl:function>

</xsl:stylesheet>
