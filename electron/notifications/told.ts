/**
 * Which texts have been told already. The store tells each as news once; this holds even where it would
 * not, as when a thread of it ended with its answer lost.
 */
export interface Told {
  /** True once for each id, as long as it is among the latest. */
  isNew(messageId: string): boolean;
}

const kept = 20_000;

export function createTold(): Told {
  const ids = new Set<string>();
  return {
    isNew: (messageId) => {
      if (ids.has(messageId)) return false;
      ids.add(messageId);
      if (ids.size > kept) {
        const [oldest] = ids;
        if (oldest !== undefined) ids.delete(oldest);
      }
      return true;
    },
  };
}
