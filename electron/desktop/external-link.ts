/** A link fit for the user's browser, parsed and spelled anew; null for anything but http(s). */
export function externalLink(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}
