/**
 * Chromium navigates to no scheme it does not know, so `app://longcode/index.html` is shown to it as
 * `https://longcode.app.invalid/index.html` and named back wherever the product looks. `.invalid`
 * never resolves (RFC 6761), and every request is answered by interception before any look-up.
 */
const suffix = '.invalid';

/** `app://host/path` as the address Chromium is given. */
export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`;
}

/** The product's name for an address Chromium reports; any other address stays what it is. */
export function fromChromium(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, hostname, pathname, search, hash } = new URL(url);
  const [, host, scheme] = /^(.+)\.([a-z][a-z0-9+-]*)\.invalid$/.exec(hostname) ?? [];
  if (protocol !== 'https:' || host === undefined) return url;
  return `${scheme}://${host}${pathname}${search}${hash}`;
}

/** `app://longcode` for any address below it; custom schemes have no `URL.origin` in Node. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { protocol, host } = new URL(url);
  return host === '' ? 'null' : `${protocol}//${host}`;
}
