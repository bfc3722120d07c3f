/** English number words. */
const numbers = new Intl.NumberFormat('en');
const rules = new Intl.PluralRules('en');

/** `1,214`. */
export function count(n: number): string {
  return numbers.format(n);
}

/** `1 text`, `3 texts`. */
export function plural(n: number, one: string, other: string): string {
  return `${count(n)} ${rules.select(n) === 'one' ? one : other}`;
}
