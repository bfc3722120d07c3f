import { describe, expect, test } from 'vitest';
import { openFields } from './fields.ts';

function open(value: unknown) {
  const fields = openFields(value);
  if (fields === null) throw new Error('no object');
  return fields;
}

describe('one field at a time', () => {
  test.each([
    ['2026-03-02T15:04:05Z', '2026-03-02T15:04:05.000Z'],
    ['2026-03-02T15:04:05.123456Z', '2026-03-02T15:04:05.123Z'],
    ['2026-03-02T15:04:05+02:00', '2026-03-02T13:04:05.000Z'],
    ['2026-03-02 15:04:05', '2026-03-02T15:04:05.000Z'],
  ])('%s is a moment', (text, moment) => {
    expect(open({ at: text }).time('at')).toBe(Date.parse(moment));
  });

  test.each(['1', '2026', 'soon', '2026-03-02', '2026-13-45T99:99:99Z', 1772464200, true])(
    '%s is no moment, and is listed',
    (value) => {
      const fields = open({ at: value });
      expect(fields.time('at')).toBeNull();
      expect(fields.unknown()).toEqual(['at']);
    },
  );

  test('numbers and codes come as strings or as numbers', () => {
    const fields = open({ a: '2', b: 2, c: 4470, d: '4470', e: 'two', f: ' ' });
    expect([fields.number('a'), fields.number('b')]).toEqual([2, 2]);
    expect([fields.id('c'), fields.id('d')]).toEqual(['4470', '4470']);
    expect([fields.number('e'), fields.number('f')]).toEqual([null, null]);
    expect(fields.unknown()).toEqual(['e', 'f']);
  });

  test('absent and null say nothing and are nothing strange', () => {
    const fields = open({ a: null });
    expect([fields.text('a'), fields.address('a'), fields.within('a'), fields.text('b')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(fields.unknown()).toEqual([]);
  });

  test('one word may stand in the place of a list', () => {
    expect(open({ tag: 'a' }).words('tag')).toEqual(['a']);
    expect(open({ tag: ['a', '', 'b'] }).words('tag')).toEqual(['a', 'b']);
    expect(open({ tag: '' }).words('tag')).toEqual([]);
  });
});

describe('what was not read', () => {
  test('is listed by path, in the order of the document', () => {
    const fields = open({ z: 1, known: { deep: 1, read: 'x' }, list: ['a', {}], a: 1 });
    fields.within('known')?.text('read');
    fields.list('list')?.text('0');
    expect(fields.unknown()).toEqual(['z', 'known.deep', 'list.1', 'a']);
  });

  test('rows stand for themselves', () => {
    const fields = open({ data: [{ a: 1 }, 7] });
    const rows = fields.rows('data');
    expect(rows.map(({ path }) => path)).toEqual(['data.0', 'data.1']);
    expect(rows[0]?.fields?.unknown()).toEqual(['data.0.a']);
    expect(rows[1]?.fields).toBeNull();
    expect(fields.unknown()).toEqual([]);
  });

  test('names from the prototype are fields like any other', () => {
    const fields = open(JSON.parse('{"__proto__": 1, "constructor": 2}'));
    expect(fields.text('toString')).toBeNull();
    expect(fields.unknown()).toEqual(['__proto__', 'constructor']);
  });
});
