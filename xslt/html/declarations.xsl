<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header says beside what the page has shown of it: declarations of the encoding, of the situation, of letters and signs, data of
     others. Folded, and whole. Owns encodingDesc and profileDesc as what is left of them, and the declarations in them. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The rest of the header; nothing where there is none. -->
  <xsl:template name="opis:declarations" as="element(html:details)?">
    <xsl:context-item as="element(teiHeader)" use="required"/>
    <xsl:variable name="rest" as="element()*" select="
        encodingDesc/(* except (projectDesc, samplingDecl, editorialDecl, variantEncoding, geoDecl, p, ab)),
        profileDesc/(* except (correspDesc, creation, langUsage, textClass, abstract, particDesc, settingDesc, textDesc)),
        * except (fileDesc, encodingDesc, profileDesc, revisionDesc)"/>
    <xsl:if test="exists($rest)">
      <details class="declarations">
        <summary>{opis:label('declarations')}</summary>
        <dl class="record">
          <xsl:apply-templates select="$rest" mode="opis:statement"/>
        </dl>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- Data in the vocabulary of others: that they are there, and of what kind, is said; they are in the TEI to take along. -->
  <xsl:template match="xenoData" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <xsl:text>{opis:label('xeno-data', string-join(distinct-values((@type, @subtype, * ! (name() || ' ' || namespace-uri()[. ne ''] ! ('(' || . || ')')), 'text'[empty(current()/*)])), ', '))}</xsl:text>
      </dd>
    </div>
  </xsl:template>

  <!-- A pointer to a category of a taxonomy: the category's words. -->
  <xsl:template match="catRef" mode="opis:html" as="element(html:span)">
    <span class="category">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{string-join((opis:local-targets(@target)/(catDesc, gloss)[1] ! normalize-space(), @target)[1], ', ')}</xsl:text>
    </span>
  </xsl:template>

</xsl:stylesheet>
