import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validate } from '../../src/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A letter with room for a slip, a thing a line. */
const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>A letter</title></titleStmt>
<publicationStmt><publisher>P</publisher></publicationStmt>
<sourceDesc><listBibl><msDesc xml:id="copy-a"><msIdentifier>
<country key="RU">Russia</country>
<repository>APRF</repository>
<collection type="fond" n="3">Fond 3</collection>
<idno type="signature">APRF, Fond 3, Listy 94-97</idno></msIdentifier>
<msContents><summary><locus from="94" to="97">94-97</locus></summary></msContents></msDesc></listBibl></sourceDesc></fileDesc>
<profileDesc><correspDesc>
<correspAction type="sent"><persName ref="persons.xml#a">Ann</persName>
<date when="1951-12-25">25 December 1951</date></correspAction>
<correspAction type="received"><persName ref="persons.xml#b">Bob</persName></correspAction>
</correspDesc></profileDesc></teiHeader><text><body><p>x</p></body><back><div>
<listRelation>
<relation ref="http://schema.org/knows" active="persons.xml#a" passive="persons.xml#b"/>
</listRelation></div></back></text></TEI>`;

const persons = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>Persons</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><listPerson>
<person xml:id="a"><persName>Ann</persName>
<birth when="1900-01-02"/>
<death when="1960-01-02"/>
<idno type="GND">118609807</idno></person>
<person xml:id="b"><persName>Bob</persName></person>
</listPerson></body></text></TEI>`;

interface Slip {
  readonly file: 'letter' | 'persons';
  readonly from: string;
  readonly to: string;
}

/** The findings of the graph alone, or all of them, for an edition with a slip. */
async function found(slip?: Slip, only?: 'graph') {
  const texts = { letter, persons };
  const folder = temporaryFolder({
    'documents/d.xml': slip?.file === 'letter' ? texts.letter.replace(slip.from, slip.to) : texts.letter,
    'documents/persons.xml':
      slip?.file === 'persons' ? texts.persons.replace(slip.from, slip.to) : texts.persons,
  });
  // Stylesheets are compiled once for all.
  process.env.OPIS_CACHE = join(tmpdir(), 'opis-test-cache');
  if (slip) expect(texts[slip.file]).toContain(slip.from);
  const { diagnostics } = await validate({ cwd: folder, graph: true, ...(only && { only: [only] }) });
  return diagnostics.map(({ ruleId, file, line }) => `${ruleId} ${file.replace(/^.*\//, '')}:${line}`);
}

const slips: Readonly<Record<string, Slip & { readonly finding: string }>> = {
  'a sender who is a recipient': {
    file: 'letter',
    from: 'persons.xml#b">Bob',
    to: 'persons.xml#a">Ann',
    finding: 'graph/sender-is-recipient d.xml:11',
  },
  'a signature without a holder': {
    file: 'letter',
    from: '<repository>APRF</repository>',
    to: '',
    finding: 'graph/holder d.xml:4',
  },
  'an end before its start': {
    file: 'letter',
    from: 'when="1951-12-25"',
    to: 'from="1951-12-27" to="1951-12-24"',
    finding: 'graph/end-before-start d.xml:12',
  },
  'a death before the birth': {
    file: 'persons',
    from: 'when="1960-01-02"',
    to: 'when="1890-01-02"',
    finding: 'graph/end-before-start persons.xml:5',
  },
  'a GND with a wrong check digit': {
    file: 'persons',
    from: '118609807',
    to: '118609808',
    finding: 'graph/wrong-identifier persons.xml:6',
  },
  'an unknown term': {
    file: 'letter',
    from: 'schema.org/knows',
    to: 'schema.org/knowz',
    finding: 'graph/undefined-term d.xml:16',
  },
  'a date that does not exist': {
    file: 'letter',
    from: 'when="1951-12-25"',
    to: 'when="1951-02-30"',
    finding: 'graph/impossible-date d.xml:12',
  },
  'leaves that run backwards': {
    file: 'letter',
    from: 'from="94" to="97"',
    to: 'from="97" to="94"',
    finding: 'graph/leaf-order d.xml:9',
  },
  'a person without a name': {
    file: 'persons',
    from: '<persName>Bob</persName>',
    to: '',
    finding: 'graph/name persons.xml:7',
  },
};

describe('opis validate --graph', () => {
  test('finds nothing in an edition that is in order', async () => {
    expect(await found(undefined, 'graph')).toEqual([]);
  });

  test.each(Object.entries(slips))('finds %s, once, at its line in the TEI', async (_, slip) => {
    expect(await found(slip, 'graph')).toEqual([slip.finding]);
  });

  test.each(['a GND with a wrong check digit', 'a date that does not exist', 'an end before its start'])(
    'says %s once where other rules say it too',
    async (name) => {
      const slip = slips[name] as Slip & { finding: string };
      const [, place = ''] = slip.finding.split(' ');
      const all = await found(slip);
      expect(all).not.toContain(slip.finding);
      expect(all.filter((line) => line.endsWith(place) && /^(date|identifier)\//.test(line))).not.toEqual([]);
    },
  );

  test('says what is wrong and what to do', async () => {
    const slip = slips['an unknown term'] as Slip;
    const folder = temporaryFolder({
      'documents/d.xml': letter.replace(slip.from, slip.to),
      'documents/persons.xml': persons,
    });
    const { diagnostics } = await validate({ cwd: folder, graph: true, only: ['graph'] });
    expect(diagnostics).toEqual([
      expect.objectContaining({
        message: '`schema:knowz` is no term of its vocabulary: `person/a#this` has it.',
        hint: 'Write `schema:knows`, if that is meant.',
        severity: 'error',
      }),
    ]);
  });
});
