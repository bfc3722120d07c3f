import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileFor, headersFor } from './app-files.ts';
import { externalLink } from './external-link.ts';

const folder = ['', 'opt', 'longcode', 'renderer'].join(sep);

describe('what app:// serves', () => {
  test.each(['app://longcode/index.html', 'app://longcode/assets/index-1a2b.js'])('%s', (url) => {
    expect(fileFor(url, folder)?.startsWith(folder + sep)).toBe(true);
  });

  test.each([
    'app://other/index.html',
    'https://longcode/index.html',
    'app://longcode/..%2f..%2fmain%2fmain.js',
    'app://longcode/index.html%00.png',
    'app://longcode/%',
    'app://longcode/',
    'app://longcode/settings.json',
    'not a url',
  ])('%s is nothing', (url) => {
    expect(fileFor(url, folder)).toBeNull();
  });

  test('no path leads outside the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      'a',
      'b.js',
      '%00',
      '\\',
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileFor(`app://longcode/${pieces.join('/')}`, folder);
        if (file !== null) expect(file.startsWith(folder + sep)).toBe(true);
      }),
    );
  });

  test('the page can reach nothing and be embedded nowhere', () => {
    const policy = headersFor('index.html')['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("media-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('links to the outside', () => {
  test('http and https are spelled anew', () => {
    expect(externalLink('HTTPS://Example.com/a b')).toBe('https://example.com/a%20b');
  });

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'https://user:pass@example.com/',
    'app://longcode/index.html',
    '',
  ])('%s goes nowhere', (link) => {
    expect(externalLink(link)).toBeNull();
  });
});
