<?xml version="1.0" encoding="UTF-8"?>
<!-- What the head of a document's page says beside what all pages say: other forms, and the tags that reference
     managers read, for no more than the TEI says. Owns no element; reads titleStmt, correspDesc, langUsage. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/document-head"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="TEI | teiCorpus" mode="opis:head" as="element()*">
    <xsl:variable name="abstract" as="xs:string" select="normalize-space(teiHeader/profileDesc/abstract[1])"/>
    <xsl:if test="$abstract ne ''">
      <meta name="description" content="{$abstract}"/>
    </xsl:if>
    <xsl:variable name="path" as="xs:string" select="opis:path(.)"/>
    <link rel="alternate" type="application/tei+xml" href="{opis:own-name(.)}.xml" title="{opis:label('tei')}"/>
    <link rel="alternate" type="text/plain" href="{opis:own-name(.)}.txt" title="{opis:label('plain-text')}"/>
    <link rel="alternate" type="text/turtle" href="{opis:own-name(.)}.ttl" title="{opis:label('linked-data')}"/>
    <link rel="alternate" type="application/ld+json" href="{opis:own-name(.)}.jsonld" title="{opis:label('linked-data')}"/>
    <xsl:sequence select="
        local:tags('citation_title', opis:main-title(.)),
        local:tags('citation_author', teiHeader/fileDesc/titleStmt/author),
        local:tags('citation_date', teiHeader/profileDesc/correspDesc/correspAction[@type = 'sent']/date/@when),
        local:tags('citation_language', text/ancestor-or-self::*[@xml:lang][1]/@xml:lang),
        local:tags('citation_publisher', teiHeader/fileDesc/publicationStmt/publisher),
        local:tags('citation_public_url', $opis:site/opis:site/@base[. ne ''] ! (. || $path))"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:tags" as="element(html:meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:for-each select="$values ! normalize-space(string(.))[. ne '']">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
