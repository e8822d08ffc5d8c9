<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates as EDTF (Library of Congress, level 1) and as RiC-O's and schema.org's. Owns date of correspAction. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- When the record was made. -->
  <xsl:function name="opis:creation-date" as="xs:string*">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="record" as="xs:string" select="opis:record($date)"/>
    <xsl:variable name="iri" as="xs:string" select="opis:document-iri($date) || '#date'"/>
    <xsl:variable name="known" as="xs:string?" select="opis:html-date($date/@when)[not($date/@cert = 'low')]"/>
    <xsl:variable name="datatype" as="xs:string?" select="
        ('xsd:gYear', 'xsd:gYearMonth', 'xsd:date')[count(tokenize($known, '-'))]"/>
    <xsl:sequence select="
        opis:link($record, 'rico:hasCreationDate', $iri),
        opis:classify($iri, 'a', 'rico:Date'),
        opis:say-words($iri, 'rico:expressedDate', $date),
        opis:say-typed($iri, 'rico:normalizedDateValue', opis:edtf($date), 'edtf:EDTF'),
        opis:say-in($opis:language, $iri, 'rico:dateQualifier', opis:date-inference($date)),
        $datatype ! opis:say-typed($record, 'dcterms:created', $known, .),
        opis:say-typed($record, 'schema:dateCreated', $known[string-length(.) eq 10], 'schema:Date')"/>
  </xsl:function>

  <!-- A date of TEI as EDTF; nothing where its attributes say nothing. -->
  <xsl:function name="opis:edtf" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="doubt" as="xs:string" select="if ($date/@cert = 'low') then '?' else ''"/>
    <xsl:variable name="when" as="xs:string?" select="$date/@when ! (. || $doubt)"/>
    <xsl:variable name="earliest" as="xs:string?" select="$date/@notBefore ! (. || $doubt)"/>
    <xsl:variable name="latest" as="xs:string?" select="$date/@notAfter ! (. || $doubt)"/>
    <xsl:variable name="from" as="xs:string?" select="$date/@from ! (. || $doubt)"/>
    <xsl:variable name="to" as="xs:string?" select="$date/@to ! (. || $doubt)"/>
    <xsl:sequence select="
        if (exists($when)) then $when
        else if (exists(($earliest, $latest))) then '[' || $earliest || '..' || $latest || ']'
        else if (exists(($from, $to))) then ($from, '..')[1] || '/' || ($to, '..')[1]
        else ()"/>
  </xsl:function>

</xsl:stylesheet>
