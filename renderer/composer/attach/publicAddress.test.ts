import { expect, test } from 'vitest';
import { addressProblem } from './publicAddress.ts';

test.each([
  ['https://pictures.example.com/menu.jpg', null],
  ['  https://8.8.8.8/a.png ', null],
  ['menu.jpg', 'no-address'],
  ['ftp://example.com/a.png', 'no-address'],
  ['http://example.com/a.png', 'not-encrypted'],
  ['https://localhost/a.png', 'private'],
  ['https://printer/a.png', 'private'],
  ['https://nas.local/a.png', 'private'],
  ['https://192.168.1.4/a.png', 'private'],
  ['https://172.20.0.1/a.png', 'private'],
  ['https://172.32.0.1/a.png', null],
  ['https://[::1]/a.png', 'private'],
  ['https://[fd00::1]/a.png', 'private'],
  ['https://[2606:4700::1111]/a.png', null],
  [`https://example.com/${'a'.repeat(2000)}`, 'too-long'],
])('%s', (typed, problem) => {
  expect(addressProblem(typed)).toBe(problem);
});
