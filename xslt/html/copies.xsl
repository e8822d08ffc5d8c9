<?xml version="1.0" encoding="UTF-8"?>
<!-- A copy in an archive: its signature with a link to the archive, then what else is said of it. Owns msDesc, msIdentifier,
     altIdentifier, msName, collection. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The context copy in one line. -->
  <xsl:template name="opis:copy" as="node()*">
    <xsl:context-item as="element(msDesc)" use="required"/>
    <xsl:apply-templates select="msIdentifier" mode="opis:html"/>
    <xsl:if test="* except (msIdentifier, head)">
      <xsl:text> </xsl:text>
      <span class="details">
        <xsl:apply-templates select="* except (msIdentifier, head)" mode="opis:html"/>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="msDesc" mode="opis:html" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'signature'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:copy"/>
    </div>
  </xsl:template>

  <xsl:template match="msIdentifier" mode="opis:html" as="node()*">
    <xsl:variable name="signature" as="xs:string" select="opis:signature(.)"/>
    <xsl:variable name="archive" as="element()?" select="
        (repository, institution)[normalize-space()][starts-with($signature, normalize-space(.))][1]"/>
    <xsl:apply-templates select="$archive" mode="opis:html"/>
    <xsl:text>{if (exists($archive)) then substring-after($signature, normalize-space($archive)) else $signature}</xsl:text>
    <xsl:variable name="places" as="element()*" select="
        (institution, repository) except $archive, settlement, district, region, country"/>
    <xsl:if test="exists($places)">
      <xsl:text> (</xsl:text>
      <xsl:for-each select="$places">
        <xsl:text>{if (position() gt 1) then ', ' else ()}</xsl:text>
        <xsl:apply-templates select="." mode="opis:html"/>
      </xsl:for-each>
      <xsl:text>)</xsl:text>
    </xsl:if>
    <xsl:for-each select="altIdentifier | msName">
      <xsl:text>; {opis:label('ms-' || (if (@type = 'former') then 'former' else local-name()))}: </xsl:text>
      <xsl:text>{if (self::altIdentifier) then opis:signature(.) else normalize-space()}</xsl:text>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
