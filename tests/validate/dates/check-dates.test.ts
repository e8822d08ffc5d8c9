import { describe, expect, test } from 'vitest';
import { checkDates } from '../../../src/validate/dates/check-dates.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

const calendars =
  '<calendarDesc><calendar xml:id="old"><p>Julian calendar</p></calendar><calendar xml:id="new"><p>Gregorian</p></calendar><calendar xml:id="rep"><p>Of the Republic</p></calendar></calendarDesc>';
const persons =
  '<listPerson><person xml:id="x"><persName>Anna X</persName><birth when="1860-03-02"/><death when="1931-10"/></person><person xml:id="y"><birth when="1850"/><birth when="1851"/></person></listPerson>';

function check(content: string, header = '') {
  const { text, place } = marked(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<teiHeader>${calendars}${header}</teiHeader>\n<text><p>${content}</p><back>${persons}</back></text></TEI>`,
  );
  const document = sourceDocument('a.xml', text);
  return { found: checkDates(edition([document], []), [document]), place };
}

function expectOne(content: string, expected: object, header?: string) {
  const { found, place } = check(content, header);
  expect(found).toMatchObject([expected]);
  if (place !== '') expect(found.map(placeOf)).toEqual([place]);
}

describe('date/impossible-value', () => {
  test.each([
    ['<date when="⟦1951-02-29⟧"/>', '`@when="1951-02-29"` is no date: February 1951 has 28 days.'],
    ['<date notAfter="⟦1951-13⟧"/>', '`@notAfter="1951-13"` is no date: there is no month 13.'],
    [
      '<date when="⟦25.12.1951⟧">x</date>',
      '`@when="25.12.1951"` is no date: it is not written as year-month-day.',
    ],
    ['<birth when-iso="⟦1951-02-30⟧"/>', '`@when-iso="1951-02-30"` is no date: February 1951 has 28 days.'],
  ])('%s', (content, message) => {
    expectOne(content, { ruleId: 'date/impossible-value', severity: 'error', message });
  });

  test.each([
    '<date when="1952-02-29"/>',
    '<date when-iso="1951-W52"/>',
    '<date when-iso="1951-01-01/1951-02-01"/>',
    '<locus from="94" to="97"/>',
    '<span from="#a" to="#b"/>',
    '<date from=""/>',
  ])('%s is none', (content) => {
    expect(check(content).found).toEqual([]);
  });
});

describe('bounds', () => {
  test.each([
    [
      'date/reversed-bounds',
      '<date notBefore="1951-12-26" notAfter="⟦1951-12-25⟧"/>',
      '`@notBefore="1951-12-26"` comes after `@notAfter="1951-12-25"`.',
    ],
    [
      'date/reversed-bounds',
      '<date from="1952" to="⟦1951-12⟧"/>',
      '`@from="1952"` comes after `@to="1951-12"`.',
    ],
    [
      'date/reversed-bounds',
      '<event from-iso="1905-01-01" to-iso="⟦1882-01-01⟧"/>',
      '`@from-iso="1905-01-01"` comes after `@to-iso="1882-01-01"`.',
    ],
    [
      'date/outside-bounds',
      '<date when="⟦1950⟧" notBefore="1951"/>',
      '`@when="1950"` lies before `@notBefore="1951"`.',
    ],
    [
      'date/outside-bounds',
      '<date when="⟦1951-12-28⟧" notAfter="1951-12-27"/>',
      '`@when="1951-12-28"` lies after `@notAfter="1951-12-27"`.',
    ],
  ])('%s: %s', (ruleId, content, message) => {
    expectOne(content, { ruleId, severity: 'error', message });
  });

  test.each([
    '<date notBefore="1951-12" notAfter="1951-12-25"/>',
    '<date from="1951" to="1951"/>',
    '<date when="1951" notBefore="1951-06"/>',
    '<date notBefore="--12-25" notAfter="--12-24"/>',
  ])('%s is none', (content) => {
    expect(check(content).found).toEqual([]);
  });
});

describe('date/words-disagree', () => {
  test.each([
    [
      '<date when="⟦1951-12-26⟧">25 December 1951</date>',
      '“25 December 1951” contradict `@when="1951-12-26"`',
    ],
    ['<date when="⟦1951-11-25⟧">25. Dezember</date>', '“25. Dezember” contradict `@when="1951-11-25"`'],
    ['<date when="⟦1950⟧">le 25 décembre 1951</date>', '“le 25 décembre 1951” contradict `@when="1950"`'],
    ['<origDate when="⟦1951-12-25⟧">24 dicembre 1951</origDate>', '“24 dicembre 1951” contradict'],
    ['<date when="⟦1951-12-25⟧">25 de enero de 1951</date>', '“25 de enero de 1951” contradict'],
    ['<date when="⟦1951-12-25⟧">25 ноября 1951 года</date>', '“25 ноября 1951 года” contradict'],
    ['<date when="⟦1902-03-12⟧">11/3 902</date>', '“11/3 902” contradict'],
    [
      '<date notBefore="1902-01-09" notAfter="⟦1902-01-11⟧">[9. 1. 1902 – 13. 1. 1902?]</date>',
      '“[9. 1. 1902 – 13. 1. 1902?]” contradict `@notAfter="1902-01-11"`',
    ],
    [
      '<date from="⟦1957-08-02⟧" to="1957-08-15">1-15 August 1957</date>',
      '“1-15 August 1957” contradict `@from="1957-08-02"`',
    ],
    [
      '<date notAfter="⟦1951-12-20⟧">by 27 December</date>',
      '“by 27 December” contradict `@notAfter="1951-12-20"`',
    ],
    ['<date when="⟦1920⟧">nach 1926</date>', '“nach 1926” contradict'],
    ['<birth when="⟦1862-05-15⟧">16. 5. 1862</birth>', '“16. 5. 1862” contradict'],
    ['<date when="⟦1894-04-14⟧" calendar="#old">3 апреля 1894</date>', '“3 апреля 1894” contradict'],
  ])('%s', (content, message) => {
    expectOne(content, {
      ruleId: 'date/words-disagree',
      severity: 'warning',
      message: expect.stringContaining(`The words ${message}`),
      hint: 'Correct the attribute, or the words if they are not those of the source.',
    });
  });

  test('where the calendars are what differs, that is the advice', () => {
    expectOne('<date when="⟦1894-04-15⟧">3 апреля 1894</date>', {
      ruleId: 'date/words-disagree',
      hint: 'Point `@calendar` to the Julian calendar, if the words are of the old style; else correct one of the two.',
    });
  });

  test.each([
    '<date when="1951-12-25">December 1951</date>',
    '<date when="1951-12">25 December 1951</date>',
    '<date when="1951-12-25">Tuesday, 25 December</date>',
    '<date when="1904-01-14">14. 1. 904</date>',
    '<date when="1895-01-01">95</date>',
    '<date when="1951-12-24">24./25. Dezember</date>',
    '<date notBefore="1951-12-24" notAfter="1951-12-25">night of 24-25 December 1951</date>',
    '<date notBefore="1951-12-20" notAfter="1952-01-05">27. Dezember</date>',
    '<date notAfter="1951-12-27" cert="high">by 27 December</date>',
    '<date notAfter="1951-12-26">vor dem 27. Dezember</date>',
    '<date notBefore="1926">nach 1926</date>',
    '<date when="1950">nach 1926</date>',
    '<date when="1920-05">vor 1926</date>',
    '<date when="1917-11-07" when-custom="1917-10-25" datingMethod="#old">October</date>',
    '<date when="1917-11-07" when-custom="1917-10-25" datingMethod="#old">25 October</date>',
    '<date when="1898-12-31">Ende 1898</date>',
    '<date when="1951-12-26">heute</date>',
    '<date when="1951-12-26">Moscow, 25 December 1951</date>',
    '<date when="1951-12-26">25 <del>24</del> December 1951</date>',
    '<date when="1894-09-26">2[6?]. 9. 189<gap/></date>',
    '<date when="1894-04-15" calendar="#old">3 апреля 1894</date>',
    '<date when="1894-04-15" calendar="#old">3 [15] апреля 1894</date>',
    '<date when="1894-04-15">3 апреля 1894 ст. ст.</date>',
    '<date when="1900-01-01" calendar="#old">20 декабря</date>',
    '<date when="1917-11-07">25 October [7 November] 1917</date>',
    '<date when="1794-07-28" calendar="#rep">10 mai</date>',
    '<date when="1951-12-26"/>',
    '<date>25 December</date>',
    '<p when="1951-12-26">25 December 1951</p>',
    '<date from-iso="1914-01-01" to-iso="2002-01-01">1914 – 2002</date>',
  ])('%s is none', (content) => {
    expect(check(content).found).toEqual([]);
  });
});

describe('date/calendars-disagree', () => {
  test('a day of the Julian calendar is held against the Gregorian', () => {
    expectOne('<date when="⟦1917-11-08⟧" when-custom="1917-10-25" datingMethod="#old"/>', {
      ruleId: 'date/calendars-disagree',
      severity: 'error',
      message:
        '`@when-custom="1917-10-25"` of the Julian calendar is 1917-11-07 in the Gregorian, but `@when="1917-11-08"` stands beside it.',
      expected: ['1917-11-07'],
    });
  });

  test.each([
    '<date when="1917-11-07" when-custom="1917-10-25" datingMethod="#old"/>',
    '<date when="1917-11-08" when-custom="1917-10-25" datingMethod="#rep"/>',
    '<date when="1917-11" when-custom="1917-10-25" datingMethod="#old"/>',
    '<date when="1917-11-07" when-custom="the 25th" datingMethod="#old"/>',
  ])('%s is right', (content) => {
    expect(check(content).found).toEqual([]);
  });
});

describe('date/outside-life', () => {
  const action = (type: string, name: string, date: string) =>
    `<correspDesc><correspAction type="${type}">${name}${date}</correspAction></correspDesc>`;

  test.each([
    [
      'sent',
      '<⟦persName⟧ ref="#x">Anna X</persName>',
      '<date when="1860-03-01"/>',
      'Anna X was born 1860-03-02, but sent this letter 1860-03-01.',
    ],
    [
      'received',
      '<⟦persName⟧ ref="x">Anna X</persName>',
      '<date notBefore="1931-11-01" notAfter="1931-11-09"/>',
      'Anna X died 1931-10, but received this letter 1931-11-01 to 1931-11-09.',
    ],
  ])('%s %s %s', (type, name, date, message) => {
    expectOne('', { ruleId: 'date/outside-life', severity: 'warning', message }, action(type, name, date));
  });

  test.each([
    ['sent', '<persName ref="#x">Anna X</persName>', '<date when="1931-10-31"/>'],
    ['sent', '<persName ref="#x">Anna X</persName>', '<date when="1860"/>'],
    ['sent', '<persName ref="#x">Anna X</persName>', '<date notAfter="1850"/>'],
    ['sent', '<persName ref="#y">Y</persName>', '<date when="1800"/>'],
    ['sent', '<persName>Anna X</persName>', '<date when="1800"/>'],
    ['published', '<persName ref="#x">Anna X</persName>', '<date when="1950"/>'],
  ])('%s %s %s is none', (type, name, date) => {
    expect(check('', action(type, name, date)).found).toEqual([]);
  });
});

test('a death before the birth is told at the death', () => {
  expectOne('<person xml:id="z"><birth><date when="1862"/></birth><⟦death⟧ when="1831"/></person>', {
    ruleId: 'date/reversed-life',
    severity: 'error',
    message: 'This person died 1831, before having been born 1862.',
  });
});
