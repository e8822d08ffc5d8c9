<?xml version="1.0" encoding="UTF-8"?>
<!-- What the text was taken from and where its copies lie. Owns sourceDesc, listWit and witness in it, msDesc as a signature. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sourceDesc" mode="opis:properties" as="element(html:div)*">
    <xsl:variable name="copies" as="element(msDesc)*" select="msDesc, listBibl//msDesc"/>
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="if (count($copies) gt 1) then 'signatures' else 'signature'"/>
      <xsl:with-param name="of" select="$copies"/>
    </xsl:call-template>
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'witnesses'"/>
      <xsl:with-param name="of" select="listWit//witness"/>
    </xsl:call-template>
    <xsl:call-template name="opis:property">
      <xsl:with-param name="key" select="'source'"/>
      <xsl:with-param name="of" select="* except (msDesc, listWit, listBibl), listBibl/(* except (msDesc, listBibl, head))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="msDesc" mode="opis:value" as="element(html:dd)">
    <dd class="signature">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:copy"/>
    </dd>
  </xsl:template>

  <xsl:template match="bibl | witness" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="opis:content-as-value"/>
  </xsl:template>

</xsl:stylesheet>
