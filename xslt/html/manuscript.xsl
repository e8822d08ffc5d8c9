<?xml version="1.0" encoding="UTF-8"?>
<!-- What is said of a manuscript beside its signature: each statement with its name. Owns msContents, msItem, physDesc,
     history, additional and all below them. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/manuscript"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Groups of statements. -->
  <xsl:template match="msContents | msItem | physDesc | objectDesc | supportDesc | layoutDesc | handDesc" mode="opis:html" as="node()*">
    <xsl:apply-templates select="*" mode="opis:html"/>
  </xsl:template>

  <xsl:template match="typeDesc | scriptDesc | sealDesc | bindingDesc | history | additional | adminInfo" mode="opis:html" as="node()*">
    <xsl:apply-templates select="*" mode="opis:html"/>
  </xsl:template>

  <xsl:template match="recordHist | custodialHist | handNotes" mode="opis:html" as="node()*">
    <xsl:apply-templates select="*" mode="opis:html"/>
  </xsl:template>

  <!-- Statements. -->
  <xsl:template match="textLang | incipit | explicit | support | foliation | condition | collation" mode="opis:html" as="element()?">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="layout | handNote | typeNote | scriptNote | seal | additions | binding | decoNote" mode="opis:html" as="element()?">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="accMat | origin | provenance | acquisition | custEvent | surrogates | source | change" mode="opis:html" as="element()?">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template as="element()?" match="supportDesc/extent | adminInfo/availability | adminInfo/note | msItem/title | msItem/author | msContents/summary"
      priority="2" mode="opis:html">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template as="element(html:span)" match="locus | locusGrp | origPlace | material | objectType | watermark | catchwords | summary" mode="opis:html">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- Height by width by depth. -->
  <xsl:template match="dimensions" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'dimensions'"/>
      </xsl:call-template>
      <xsl:text>{string-join((height, width, depth) ! (normalize-space(.)[. ne ''], @quantity)[1], ' × ')}</xsl:text>
      <xsl:text>{(@unit, height/@unit, width/@unit)[1] ! (' ' || .)}</xsl:text>
    </span>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:statement" as="element()?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="not(local:repeats-signature(.))">
      <xsl:element name="{opis:name-by-content(., 'span')}">
        <xsl:call-template name="opis:attributes">
          <xsl:with-param name="classes" select="'statement'"/>
        </xsl:call-template>
        <span class="statement-name">{opis:label('ms-' || local-name())}:</span>
        <xsl:text> </xsl:text>
        <xsl:call-template name="opis:content"/>
        <xsl:text>{'.'[not(matches(current(), '[.!?][ \t\r\n]*$'))]}</xsl:text>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <!-- Does a statement say no more than which leaves the signature names? -->
  <xsl:function name="local:repeats-signature" as="xs:boolean">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="
        exists($statement/self::summary)
        and exists($statement/ancestor::msDesc/msIdentifier[contains(opis:signature(.), normalize-space($statement))])"/>
  </xsl:function>

</xsl:stylesheet>
