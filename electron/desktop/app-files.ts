/**
 * Which file an `app://` URL means, and the headers it is served with.
 *
 * Paths are resolved inside the renderer's folder and nowhere else. `connect-src 'none'` means that
 * the page cannot talk to the network at all: everything goes through the typed commands.
 */
import { extname, join, normalize, sep } from 'node:path';
import type { Language } from '../../shared/model/language.ts';

export const appScheme = 'app';
export const appHost = 'longcode';
const appUrl = `${appScheme}://${appHost}/index.html`;

/** The page, which speaks the language that its address names. */
export function pageIn(language: Language): string {
  return `${appUrl}?language=${language}`;
}

/** In whichever language. */
export function isPage(url: string): boolean {
  return url.split(/[?#]/)[0] === appUrl;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file a URL means, or null when it means nothing inside the folder. */
export function fileFor(requested: string, folder: string): string | null {
  const url = URL.parse(requested);
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost) return null;
  try {
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    const inside = path.startsWith(folder + sep) && !path.includes('\0');
    return inside && extname(path) in types ? path : null;
  } catch {
    return null;
  }
}

export function headersFor(file: string): Record<string, string> {
  return {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}
