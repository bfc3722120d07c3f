import { expect, test } from 'vitest';
import { readChoice, typedChoice } from './choiceForm.ts';

test.each([
  { enabled: true, port: 0, publicUrl: null },
  { enabled: false, port: 4010, publicUrl: 'https://texts.example.com/in' },
])('what is shown reads back as it is: %o', (choice) => {
  expect(readChoice(typedChoice(choice), choice.enabled)).toEqual({ ok: true, choice });
});

test('slashes at the end and blanks around are dropped', () => {
  expect(readChoice({ port: ' 80 ', publicUrl: ' https://a.example// ' }, true)).toEqual({
    ok: true,
    choice: { enabled: true, port: 80, publicUrl: 'https://a.example' },
  });
});

test.each([
  ['', '', ['port']],
  ['65536', '', ['port']],
  ['-1', '', ['port']],
  ['4e3', '', ['port']],
  ['80', 'a.example', ['publicUrl']],
  ['80', 'ftp://a.example', ['publicUrl']],
  ['80', 'https://a.example/?x=1', ['publicUrl']],
  ['80', 'https://me:pw@a.example', ['publicUrl']],
  ['x', 'x', ['port', 'publicUrl']],
])('port %j and address %j', (port, publicUrl, wrong) => {
  const read = readChoice({ port, publicUrl }, true);
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual(wrong);
});
