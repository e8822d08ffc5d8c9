<?xml version="1.0" encoding="UTF-8"?>
<!-- The history of the file. Owns revisionDesc, change, listChange. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="revisionDesc" mode="opis:colophon" as="element(html:section)?">
    <xsl:variable name="changes" as="element()*" select=".//change | list/item"/>
    <xsl:if test="exists($changes)">
      <section class="changes">
        <h3>{opis:label('changes')}</h3>
        <ul>
          <xsl:for-each select="$changes">
            <li>
              <xsl:call-template name="opis:own-attributes"/>
              <xsl:if test="empty(@when)">{opis:date-meaning(.) ! (. || ': ')}</xsl:if>
              <xsl:for-each select="@when">
                <xsl:call-template name="opis:time">
                  <xsl:with-param name="value" select="."/>
                </xsl:call-template>
                <xsl:text>: </xsl:text>
              </xsl:for-each>
              <xsl:apply-templates mode="opis:html"/>
              <xsl:text>{@who ! (' (' || string-join(opis:names-of(.), ', ') || ')')}</xsl:text>
              <xsl:text>{@status ! (' [' || . || ']')}</xsl:text>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
