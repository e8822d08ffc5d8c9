<?xml version="1.0" encoding="UTF-8"?>
<!-- Where documents mention an entry: every place linked back. Owns mentions and mention of the private namespace. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="opis:mentions" as="element(html:section)">
    <xsl:context-item as="element(opis:entry)" use="required"/>
    <xsl:param name="level" as="xs:integer" required="yes"/>
    <section class="mentions">
      <!-- One of many on a register's page is no landmark: they would all have the same name. -->
      <xsl:if test="$level eq 2">
        <xsl:attribute name="aria-labelledby" select="@id || '-mentions'"/>
      </xsl:if>
      <xsl:element name="h{$level}">
        <xsl:attribute name="id" select="@id || '-mentions'"/>
        <xsl:text>{opis:label('mentions')}</xsl:text>
      </xsl:element>
      <xsl:choose>
        <xsl:when test="opis:mentions">
          <ul class="mention-documents">
            <xsl:for-each select="opis:mentions">
              <li>
                <a class="mention-title" href="{opis:href(@href)}">{(@title[. ne ''], opis:label('untitled'))[1]}</a>
                <ul class="mention-places">
                  <xsl:for-each select="opis:mention">
                    <li>
                      <a href="{opis:href(../@href)}#{@anchor}">
                        <xsl:sequence select="@lang[. ne ''] ! opis:language-attributes(.)"/>
                        <xsl:text>{.}</xsl:text>
                      </a>
                    </li>
                  </xsl:for-each>
                </ul>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:when>
        <xsl:otherwise>
          <p>{opis:label('no-mentions')}</p>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

</xsl:stylesheet>
