import { expect, test } from 'vitest';
import { mediaWords, nameOf, shownMedia } from './kinds.ts';
import { sampleKept, sampleMedia } from './samples.ts';

test('what a text carries is counted by what can be seen of it', () => {
  const media = [
    sampleKept('jpeg'),
    sampleKept('pdf'),
    sampleKept('png'),
    sampleKept('layout'),
    sampleMedia({ state: 'waiting' }),
  ];
  expect(mediaWords(media)).toBe('2 pictures, 1 file, 1 file that is not here');
  expect(shownMedia(media)).toHaveLength(4);
  expect(mediaWords([])).toBe('');
});

test.each([
  [{ name: 'menu.pdf' }, 'menu.pdf'],
  [{ url: 'https://media.example.com/9af/IMG_2210.jpg' }, 'IMG_2210.jpg'],
  [{ url: 'https://media.example.com/a/b%20c.png?x=1' }, 'b c.png'],
  [{ url: 'https://media.example.com/9af' }, null],
  [{ url: 'https://media.example.com/%E0%A4%A.jpg' }, null],
  [{ url: '' }, null],
])('%j is named %j', (given, name) => {
  expect(nameOf(sampleKept('jpeg', given))).toBe(name);
});
