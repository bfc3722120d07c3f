import { expect, test } from 'vitest';
import { choicesFrom } from './choices.ts';
import { wallAt } from './wall.ts';

const chicago = 'America/Chicago';

function shown(now: number): string[] {
  return choicesFrom(now, chicago).map(({ name, at }) => {
    const { month, day, hour, minute } = wallAt(at, chicago);
    return `${name} ${month}/${day} ${hour}:${String(minute).padStart(2, '0')}`;
  });
}

test('in the morning of a Wednesday', () => {
  expect(shown(Date.UTC(2026, 4, 6, 15, 20))).toEqual([
    'later-today 5/6 13:00',
    'this-evening 5/6 18:00',
    'tomorrow 5/7 9:00',
    'monday 5/11 9:00',
  ]);
});

test('late on a Sunday tomorrow is Monday', () => {
  expect(shown(Date.UTC(2026, 4, 11, 4))).toEqual(['tomorrow 5/11 9:00']);
});

test('the morning after the clocks change is still at nine', () => {
  expect(shown(Date.UTC(2026, 10, 1, 2))).toEqual(['tomorrow 11/1 9:00', 'monday 11/2 9:00']);
});

test('every choice is to come', () => {
  for (let now = Date.UTC(2026, 2, 1); now < Date.UTC(2026, 2, 15); now += 25 * 60_000) {
    for (const { at } of choicesFrom(now, chicago)) expect(at).toBeGreaterThan(now);
  }
});
