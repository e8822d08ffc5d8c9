import { describe, expect, test } from 'vitest';
import { simplified } from './simplified.ts';

const element = (name: string, content = '<empty/>') => `<element name="${name}">${content}</element>`;
const define = (name: string, content: string, more = '') =>
  `<define name="${name}"${more}>${content}</define>`;

describe('include (RELAX NG, section 4.7)', () => {
  const included = `<grammar><start><ref name="a"/></start>${define('a', element('a'))}<div>${define('b', element('b'))}</div></grammar>`;

  test('takes definitions over', () => {
    expect(simplified('<grammar><include href="i.rng"/></grammar>', { '/i.rng': included })).toBe('a{empty}');
  });

  test('puts its own in their place, start and define, in div too', () => {
    const schema = `<grammar><include href="i.rng"><div>${define('a', element('x', '<ref name="b"/>'))}</div>
      ${define('b', '<text/>')}<start><ref name="a"/></start></include></grammar>`;
    expect(simplified(schema, { '/i.rng': included })).toBe('x{text}');
  });

  test('lets an outer override replace what an inner one has put in', () => {
    const files = {
      '/middle.rng': `<grammar><include href="i.rng">${define('a', element('inner'))}</include></grammar>`,
      '/i.rng': included,
    };
    const schema = `<grammar><include href="middle.rng">${define('a', element('outer'))}</include></grammar>`;
    expect(simplified(schema, files)).toBe('outer{empty}');
  });

  test('adds to what it does not override', () => {
    const schema = `<grammar><include href="i.rng"/>${define('a', element('c'), ' combine="choice"')}</grammar>`;
    expect(simplified(schema, { '/i.rng': included })).toBe('(a{empty} | c{empty})');
  });

  test('hands its namespace on, and that around it, but no datatype library', () => {
    const files = {
      '/i.rng': `<grammar><start>${element('a', '<data type="token"/>')}</start></grammar>`,
    };
    const around = 'ns="urn:a" datatypeLibrary="urn:none"';
    expect(simplified(`<grammar ${around}><include href="i.rng"/></grammar>`, files)).toBe('{urn:a}a{token}');
    expect(simplified(`<grammar ${around}><include href="i.rng" ns="urn:b"/></grammar>`, files)).toBe(
      '{urn:b}a{token}',
    );
  });

  test('does not ask what is wrong in a definition that gives way', () => {
    const files = { '/i.rng': `<grammar><start><data type="none"/></start></grammar>` };
    const schema = `<grammar><include href="i.rng"><start>${element('a')}</start></include></grammar>`;
    expect(simplified(schema, files)).toBe('a{empty}');
  });

  test('must override what is there', () => {
    const schema = `<grammar><include href="i.rng">${define('c', '<text/>')}</include></grammar>`;
    expect(simplified(schema, { '/i.rng': included })).toEqual([
      'schema-definition @ c: The `include` overrides `c`, which `i.rng` does not define (RELAX NG, section 4.7).',
    ]);
    const noStart = `<grammar>${define('a', '<text/>')}</grammar>`;
    const other = `<grammar><include href="i.rng"><start>${element('a')}</start></include></grammar>`;
    expect(simplified(other, { '/i.rng': noStart })).toEqual([
      'schema-definition @ start: The `include` overrides `start`, which `i.rng` does not define (RELAX NG, section 4.7).',
    ]);
  });

  test('twice gives one finding for what is wrong in the file', () => {
    const files = {
      '/i.rng': `<grammar>${define('a', '<data type="none"/>', ' combine="choice"')}</grammar>`,
    };
    const schema = `<grammar><start>${element('a', '<ref name="a"/>')}</start><include href="i.rng"/><include href="i.rng"/></grammar>`;
    expect(simplified(schema, files)).toEqual([
      'schema-datatype @ none: There is no datatype `none` (RELAX NG, section 4.16).',
    ]);
  });
});

describe('externalRef (RELAX NG, section 4.6)', () => {
  test('stands for the pattern of the file, in the grammar around it', () => {
    const schema = `<grammar ns="urn:a"><start><externalRef href="e.rng"/></start>${define('b', '<text/>')}</grammar>`;
    expect(simplified(schema, { '/e.rng': element('a', '<ref name="b"/>') })).toBe('{urn:a}a{text}');
  });

  test('may lead to a grammar, whose definitions are its own', () => {
    const files = {
      '/e.rng': `<grammar><start><ref name="b"/></start>${define('b', element('e', '<parentRef name="b"/>'))}</grammar>`,
    };
    const schema = `<grammar><start>${element('a', '<externalRef href="e.rng"/>')}</start>${define('b', '<text/>')}</grammar>`;
    expect(simplified(schema, files)).toBe('a{e{text}}');
  });

  test('hands on its namespace, but to what names one itself', () => {
    const schema =
      '<choice><externalRef href="e.rng" ns="urn:a"/><externalRef href="f.rng" ns="urn:a"/></choice>';
    const files = { '/e.rng': element('e'), '/f.rng': '<element name="f" ns=""><empty/></element>' };
    expect(simplified(schema, files)).toBe('({urn:a}e{empty} | f{empty})');
  });

  test('is one pattern wherever it stands in the same way', () => {
    const schema = element(
      'a',
      '<externalRef href="e.rng"/><optional><externalRef href="e.rng"/></optional>',
    );
    expect(simplified(schema, { '/e.rng': element('e') })).toBe('a{(e{empty}, (empty | e))}');
  });
});
