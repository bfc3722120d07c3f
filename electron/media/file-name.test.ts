import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, type MediaType, mediaTypes } from '../../shared/model/media-type.ts';
import { nameIn } from './content-disposition.ts';
import { cleanName, fileName } from './file-name.ts';

const link = new URL('https://files.example/a/b/photo%20of%20us.JPG?sig=abc');

test.each([
  ['attachment; filename="a b.png"', 'a b.png'],
  ['attachment; filename=a.png', 'a.png'],
  ['attachment;FileName = a.png ; size=3', 'a.png'],
  ['filename="quoted \\"x\\".png"', 'quoted "x".png'],
  ["attachment; filename=plain.png; filename*=UTF-8''gr%C3%BC%C3%9Fe.png", 'grüße.png'],
  ["attachment; filename*=iso-8859-1'de'gr%FC%DFe.png", 'grüße.png'],
  ["attachment; filename*=shift_jis''x.png; filename=b.png", 'b.png'],
  [Buffer.from('attachment; filename="grüße.png"').toString('latin1'), 'grüße.png'],
  ['attachment; filename="50%.png"', '50%.png'],
  ['attachment; filename="Menu..pdf"', 'Menu..pdf'],
  ['inline', null],
  ['', null],
  [undefined, null],
])('%s names %s', (header, name) => {
  expect(nameIn(header)).toBe(name);
});

test.each<[string, MediaType, string | null]>([
  ['IMG_1.JPG', 'jpeg', 'IMG_1.jpg'],
  ['photo.jpeg', 'jpeg', 'photo.jpeg'],
  ['photo.exe', 'jpeg', 'photo.exe.jpg'],
  ['run.bat', 'text', 'run.bat.txt'],
  ['page.html', 'text', 'page.html.txt'],
  ['app.jar', 'other', 'app.jar.bin'],
  ['tool.zip', 'other', 'tool.zip'],
  ['noending', 'pdf', 'noending.pdf'],
  ['con.png', 'png', '_con.png'],
  ['Com1', 'png', '_Com1.png'],
  ['aux.tar.zip', 'other', '_aux.tar.zip'],
  ['lpt³.txt', 'text', '_lpt³.txt'],
  ['.bashrc', 'text', 'bashrc.txt'],
  ['...', 'text', null],
  ['', 'text', null],
  ['\u202egpj.exe', 'png', 'gpj.exe.png'],
  ['a\u200b\u2066b\u0007\nc.png', 'png', 'ab c.png'],
  ['a:b|c?.png', 'png', 'a_b_c_.png'],
  ['x'.repeat(300), 'png', `${'x'.repeat(80)}.png`],
  ['cafe\u0301.png', 'png', 'café.png'],
])('%j, which is %s, is shown as %j', (given, type, shown) => {
  expect(cleanName(given, type)).toBe(shown);
});

test('the link names the file when the header does not', () => {
  expect(fileName(undefined, link, 'jpeg')).toBe('photo of us.jpg');
  expect(fileName('attachment', link, 'jpeg')).toBe('photo of us.jpg');
  expect(fileName(undefined, new URL('https://files.example/'), 'jpeg')).toBeNull();
  expect(fileName(undefined, new URL('https://files.example/..%2f..%2fx'), 'png')).toBe(
    '_.._x.png',
  );
});

test('whatever it was called, a name is one plain name that ends in what the file is', () => {
  const types = fc.constantFrom(...Object.keys(mediaTypes).filter(isMediaType));
  const piece = fc.constantFrom(
    '..',
    '/',
    '\\',
    '.',
    ' ',
    'CON',
    'nul',
    '\u202e',
    '\0',
    ':',
    'é',
    '👋',
  );
  const name = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(name, types, (given, type) => {
      const shown = cleanName(given, type);
      if (shown === null) return;
      expect(shown).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(shown).not.toMatch(/^[.\s]|[.\s]$/);
      expect(shown).not.toMatch(/^(con|nul)(\.|$)/i);
      expect([...shown].length).toBeLessThanOrEqual(92);
      const { endings } = factsOf(type);
      expect(endings.some((ending) => shown.endsWith(`.${ending}`))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

function isMediaType(key: string): key is MediaType {
  return key in mediaTypes;
}
