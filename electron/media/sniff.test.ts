import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediaTypes } from '../../shared/model/media-type.ts';
import { Refused } from './refusals.ts';
import { sniff } from './sniff.ts';
import { files, iso } from './test-files.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

function outcome(raw: Uint8Array): string {
  try {
    return sniff(raw);
  } catch (error) {
    if (error instanceof Refused) return `refused: ${error.code}`;
    throw error;
  }
}

test.each(Object.entries(files))('%s is known by its bytes', (type, bytes) => {
  expect(sniff(bytes)).toBe(type);
});

test.each<[string, Buffer, string]>([
  ['GIF of 1987', latin('GIF87a'), 'gif'],
  ['big-endian TIFF', latin('MM\0*'), 'tiff'],
  ['MP3 without a tag', latin('\xff\xfb\x90\x64'), 'mp3'],
  ['MP3 of MPEG 2', latin('\xff\xf3\x40\x64'), 'mp3'],
  ['wide-band AMR', latin('#!AMR-WB\n'), 'amr'],
  ['HEIF collection', iso('mif1', 'heic'), 'heic'],
  ['AVIF', iso('avif'), 'avif'],
  ['3GPP2', iso('3g2a'), '3gpp'],
  ['MP4 of a brand of its own', iso('XAVC', 'zzzz', 'mp42'), 'mp4'],
  ['brands nobody knows', iso('zzzz', 'yyyy'), 'other'],
  ['old QuickTime', latin('\0\0\0\x08wide\0\0\0\0mdat'), 'quicktime'],
  ['an AVI', latin('RIFF\0\0\0\0AVI '), 'other'],
  ['Matroska', latin('\x1a\x45\xdf\xa3'), 'other'],
  ['a text that names a box', latin('The moov of it'), 'text'],
  ['a text that begins like a program', latin('MZ is my name'), 'text'],
  ['a text that begins like a bitmap', latin('BMW, and nothing more to say'), 'text'],
  ['a text of hearts', latin('<3 <3 <3'), 'text'],
  ['a text in angle brackets', latin('<Anna> hello'), 'text'],
  ['a text in UTF-16', Buffer.from('\ufeffhello', 'utf16le'), 'text'],
  ['binary after a mark of UTF-16', Buffer.from('\ufeffhe\u0001lo', 'utf16le'), 'other'],
  ['Windows-1252', latin('caf\xe9'), 'text'],
  ['a card in lower case after blanks', latin('\r\n begin:vcard\r\n'), 'vcard'],
  ['a card in UTF-16', Buffer.from('\ufeffBEGIN:VCARD\r\n', 'utf16le'), 'vcard'],
  ['a calendar', latin('BEGIN:VCALENDAR\r\n'), 'text'],
  ['a batch file', latin('@echo off\r\n'), 'text'],
  [
    'a layout with a document type',
    latin('<!DOCTYPE smil PUBLIC "-//W3C//DTD">\n<smil/>'),
    'layout',
  ],
  ['a layout behind a prolog', latin('<?xml version="1.0"?>\n<smil><body/></smil>'), 'layout'],
  [
    'a layout that declares more',
    latin('<!DOCTYPE smil [<!ENTITY a "b">]><smil/>'),
    'refused: xml',
  ],
  ['a layout with a page in it', latin('<smil><html/></smil>'), 'refused: xml'],
  [
    'a layout too long to look through',
    latin(`<smil>${' '.repeat(70_000)}</smil>`),
    'refused: xml',
  ],
  ['XHTML', latin('<?xml version="1.0"?><html xmlns="x">'), 'refused: web-page'],
  ['PHP', latin('<?php system("x"); ?>'), 'refused: xml'],
  ['an endless comment', latin(`<!--${'-'.repeat(100_000)}`), 'refused: web-page'],
  ['a page with zero bytes', latin('\0<\0html>\0'), 'refused: web-page'],
  ['macOS', latin('\xcf\xfa\xed\xfe\x07'), 'refused: program'],
  ['Java', latin('\xca\xfe\xba\xbe\0\0\0\x34'), 'refused: program'],
  ['WebAssembly', latin('\0asm\x01\0\0\0'), 'refused: program'],
  ['a Windows shortcut', latin('L\0\0\0\x01\x14\x02\0'), 'refused: program'],
  ['a Debian package', latin('!<arch>\ndebian-binary'), 'refused: program'],
  ['a script with blanks', latin('#! /usr/bin/env node\n'), 'refused: program'],
])('%s', (_, bytes, expected) => {
  expect(outcome(bytes)).toBe(expected);
});

describe('whatever the bytes are', () => {
  test('there is an answer', () => {
    const types: ReadonlySet<string> = new Set(Object.keys(mediaTypes));
    const start = fc.constantFrom(...Object.values(files), latin('<'), latin('<?'), latin('<!--'));
    const bytes = fc.tuple(start, fc.nat(40), fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(bytes, ([file, cut, rest]) => {
        const said = outcome(Buffer.concat([file.subarray(0, cut), rest]));
        expect(types.has(said) || said.startsWith('refused: ')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a page is a page behind any blanks, comments and instructions', () => {
    const blind = fc.constantFrom(' ', '\n', '\t', '\0', '<!-- <p> -->', '<?xml version="1.0"?>');
    const page = fc.constantFrom(
      '<html>',
      '<SCRIPT>',
      '<!doctype HTML>',
      '<svg/onload=x>',
      '<svg>',
    );
    fc.assert(
      fc.property(fc.array(blind, { maxLength: 20 }), page, (before, element) => {
        expect(outcome(latin(before.join('') + element))).toMatch(/^refused: (web-page|drawing)$/);
      }),
    );
  });

  test('what begins with a bracket and a letter is never shown', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\s*<[!?a-z].{0,40}$/), (text) => {
        const said = outcome(Buffer.from(text));
        expect(said).toMatch(/^(text|layout|other|refused: .*)$/);
      }),
    );
  });
});
