<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages and directions of writing. Owns `@xml:lang`. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/language"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- 'rtl' or 'ltr' for a BCP 47 tag: a script subtag decides, else the language. -->
  <xsl:function name="opis:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <!-- Most are written from left to right, and are asked about often. -->
    <xsl:sequence select="
        if (matches($tag, '^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)|-(adlm|arab|aran|hebr|mand|nkoo|rohg|samr|syrc|thaa)(-|$)', 'i'))
        then local:direction-by-script($tag) else 'ltr'"/>
  </xsl:function>

  <xsl:function name="local:direction-by-script" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="lower" as="xs:string" select="lower-case($tag)"/>
    <xsl:variable name="language" as="xs:string" select="substring-before(concat($lower, '-'), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="
        if (matches($lower, '-[a-z]{4}(-|$)')) then tokenize($lower, '-')[position() gt 1][matches(., '^[a-z]{4}$')][1] else ()"/>
    <xsl:sequence select="
        if (contains(if ($script) then ' adlm arab aran hebr mand nkoo rohg samr syrc thaa '
          else ' ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi ', concat(' ', ($script, $language)[1], ' '))) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- The language that an element is in: the next `@xml:lang`, else the only language that the header names. '' where nothing
       says it. -->
  <xsl:function name="opis:language-of" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:variable name="top" as="element()?" select="if ($element) then root($element)/* else ()"/>
    <!-- The program says at the root whether there is any such attribute below it, since most documents have none. -->
    <xsl:sequence select="
        if (exists($top/@opis:language)) then string($top/@opis:language)
        else string(($element/ancestor-or-self::*[@xml:lang][1]/@xml:lang,
          $top/teiHeader/profileDesc/langUsage[count(language) eq 1]/language/@ident)[1])"/>
  </xsl:function>

  <!-- A language's name for readers: the tag itself where no words are known for it. -->
  <xsl:function name="opis:language-name" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="'language-' || lower-case(replace($tag, '-.*$', ''))"/>
    <xsl:variable name="label" as="xs:string" select="opis:label($key)"/>
    <xsl:sequence select="if ($label eq translate($key, '-', ' ')) then $tag else $label"/>
  </xsl:function>

</xsl:stylesheet>
