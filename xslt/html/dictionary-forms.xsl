<?xml version="1.0" encoding="UTF-8"?>
<!-- What a dictionary says of the form of a word: spelling, sound, parts, grammar. Owns form, orth, pron, hyph, syll, stress, gramGrp, gram,
     pos, gen, number, case, per, tns, mood, iType, subc, colloc. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/dictionary-forms"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="form | gramGrp" mode="opis:html" as="node()+">
    <xsl:call-template name="opis:lexical"/>
  </xsl:template>

  <!-- The word itself; that of the entry is what the entry defines. -->
  <xsl:template match="orth" mode="opis:html" as="node()+">
    <xsl:call-template name="opis:lexical">
      <xsl:with-param name="name" select="
          if (../(self::entry | self::entryFree | self::re | self::hom) or ../self::form[../self::entry or ../self::entryFree or ../self::re or ../self::hom])
          then 'dfn' else 'b'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="pron | hyph | syll | stress" mode="opis:html" as="node()+">
    <xsl:call-template name="opis:lexical">
      <xsl:with-param name="classes" select="'pronunciation', local-name()[. ne 'pron']"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="gram | pos | gen | number | case | per" mode="opis:html" as="node()+">
    <xsl:call-template name="local:grammar"/>
  </xsl:template>

  <xsl:template match="tns | mood | iType | subc | colloc" mode="opis:html" as="node()+">
    <xsl:call-template name="local:grammar"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:grammar" as="node()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:call-template name="opis:lexical">
      <xsl:with-param name="name" select="'i'"/>
      <xsl:with-param name="classes" select="'grammar', lower-case(local-name())"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
