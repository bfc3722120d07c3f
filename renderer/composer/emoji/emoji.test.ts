import { expect, test } from 'vitest';
import { allEmoji } from './data.ts';
import { type Cell, columns, emojiAt, rowsOf, sought, step, type Way } from './search.ts';
import { withTone } from './tones.ts';

const named = (name: string) => {
  const found = allEmoji.find((emoji) => emoji.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

test('emoji are one character to the reader each, once, and cost no mark they do not need', () => {
  const texts = allEmoji.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(1800);
  expect(new Set(texts).size).toBe(texts.length);
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  expect(texts.filter((text) => [...graphemes.segment(text)].length !== 1)).toEqual([]);
  expect(named('thumbs up').text).toBe('👍');
  expect(named('red heart').text).toBe('❤️');
});

test('tones are applied where there are any, also to all the people in a picture', () => {
  expect(withTone(named('thumbs up'), 3)).toBe('👍🏽');
  expect(withTone(named('thumbs up'), 0)).toBe('👍');
  expect(withTone(named('pizza'), 3)).toBe('🍕');
  for (const { tones } of allEmoji) expect([0, 5]).toContain(tones.length);
});

test('they are found by any word of name or tags, the beginning of a name first', () => {
  expect(sought(allEmoji, 'thumbs up')[0]?.text).toBe('👍');
  expect(sought(allEmoji, 'PIZ').map(({ text }) => text)).toContain('🍕');
  expect(sought(allEmoji, 'xqzzy')).toEqual([]);
});

test('arrows lead from cell to cell across headings and never out', () => {
  const emoji = allEmoji.slice(0, columns + 3);
  const rows = rowsOf([
    { name: 'One', emoji },
    { name: 'None', emoji: [] },
    { name: 'Two', emoji: allEmoji.slice(20, 22) },
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(['heading', 'cells', 'cells', 'heading', 'cells']);
  const go = (from: Cell | null, ...ways: readonly Way[]) =>
    ways.reduce<Cell | null>((cell, way) => step(rows, cell, way), from);
  expect(go(null, 'down')).toEqual({ row: 1, column: 0 });
  expect(go({ row: 1, column: 5 }, 'down')).toEqual({ row: 2, column: 2 });
  expect(go({ row: 2, column: 1 }, 'down')).toEqual({ row: 4, column: 1 });
  expect(go({ row: 4, column: 1 }, 'down', 'on')).toEqual({ row: 4, column: 1 });
  expect(go({ row: 4, column: 0 }, 'back')).toEqual({ row: 2, column: 2 });
  expect(go({ row: 1, column: 3 }, 'up', 'first')).toEqual({ row: 1, column: 0 });
  expect(go({ row: 1, column: 3 }, 'last')).toEqual({ row: 1, column: columns - 1 });
  expect(emojiAt(rows, { row: 2, column: 2 })).toBe(emoji[columns + 2]);
  expect(step([], null, 'down')).toBeNull();
});
