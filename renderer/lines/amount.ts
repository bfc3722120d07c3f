/** Money in the currency of an account, which no provider names here: `1,204.50`, `0.01`. */
import { locale } from '../words/page.ts';

const format = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

export function amount(value: number): string {
  return format.format(value);
}
