<?xml version="1.0" encoding="UTF-8"?>
<!-- The edited text, its files, its source and its rights. Owns text, sourceDesc/bibl, availability. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/edition-text"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="opis:edition-text" as="xs:string*">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:param name="has-record" as="xs:boolean" required="yes"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="teiHeader/fileDesc"/>
    <xsl:variable name="is-translation" as="xs:boolean" select="
        exists($file/sourceDesc//(relatedItem[@type = 'translatedFrom'] | bibl[@type = 'translation']))"/>
    <xsl:variable name="sources" as="xs:string*" select="opis:web-addresses($file/sourceDesc/bibl/(ref | ptr)/@target)"/>
    <xsl:variable name="name" as="xs:string" select="
        opis:title-words(.) || (opis:other-titles(.) ! normalize-space(.) => string-join('. '))[. ne ''] ! (' (' || . || ')')"/>
    <xsl:sequence select="
        opis:classify($opis:edition, 'a', ('schema:CreativeWork', 'prov:Entity')),
        opis:link($opis:edition, 'schema:isPartOf', $opis:address || '#edition'),
        opis:say-in(string(opis:main-title(.) ! opis:language-of(.)), $opis:edition, 'schema:name', $name),
        opis:say($opis:edition, 'schema:inLanguage', (text/@xml:lang, @xml:lang)[1]),
        opis:link($opis:edition, 'dcterms:source', $sources),
        opis:link($opis:edition, 'schema:isBasedOn', $sources),
        opis:say-words($opis:edition, 'dcterms:rights', $file/publicationStmt/availability/p),
        opis:link($opis:edition, 'schema:mentions', distinct-values($opis:references ! opis:things(.))),
        local:files()"/>
    <xsl:if test="$has-record">
      <xsl:sequence select="
          opis:link($opis:edition, if ($is-translation) then 'schema:translationOfWork' else 'schema:exampleOfWork', $opis:record),
          opis:link($opis:record, if ($is-translation) then 'schema:workTranslation' else 'schema:workExample', $opis:edition)"/>
    </xsl:if>
    <!-- A licence covers what its words say, never the edited text as a whole. -->
    <xsl:for-each select="$file/publicationStmt/availability/licence[opis:web-addresses(@target)]">
      <xsl:variable name="part" as="xs:string" select="$opis:document || '#' || string-join(('licensed', position()[. gt 1]), '-')"/>
      <xsl:sequence select="
          opis:classify($part, 'a', 'schema:CreativeWork'),
          opis:link($part, 'schema:isPartOf', $opis:document || '.xml'),
          opis:link($part, 'schema:license', @target),
          opis:say-words($part, 'schema:description', .)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:files" as="xs:string*">
    <xsl:sequence select="
        local:file('.xml', 'application/tei+xml'), local:file('.html', 'text/html'),
        local:file('.txt', 'text/plain; charset=utf-8'), local:file('.ttl', 'text/turtle')"/>
  </xsl:function>

  <xsl:function name="local:file" as="xs:string*">
    <xsl:param name="ending" as="xs:string"/>
    <xsl:param name="format" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="$opis:document || $ending"/>
    <xsl:sequence select="
        opis:link($opis:edition, 'schema:encoding', $file),
        opis:classify($file, 'a', ('schema:MediaObject', 'prov:Entity')),
        opis:say($file, 'schema:encodingFormat', $format),
        opis:link($file, 'schema:contentUrl', $file),
        opis:link($file, 'prov:wasDerivedFrom', ($opis:document || '.xml')[. ne $file])"/>
  </xsl:function>

</xsl:stylesheet>
