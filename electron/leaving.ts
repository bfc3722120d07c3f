/**
 * Before the page goes, because the app ends or speaks another language, it writes down what is being
 * typed: it is told, and says when it has. A page that is gone, or does not answer, is not waited for
 * longer than a moment.
 */
export interface Leaving {
  /** Resolves when the page has saved what it had, or will not. */
  ask(): Promise<void>;
  /** The page has. */
  saved(): void;
}

/** ms. */
const patience = 500;

export function createLeaving(hasPage: () => boolean, tell: () => void): Leaving {
  let heard = Promise.withResolvers<void>();
  return {
    ask: async () => {
      if (!hasPage()) return;
      heard = Promise.withResolvers<void>();
      const late = setTimeout(heard.resolve, patience);
      tell();
      await heard.promise;
      clearTimeout(late);
    },
    saved: () => heard.resolve(),
  };
}
