<?xml version="1.0" encoding="UTF-8"?>
<!-- Which of several readings a reader is given. Owns no element; reads choice, app and witness. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Of a choice the corrected, regularised or expanded form, else the first. -->
  <xsl:function name="opis:chosen" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/corr, $choice/reg, $choice/expan, $choice/*)[1]"/>
  </xsl:function>

  <!-- Of an apparatus entry the lemma, else the first reading. -->
  <xsl:function name="opis:chosen-reading" as="element()?">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:sequence select="($entry/lem, $entry//rdg)[1]"/>
  </xsl:function>

  <!-- What the form that is not shown was, in words. -->
  <xsl:function name="opis:not-chosen" as="xs:string?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="shown" as="element()?" select="opis:chosen($choice)"/>
    <xsl:variable name="others" as="xs:string" select="string-join(($choice/* except $shown) ! normalize-space(.), ' / ')"/>
    <xsl:sequence select="
        if ($others eq '') then ()
        else opis:label(if ($shown/self::expan) then 'expanded-from'
          else if ($shown/(self::corr, self::reg)) then 'source-reads'
          else 'other-reading', $others)"/>
  </xsl:function>

  <!-- The signs of the witnesses that `@wit` or `@source` names: their `@n`, else their id. -->
  <xsl:function name="opis:sigla" as="xs:string*">
    <xsl:param name="pointers" as="attribute()"/>
    <xsl:sequence select="
        for $pointer in tokenize($pointers)
        return (id(substring-after($pointer, '#'), root($pointers))/@n ! string(), replace($pointer, '^#', ''))[1]"/>
  </xsl:function>

</xsl:stylesheet>
