/** What `has:link` means by a link: a web address that says so, with its scheme or as www. */
const link = /(?:\bhttps?:\/\/|\bwww\.)[^\s]/i;

export function hasLink(text: string): boolean {
  return link.test(text);
}
