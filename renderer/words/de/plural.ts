/** German number words. */
const numbers = new Intl.NumberFormat('de');
const rules = new Intl.PluralRules('de');

/** `1.214`. */
export function count(n: number): string {
  return numbers.format(n);
}

/** `1 Nachricht`, `3 Nachrichten`. */
export function plural(n: number, one: string, other: string): string {
  return `${count(n)} ${rules.select(n) === 'one' ? one : other}`;
}
