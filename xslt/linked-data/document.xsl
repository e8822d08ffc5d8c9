<?xml version="1.0" encoding="UTF-8"?>
<!-- The record that a document gives the text of, and the edited text. Owns TEI. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The dates of each text that say their value, notes left out, by the path of its page (see source-tree.ts). -->
  <xsl:param name="opis:dates-by-path" as="map(*)" select="map{}"/>

  <xsl:template match="/" mode="opis:graph" as="item()*">
    <xsl:apply-templates select="*" mode="opis:graph"/>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="opis:graph" as="item()*">
    <xsl:variable name="file" as="element(fileDesc)?" select="teiHeader/fileDesc"/>
    <xsl:variable name="profile" as="element(profileDesc)?" select="teiHeader/profileDesc"/>
    <xsl:sequence select="
        'document', .,
        opis:main-title(.) ! ('title', .),
        opis:other-titles(.) ! ('other-title', .),
        $file/titleStmt/author/(if (*[@ref]) then *[@ref] else .) ! ('author', .),
        $profile/creation/date[1] ! ('creation-date', ., opis:qualifier(.)),
        text/(body | body/(div | div/div))/(opener | closer)/idno ! ('number', .),
        $opis:dates-by-path(opis:path(.)) ! ('text-date', ., opis:qualifier(.))"/>
    <xsl:apply-templates select="$profile/correspDesc, $file/sourceDesc, $file/publicationStmt/availability" mode="opis:graph"/>
    <xsl:apply-templates select="
        $profile/particDesc/listRelation | standOff/listRelation | text/(body | back | back/div)/listRelation" mode="opis:graph"/>
    <xsl:apply-templates select="." mode="opis:graph-extras"/>
  </xsl:template>

  <!-- Who inferred a date and how surely, as the page says it. -->
  <xsl:function name="opis:qualifier" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:if test="$date/@resp or $date/@cert">
      <xsl:sequence select="opis:date-inference($date) ! string-join(('qualifier', ., $opis:language), '&#9;')"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
