<?xml version="1.0" encoding="UTF-8"?>
<!-- What a rule asserts and reports, and the words for it: opis:assert, opis:report, opis:part. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:out="https://opis.invalid/ns/result"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:template mode="opis:rule" match="opis:assert" as="element()">
    <out:choose opis:n="{@n}">
      <out:when opis:n="{@n}" test="{@test}"/>
      <out:otherwise>
        <xsl:call-template name="opis:failure"/>
      </out:otherwise>
    </out:choose>
  </xsl:template>

  <xsl:template mode="opis:rule" match="opis:report" as="element()">
    <out:if opis:n="{@n}" test="{@test}">
      <xsl:call-template name="opis:failure"/>
    </out:if>
  </xsl:template>

  <!-- A text node, whatever the expression gives, so that the pieces can be counted. -->
  <xsl:template mode="opis:rule" match="opis:part[@select]" as="element()">
    <out:value-of opis:n="{@n}" select="{@select}">
      <!-- In XPath 1.0 the first item alone is meant. -->
      <xsl:if test="not(@version)">
        <xsl:attribute name="separator" select="' '"/>
      </xsl:if>
    </out:value-of>
  </xsl:template>

  <xsl:template mode="opis:rule" match="opis:part" as="element()">
    <out:value-of opis:n="{@n}" separator="">
      <xsl:apply-templates mode="#current" select="*"/>
    </out:value-of>
  </xsl:template>

  <!-- ==================== Local components ==================== -->

  <xsl:template name="opis:failure" as="element()+">
    <out:sequence select="{@number}"/>
    <xsl:choose>
      <xsl:when test="@subject">
        <out:variable opis:n="{@subject-n}" name="Q{{https://opis.invalid/ns}}subject" select="{@subject}"/>
        <out:sequence select="($Q{{https://opis.invalid/ns}}subject[. instance of node()], .)[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <out:sequence select="."/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates mode="opis:rule" select="opis:part"/>
  </xsl:template>
</xsl:stylesheet>
