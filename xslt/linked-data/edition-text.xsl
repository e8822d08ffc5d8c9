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
    <xsl:variable name="address" as="xs:string" select="opis:document-iri(.)"/>
    <xsl:variable name="record" as="xs:string" select="opis:record(.)"/>
    <xsl:variable name="edition" as="xs:string" select="opis:edition(.)"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="teiHeader/fileDesc"/>
    <xsl:variable name="is-translation" as="xs:boolean" select="
        exists($file/sourceDesc//(relatedItem[@type = 'translatedFrom'] | bibl[@type = 'translation']))"/>
    <xsl:variable name="sources" as="xs:string*" select="opis:web-addresses($file/sourceDesc/bibl/(ref | ptr)/@target)"/>
    <xsl:variable name="name" as="xs:string" select="
        opis:title-words(.) || (opis:other-titles(.) ! normalize-space(.) => string-join('. '))[. ne ''] ! (' (' || . || ')')"/>
    <xsl:sequence select="
        opis:classify($edition, 'a', ('schema:CreativeWork', 'prov:Entity')),
        opis:link($edition, 'schema:isPartOf', $opis:address || '#edition'),
        opis:say-in(string(opis:main-title(.) ! opis:language-of(.)), $edition, 'schema:name', $name),
        opis:say($edition, 'schema:inLanguage', (text/@xml:lang, @xml:lang)[1]),
        opis:link($edition, 'dcterms:source', $sources),
        opis:link($edition, 'schema:isBasedOn', $sources),
        opis:say-words($edition, 'dcterms:rights', $file/publicationStmt/availability/p),
        opis:link($edition, 'schema:mentions', distinct-values(opis:references(.) ! opis:things(.))),
        local:files($address, $edition)"/>
    <xsl:if test="$has-record">
      <xsl:sequence select="
          opis:link($edition, if ($is-translation) then 'schema:translationOfWork' else 'schema:exampleOfWork', $record),
          opis:link($record, if ($is-translation) then 'schema:workTranslation' else 'schema:workExample', $edition)"/>
    </xsl:if>
    <!-- A licence covers what its words say, never the edited text as a whole. -->
    <xsl:for-each select="$file/publicationStmt/availability/licence[opis:web-addresses(@target)]">
      <xsl:variable name="part" as="xs:string" select="$address || '#' || string-join(('licensed', position()[. gt 1]), '-')"/>
      <xsl:sequence select="
          opis:classify($part, 'a', 'schema:CreativeWork'),
          opis:link($part, 'schema:isPartOf', $address || '.xml'),
          opis:link($part, 'schema:license', @target),
          opis:say-words($part, 'schema:description', .)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:files" as="xs:string*">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:sequence select="
        local:file($address, $edition, '.xml', 'application/tei+xml'),
        local:file($address, $edition, '.html', 'text/html'),
        local:file($address, $edition, '.txt', 'text/plain; charset=utf-8'),
        local:file($address, $edition, '.ttl', 'text/turtle')"/>
  </xsl:function>

  <xsl:function name="local:file" as="xs:string*">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:param name="ending" as="xs:string"/>
    <xsl:param name="format" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="$address || $ending"/>
    <xsl:sequence select="
        opis:link($edition, 'schema:encoding', $file),
        opis:classify($file, 'a', ('schema:MediaObject', 'prov:Entity')),
        opis:say($file, 'schema:encodingFormat', $format),
        opis:link($file, 'schema:contentUrl', $file),
        opis:link($file, 'prov:wasDerivedFrom', ($address || '.xml')[. ne $file])"/>
  </xsl:function>

</xsl:stylesheet>
