/**
 * The ladder: how far one text to one recipient is known to have come, lowest first.
 *
 * A delivery stands on the highest rung any of its receipts reached. Taking a maximum is
 * commutative, associative and idempotent, so late, repeated and shuffled receipts always end
 * in the same place: status never runs backwards. `failed` is the top because one failed part
 * outranks another part's success. `unconfirmed` is "no receipt came", never "failed".
 */
export const ladder = [
  /** Written down here, nothing has left. */
  'held',
  /** A request is on its way right now. */
  'submitting',
  /** The request left, the answer did not come: it may or may not have been sent. */
  'unknown',
  /** The provider has it. */
  'accepted',
  /** The provider handed it on. */
  'sent',
  /** The provider gave up waiting for a receipt. */
  'unconfirmed',
  /** The recipient's carrier took it. */
  'carrier',
  /** The phone itself confirmed it; only on routes with handset receipts. */
  'handset',
  /** It was not delivered, or part of it was not. */
  'failed',
] as const;

export type Rung = (typeof ladder)[number];

const heights = new Map<Rung, number>(ladder.map((rung, height) => [rung, height]));

/** Position on the ladder, 0 for `held`; stored in the database as this integer. */
export function heightOf(rung: Rung): number {
  return heights.get(rung) ?? 0;
}

/** The rung at a stored height; a height outside the ladder is a corrupt row and throws. */
export function rungAt(height: number): Rung {
  const rung = ladder[height];
  if (rung === undefined) throw new RangeError(`No rung at height ${height}`);
  return rung;
}

/** The higher of two rungs. */
export function higher(a: Rung, b: Rung): Rung {
  return heightOf(a) >= heightOf(b) ? a : b;
}
