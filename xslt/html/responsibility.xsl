<?xml version="1.0" encoding="UTF-8"?>
<!-- Who made the document and the edition of it. Owns titleStmt. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="titleStmt" mode="opis:colophon" as="element(html:section)?">
    <xsl:if test="* except title">
      <section class="responsibility">
        <h3>{opis:label('responsibility')}</h3>
        <dl class="properties">
          <xsl:for-each-group select="* except (title, respStmt)" group-by="local-name()">
            <xsl:call-template name="opis:property">
              <xsl:with-param name="key" select="current-grouping-key()"/>
              <xsl:with-param name="of" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
          <xsl:for-each select="respStmt">
            <div>
              <xsl:call-template name="opis:own-attributes"/>
              <dt>
                <xsl:for-each select="resp">
                  <xsl:text>{if (position() gt 1) then '; ' else ()}</xsl:text>
                  <xsl:apply-templates mode="opis:html"/>
                </xsl:for-each>
              </dt>
              <xsl:apply-templates select="* except resp" mode="opis:value"/>
            </div>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
