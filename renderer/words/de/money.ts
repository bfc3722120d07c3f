/** Small amounts as German writes them: `0,008 $`, `1,20 €`, or `0,008` of nobody knows what. */
export function money(amount: number, currency: string | null): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: amount < 1 ? 4 : 2 };
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat('de', digits).format(amount);
  }
  return new Intl.NumberFormat('de', { style: 'currency', currency, ...digits }).format(amount);
}
