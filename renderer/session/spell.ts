/**
 * Something that is wrong for a while, shown without flicker: only once it has lasted, and over
 * only once everything has been well for a while.
 *
 *   (none) -> brewing -> shown -> mending or well -> (none)
 *                          ^-----------'
 *
 * Times are ms of a clock that never jumps.
 */
export interface Spell {
  readonly from: number;
  /** It lasted long enough to be told. */
  readonly shown: boolean;
  readonly wrong: boolean;
  /** Since when all has been well; null while it is wrong or mending. */
  readonly wellFrom: number | null;
}

export interface Patience {
  /** How long it must last to be shown, ms. */
  readonly appears: number;
  /** How long all must be well for it to be over, ms. */
  readonly steady: number;
  /** As `steady`, for a spell that was never shown, ms. */
  readonly forgives: number;
}

export type Condition = 'wrong' | 'mending' | 'well';

/** `age`: how long it had been wrong when it was first seen, ms. Null = nothing (any more). */
export function nextSpell(
  before: Spell | null,
  condition: Condition,
  now: number,
  patience: Patience,
  age = 0,
): Spell | null {
  if (condition === 'wrong') {
    const from = before?.from ?? now - Math.min(Math.max(age, 0), patience.appears);
    const shown = before?.shown === true || now - from >= patience.appears;
    return { from, shown, wrong: true, wellFrom: null };
  }
  if (before === null) return null;
  if (condition === 'mending' && before.shown) return { ...before, wrong: false, wellFrom: null };
  const wellFrom = before.wellFrom ?? now;
  const over = now - wellFrom >= (before.shown ? patience.steady : patience.forgives);
  return over ? null : { ...before, wrong: false, wellFrom };
}

/** When a spell changes by the passing of time alone; null when it does not. */
export function spellWakes(spell: Spell, patience: Patience): number | null {
  if (spell.wellFrom !== null) {
    return spell.wellFrom + (spell.shown ? patience.steady : patience.forgives);
  }
  return spell.shown || !spell.wrong ? null : spell.from + patience.appears;
}
