<?xml version="1.0" encoding="UTF-8"?>
<!-- What the text was taken from, and its rights. Owns sourceDesc, listWit, witness, listBibl, bibl and its kin there,
     availability. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sourceDesc | listWit | witness" mode="opis:graph" as="item()*">
    <xsl:apply-templates mode="opis:graph"/>
  </xsl:template>

  <!-- Lists of sources; one that says it is of something else (literature, what is mentioned) says nothing of the text. -->
  <xsl:template match="listBibl" mode="opis:graph" as="item()*">
    <xsl:if test="not(@type) or @type = ('copies', 'copy', 'sources', 'source', 'witnesses', 'manuscripts', 'originals', 'prints', 'editions')">
      <xsl:apply-templates mode="opis:graph"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="bibl | biblStruct | biblFull" mode="opis:graph" as="item()*">
    <xsl:sequence select="
        if (@type = 'translation' or relatedItem[@type = 'translatedFrom']) then 'translation' else (),
        title[1] ! ('source-title', .)"/>
    <xsl:variable name="addresses" as="xs:string*" select="((ref | ptr)/@target, monogr/(ref | ptr)/@target)[matches(., '^https?:')]"/>
    <xsl:sequence select="if (exists($addresses)) then string-join(('source', $addresses[1]), '&#9;') else 'source', ."/>
  </xsl:template>

  <xsl:template match="availability" mode="opis:graph" as="item()*">
    <xsl:sequence select="licence[@target] ! ('licence', .), p ! ('rights', .)"/>
  </xsl:template>

</xsl:stylesheet>
