/**
 * Work for the newest of what is asked: one at a time, and what is overtaken while it waits is never
 * begun. So answers come in the order of asking, and a stale one never takes the place of a newer.
 */
export function latestOnly<T>(
  work: (wanted: T, overtaken: () => boolean) => Promise<void>,
): (wanted: T) => void {
  let next: { readonly wanted: T } | null = null;
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    while (next !== null) {
      const { wanted } = next;
      next = null;
      await work(wanted, () => next !== null);
    }
    busy = false;
  }

  return (wanted) => {
    next = { wanted };
    if (!busy) void run();
  };
}
