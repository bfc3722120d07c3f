import { expect, test } from 'vitest';
import { type Entry, sectionsOf } from './entries.ts';

function entry(kind: Entry['kind'], name: string, also = ''): Entry {
  return { key: `${kind} ${name}`, kind, name, also, note: '', keys: null, run: () => undefined };
}

const ana = entry('conversation', 'Ana Reyes');
const eli = entry('person', 'Eli Sender');
const settings = entry('act', 'Settings', 'preferences');
const search = entry('act', 'Search everything');
const line = entry('line', '(838) 205-0008', '+18382050008');
const fixed = [settings, search, line];

const shown = (...given: Parameters<typeof sectionsOf>) =>
  sectionsOf(...given).map(({ kind, entries }) => [kind, ...entries.map(({ name }) => name)]);

test('without anything typed: what was used last, the latest conversations, everything else', () => {
  expect(shown('', [ana], fixed, [])).toEqual([
    ['conversation', 'Ana Reyes'],
    ['act', 'Settings', 'Search everything'],
    ['line', '(838) 205-0008'],
  ]);
  expect(shown(' ', [ana], fixed, [search.key, 'gone', ana.key])).toEqual([
    ['recent', 'Search everything', 'Ana Reyes'],
    ['act', 'Settings'],
    ['line', '(838) 205-0008'],
  ]);
});

test('what is typed narrows lines and acts; conversations come as the store found them', () => {
  expect(shown('pref', [], fixed, [])).toEqual([['act', 'Settings']]);
  expect(shown('8382', [], fixed, [])).toEqual([['line', '(838) 205-0008']]);
  expect(shown('se', [ana], fixed, [])).toEqual([
    ['conversation', 'Ana Reyes'],
    ['act', 'Settings', 'Search everything'],
  ]);
  expect(shown('se', [eli, ana], fixed, []).map(([kind]) => kind)).toEqual([
    'conversation',
    'person',
    'act',
  ]);
  expect(shown('zzz', [], fixed, [])).toEqual([]);
});
