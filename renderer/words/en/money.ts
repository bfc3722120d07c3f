/** Amounts of money small enough to need more than cents. */

/** `$0.008`, `€1.20`, or `0.008` where the provider does not say of what. */
export function money(amount: number, currency: string | null): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: amount < 1 ? 4 : 2 };
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat('en', digits).format(amount);
  }
  return new Intl.NumberFormat('en', { style: 'currency', currency, ...digits }).format(amount);
}
