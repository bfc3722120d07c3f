/** Which keys belong to which act: the usual ones, and in their place those the user gave. */
import { z } from 'zod';
import { ActId, actIds, usualKeys } from './act-table.ts';
import { Chord, isBare, onPlatform } from './chord.ts';

/** More would not fit beside a name. */
const mostKeys = 4;

export const KeyChoice = z.strictObject({
  /** Acts whose keys are not the usual ones; an empty list is none at all. */
  own: z.partialRecord(ActId, z.array(Chord).max(mostKeys)),
  /** Single characters act outside of text fields. */
  letters: z.boolean(),
});
export type KeyChoice = z.infer<typeof KeyChoice>;

export const usualChoice: KeyChoice = { own: {}, letters: true };

/** The keys of an act as `chordOf` spells them on this platform. */
export function keysOf(id: ActId, { own, letters }: KeyChoice, mac: boolean): readonly string[] {
  const keys = (own[id] ?? usualKeys(id, mac)).map((chord) => onPlatform(chord, mac));
  return letters ? keys : keys.filter((chord) => !isBare(chord));
}

/** The act that has a combination; null when none does. */
export function actWith(chord: string, choice: KeyChoice, mac: boolean): ActId | null {
  return actIds.find((id) => keysOf(id, choice, mac).includes(chord)) ?? null;
}

/** Gives an act these keys and no others; whoever had one of them loses it. */
export function giveKeys(
  choice: KeyChoice,
  id: ActId,
  keys: readonly string[],
  mac: boolean,
): KeyChoice {
  const all = { ...choice, letters: true };
  const losing = actIds.flatMap((other) => {
    const had = keysOf(other, all, mac);
    const left = had.filter((chord) => !keys.includes(chord));
    return other === id || left.length === had.length ? [] : [[other, left] as const];
  });
  return { ...choice, own: { ...choice.own, ...Object.fromEntries(losing), [id]: [...keys] } };
}

/** The usual keys again, taken back from whoever has them now. */
export function resetKeys(choice: KeyChoice, id: ActId, mac: boolean): KeyChoice {
  const { [id]: _dropped, ...own } = choice.own;
  const usual = usualKeys(id, mac).map((chord) => onPlatform(chord, mac));
  const given = giveKeys({ ...choice, own }, id, usual, mac);
  const { [id]: _usual, ...kept } = given.own;
  return { ...choice, own: kept };
}

const editing = ['A', 'C', 'V', 'X', 'Q', 'W', 'Shift+V'].map((key) => `Mod+${key}`);
const moving = ['Tab', 'Shift+Tab', 'Enter', 'Shift+Enter', 'Escape', 'Backspace', 'Delete'];
const reading = ['Space', 'Home', 'End', 'PageUp', 'PageDown'];
const arrows = ['Up', 'Down', 'Left', 'Right'].flatMap((way) =>
  ['', 'Shift+', 'Mod+', 'Mod+Shift+'].map((mods) => `${mods}Arrow${way}`),
);
const reserved = new Set([...editing, ...moving, ...reading, ...arrows]);

/** Keys that move, edit or leave everywhere, and must go on doing so. */
export function isReserved(chord: string): boolean {
  return reserved.has(chord);
}
