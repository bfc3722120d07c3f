/**
 * When backups are made unasked: ten minutes after opening if the last one is older than four hours,
 * then every four hours, and only if something was written since the last.
 */
export interface Rolling {
  /** When the newest rolling backup was made, ms; null when there is none. */
  readonly lastAt: () => Promise<number | null>;
  /** This computer's clock, ms. */
  readonly now: () => number;
  /** Whether something was written since the last backup of this run, or since opening. */
  readonly written: () => boolean;
  readonly backUp: () => Promise<unknown>;
  /** A backup that could not be made is tried again when the next one is due. */
  readonly onFailure: (error: unknown) => void;
}

const firstAfter = 10 * 60_000;
const every = 4 * 60 * 60_000;

/** Returns a function that ends it. */
export function startRolling(rolling: Rolling): () => void {
  const backUp = (): void => {
    if (rolling.written()) rolling.backUp().catch(rolling.onFailure);
  };
  let next = setTimeout(() => {
    next = setInterval(backUp, every);
    next.unref();
    isOld(rolling).then((old) => {
      if (old) backUp();
    }, rolling.onFailure);
  }, firstAfter);
  next.unref();
  return () => clearTimeout(next);
}

/** A backup from the future was made while the clock was ahead, and says nothing about its age. */
async function isOld({ lastAt, now }: Rolling): Promise<boolean> {
  const at = await lastAt();
  return at === null || at > now() || now() - at > every;
}
