<?xml version="1.0" encoding="UTF-8"?>
<!-- How the text was edited. Owns encodingDesc, editorialDecl and the declarations in it. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="encodingDesc" mode="opis:colophon" as="element()*">
    <xsl:variable name="principles" as="element()*" select="
        projectDesc, samplingDecl, editorialDecl/*, variantEncoding, geoDecl, p, ab"/>
    <xsl:if test="exists($principles)">
      <section class="principles">
        <h3>{opis:label('principles')}</h3>
        <dl class="properties">
          <xsl:for-each-group select="$principles" group-by="if (self::p or self::ab) then 'editorialDecl' else local-name()">
            <xsl:call-template name="opis:property">
              <xsl:with-param name="key" select="current-grouping-key()"/>
              <xsl:with-param name="of" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
