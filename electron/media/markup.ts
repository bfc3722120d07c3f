/**
 * Whether a file is markup, which a browser would act on, and of which kind.
 *
 * What comes before the first element (byte order mark, blanks, comments, processing instructions,
 * document type) is skipped, because that is where the element is hidden. Zero bytes are dropped
 * first: a page in UTF-16 is a page. The one kind that is kept is SMIL, the layout that carriers add
 * to an MMS, as long as it holds no other markup.
 */

/** How far into a file its first element is looked for, bytes. */
const openingLength = 64 * 1024;

const pageElements: ReadonlySet<string> = new Set(
  `html head body script style title meta link base iframe frame frameset object embed applet
  h1 h2 h3 h4 h5 h6 div p a b i u br hr table tr td ul ol li font center span img form input
  button template noscript math video audio`.split(/\s+/),
);

/** What a phone writes into a layout; `root-layout` ends at its hyphen. */
const layoutElements: ReadonlySet<string> = new Set(
  'smil head meta layout root region body par seq img text video audio ref'.split(' '),
);

export type Markup = 'web-page' | 'drawing' | 'xml' | 'layout';

/** The start of a file as letters, one for each byte, without what hides the first of them. */
export function opening(raw: Uint8Array): string {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, openingLength));
  return start
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart();
}

/** `size` is the length of the whole file, bytes. Null when it is no markup. */
export function markupIn(start: string, size: number): Markup | null {
  let rest = start;
  let before: Markup | null = null;
  for (;;) {
    rest = rest.trimStart();
    if (rest.startsWith('<?')) {
      before = 'xml';
      rest = after(rest, '?>');
    } else if (rest.startsWith('<!--')) {
      before ??= 'web-page';
      rest = after(rest, '-->');
    } else if (/^<!doctype\s+smil\b[^[>]*>/i.test(rest)) rest = after(rest, '>');
    else break;
  }
  const doctype = /^<!doctype\s*([a-z]*)/i.exec(rest)?.[1]?.toLowerCase();
  if (doctype !== undefined) return ofRoot(doctype) ?? 'xml';
  const root = /^<(?:[\w-]+:)?([a-z][a-z0-9]*)(?=[\s/>]|$)/i.exec(rest)?.[1]?.toLowerCase();
  if (root === 'smil') return isOnlyLayout(rest, size) ? 'layout' : 'xml';
  return (root === undefined ? null : ofRoot(root)) ?? before;
}

function ofRoot(name: string): 'web-page' | 'drawing' | null {
  if (name === 'svg') return 'drawing';
  return pageElements.has(name) ? 'web-page' : null;
}

function isOnlyLayout(text: string, size: number): boolean {
  const elements = Array.from(text.matchAll(/<(?:[\w-]+:)?([a-z]+)/gi), ([, name = '']) => name);
  return size <= openingLength && elements.every((name) => layoutElements.has(name.toLowerCase()));
}

function after(text: string, end: string): string {
  const at = text.indexOf(end);
  return at < 0 ? '' : text.slice(at + end.length);
}
