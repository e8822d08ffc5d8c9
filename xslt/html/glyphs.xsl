<?xml version="1.0" encoding="UTF-8"?>
<!-- Letters and signs that Unicode may not have. Owns g; charDecl and what is below it see declarations.xsl. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The sign as it stands, else as its description maps it: to what most fonts have, else to what it is called. -->
  <xsl:template match="g" mode="opis:html" as="element()+">
    <xsl:variable name="glyph" as="element()?" select="opis:local-targets(@ref)[1]"/>
    <xsl:variable name="mapped" as="xs:string?" select="
        ($glyph/mapping[@type = 'standard'], $glyph/mapping[not(@type = 'PUA')])[normalize-space()][1] ! string()"/>
    <xsl:variable name="name" as="xs:string?" select="
        ($glyph/(localProp | unicodeProp)[@name = ('name', 'Name', 'entity')]/@value, $glyph/(glyphName | charName | desc), @type)[normalize-space()][1] ! normalize-space()"/>
    <span class="glyph">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:explanation">
        <xsl:with-param name="says" select="opis:label('glyph', ($name, $glyph/@xml:id, @ref ! replace(., '^.*[#:]', ''), @type)[1])[exists($glyph) or exists($name)]"/>
      </xsl:call-template>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="not(normalize-space())">{($mapped, ($name, @ref ! replace(., '^.*[#:]', ''))[1] ! ('[' || . || ']'), '[?]')[1]}</xsl:if>
    </span>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
