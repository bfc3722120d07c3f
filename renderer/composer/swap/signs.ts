/** What draws nothing has a sign of its own, the same in every language. */
const signs: Readonly<Record<string, string>> = {
  '': '∅',
  ' ': '␣',
  '\t': '⇥',
  '\n': '↵',
  '\r': '↵',
  '\r\n': '↵',
  '\u00a0': '␣',
  '\u202f': '␣',
  '\u2009': '␣',
  '\u200b': '∅',
  '\u200d': '∅',
  '\u2060': '∅',
  '\ufeff': '∅',
  '\ufe0f': '∅',
};

export function seen(text: string): string {
  return signs[text] ?? text;
}
