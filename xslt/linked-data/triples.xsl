<?xml version="1.0" encoding="UTF-8"?>
<!-- How a triple is written: a line of Turtle (W3C, RDF 1.1) with the prefixes that graph-text.ts declares. Owns no element. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/triples"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Triples of one subject and predicate with resources as objects: IRIs, whole. -->
  <xsl:function name="opis:link" as="xs:string*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="objects" as="xs:string*"/>
    <xsl:variable name="start" as="xs:string" select="concat('&lt;', $subject, '> ', $predicate, ' &lt;')"/>
    <xsl:sequence select="$objects ! concat($start, ., '> .')"/>
  </xsl:function>

  <!-- The same with terms of the vocabularies as objects: `schema:Person`. -->
  <xsl:function name="opis:classify" as="xs:string*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="terms" as="xs:string*"/>
    <xsl:variable name="start" as="xs:string" select="concat('&lt;', $subject, '> ', $predicate, ' ')"/>
    <xsl:sequence select="$terms ! concat($start, ., ' .')"/>
  </xsl:function>

  <!-- Triples of one subject and predicate with plain strings as objects; empty strings say nothing. -->
  <xsl:function name="opis:say" as="xs:string*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="$values ! local:say($subject, $predicate, string(.), '')"/>
  </xsl:function>

  <!-- Words in a language, which a BCP 47 tag names; '' for none. -->
  <xsl:function name="opis:say-in" as="xs:string*">
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:variable name="suffix" as="xs:string?" select="
        $language[matches(., '^[A-Za-z]+(-[A-Za-z0-9]+)*$')] ! concat('@', .)"/>
    <xsl:sequence select="$values ! local:say($subject, $predicate, string(.), $suffix)"/>
  </xsl:function>

  <!-- The words of elements, in their languages. -->
  <xsl:function name="opis:say-words" as="xs:string*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="$elements ! opis:say-in(opis:language-of(.), $subject, $predicate, .)"/>
  </xsl:function>

  <!-- A value of a datatype: a prefixed name, or an IRI in angle brackets. -->
  <xsl:function name="opis:say-typed" as="xs:string*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:param name="datatype" as="xs:string"/>
    <xsl:sequence select="$values ! local:say($subject, $predicate, string(.), concat('^^', $datatype))"/>
  </xsl:function>

  <!-- Of the values of attributes those that are addresses of the web and can be IRIs. -->
  <xsl:function name="opis:web-addresses" as="xs:string*">
    <xsl:param name="values" as="attribute()*"/>
    <xsl:sequence select="distinct-values($values[matches(., '^https?://[^ \t\r\n&lt;>&quot;{}|\\^`]+$')] ! string())"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:function name="local:say" as="xs:string?">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="suffix" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($value)"/>
    <xsl:variable name="escaped" as="xs:string" select="
        if (matches($words, '[\\&quot;]')) then replace(replace($words, '\\', '\\\\'), '&quot;', '\\&quot;') else $words"/>
    <xsl:sequence select="
        concat('&lt;', $subject, '> ', $predicate, ' &quot;', $escaped, '&quot;', $suffix, ' .')[$words ne '']"/>
  </xsl:function>

</xsl:stylesheet>
