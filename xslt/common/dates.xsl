<?xml version="1.0" encoding="UTF-8"?>
<!-- What the attributes of att.datable.w3c say, in words and as HTML writes it. Owns no element. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/dates"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The value of a `time` element, if HTML knows the value as a day, month or year that exists. -->
  <xsl:function name="opis:html-date" as="xs:string?">
    <xsl:param name="value" as="attribute()?"/>
    <xsl:variable name="text" as="xs:string" select="normalize-space($value)"/>
    <xsl:sequence select="
        if (starts-with($text, '0000')) then ()
        else if (matches($text, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')) then $text[. castable as xs:date]
        else if (matches($text, '^[0-9]{4}-[0-9]{2}$')) then $text[. castable as xs:gYearMonth]
        else $text[matches(., '^[0-9]{4}$')]"/>
  </xsl:function>

  <!-- A day, month or year in words, '27 December 1951', '25 December'; any other value as it stands. -->
  <xsl:function name="opis:date-words" as="xs:string">
    <xsl:param name="value" as="attribute()"/>
    <xsl:variable name="known" as="xs:string?" select="opis:html-date($value)"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($known, '-')"/>
    <xsl:sequence select="
        if (empty($parts) and matches($value, '^--(0[1-9]|1[0-2])(-[0-3][0-9])?$')) then
          string-join((substring($value, 6)[. ne ''] ! string(xs:integer(.)), opis:label('month-' || xs:integer(substring($value, 3, 2)))), ' ')
        else if (empty($parts)) then string($value)
        else string-join((
          $parts[3] ! string(xs:integer(.)),
          $parts[2] ! opis:label('month-' || xs:integer(.)),
          $parts[1]), ' ')"/>
  </xsl:function>

  <!-- What the attributes of a date say, in words: 'not after 27 December 1951'; nothing where they say nothing. -->
  <xsl:function name="opis:date-meaning" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="
        if ($date/@when) then opis:date-words($date/@when)
        else if ($date/@notBefore and $date/@notAfter) then
          opis:label('between', ($date/@notBefore, $date/@notAfter) ! opis:date-words(.))
        else if ($date/@from and $date/@to) then opis:label('from-to', ($date/@from, $date/@to) ! opis:date-words(.))
        else ($date/@notBefore, $date/@notAfter, $date/@from, $date/@to)[1] !
          opis:label('date-' || local-name(.), opis:date-words(.))"/>
  </xsl:function>

  <!-- Who inferred a date and how surely; the year is named where the words give none and the attributes do. -->
  <xsl:function name="opis:date-inference" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="if ($date/(@resp, @cert)) then local:inference($date) else ()"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:function name="local:inference" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="by" as="xs:string?" select="opis:responsible($date/@resp)"/>
    <xsl:variable name="what" as="xs:string" select="
        if (matches($date, '[0-9]{4}')) then 'inferred'
        else if (some $value in $date/(@when, @notBefore, @notAfter, @from, @to) satisfies matches($value, '^-?[0-9]{4}'))
        then 'year-inferred'
        else 'inferred'"/>
    <xsl:variable name="inference" as="xs:string?" select="$by ! opis:label($what || '-by', .)"/>
    <xsl:variable name="certainty" as="xs:string?" select="$date/@cert ! opis:label('certainty', opis:label('cert-' || .))"/>
    <xsl:sequence select="string-join(($inference, $certainty), ', ')[. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
