/**
 * What was lost and what came twice, from three witnesses: what the app promised ("ok"), what its
 * store holds, and what the providers have on record. A text is known by account, line, person and
 * words; identical ones are counted, since nothing tells them apart.
 */

/** One text between a line and one person. */
export interface Text {
  /** Which account. */
  readonly side: string;
  readonly line: string;
  readonly person: string;
  readonly words: string;
}

/**
 * `sent`: the store has the provider's id of it. `waiting`: nothing has left. `stopped`: the user ended
 * it before it left. `forgotten`: written down, and nothing will ever be done about it.
 */
export type Stand = 'sent' | 'undecided' | 'waiting' | 'stopped' | 'refused' | 'forgotten';

export interface Evidence {
  /** The app said "ok", one for each recipient. */
  readonly promised: readonly Text[];
  /** Texts written here, in the store. */
  readonly composed: readonly (Text & { readonly stand: Stand })[];
  /** Texts in the store that it takes to be sent with the same key elsewhere. */
  readonly elsewhere: readonly Text[];
  /** Inbound texts in the store. */
  readonly received: readonly Text[];
  /** Sends on the providers' record. */
  readonly accepted: readonly Text[];
  /** Those among them that a provider was told to keep out of its records. */
  readonly hidden: readonly Text[];
  /** Inbound texts on the providers' record. */
  readonly arrived: readonly Text[];
  /** Bodies of all notifications of all runs. */
  readonly notified: readonly string[];
}

export interface Tally {
  readonly sent: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly undecided: number;
  /** Accepted by a provider that was told to show nothing of it: all that may stay undecided. */
  readonly hidden: number;
  /** Undecided although nothing hides the answer. */
  readonly undecidedForNoReason: number;
  /** Taken to be sent elsewhere: nothing was, so each is a second showing of a text written here. */
  readonly shownTwice: number;
  readonly inbound: number;
  readonly inboundLost: number;
  readonly inboundDuplicated: number;
  readonly notificationsDuplicated: number;
}

export function tally(evidence: Evidence): Tally {
  const { promised, composed, elsewhere, accepted, hidden, arrived, received, notified } = evidence;
  const standing = (...stands: readonly Stand[]): readonly Text[] =>
    composed.filter(({ stand }) => stands.includes(stand));
  const [asked, written] = [countBy(promised, keyOf), countBy(composed, keyOf)];
  const kept = countBy(standing('waiting', 'stopped', 'refused'), keyOf);
  const undecided = countBy(standing('undecided'), keyOf);
  const taken = countBy(accepted, keyOf);
  const unseen = countBy(hidden, keyOf);
  let [sent, lost, duplicated, undecidedForNoReason] = [0, 0, 0, 0];
  for (const key of new Set([...asked.keys(), ...written.keys(), ...taken.keys()])) {
    const texts = Math.max(at(asked, key), at(written, key));
    const toGo = texts - at(kept, key);
    const open = at(undecided, key);
    const gone = at(taken, key);
    const explained = Math.min(open, at(unseen, key));
    sent += texts;
    lost += Math.max(0, toGo - (open - explained) - gone);
    duplicated += Math.max(0, gone - toGo);
    undecidedForNoReason += open - explained;
  }
  const [came, had] = [countBy(arrived, keyOf), countBy(received, keyOf)];
  const shown = countBy(notified, (body) => body);
  const heard = countBy(arrived, ({ words }) => words);
  return {
    sent,
    lost,
    duplicated,
    undecided: standing('undecided').length,
    hidden: hidden.length,
    undecidedForNoReason,
    shownTwice: elsewhere.length,
    inbound: arrived.length,
    inboundLost: surplus(came, had),
    inboundDuplicated: surplus(had, came),
    notificationsDuplicated: surplus(shown, heard),
  };
}

/** The first promise that was broken, as a sentence; null when all were kept. */
export function brokenPromise(figures: Tally): string | null {
  if (figures.lost > 0) return 'Texts were lost.';
  if (figures.duplicated > 0) return 'Texts were sent twice.';
  if (figures.shownTwice > 0) return 'Texts sent once are shown twice.';
  if (figures.undecidedForNoReason > 0) return 'Sends stayed undecided that could be decided.';
  if (figures.inboundLost > 0) return 'Inbound texts were lost.';
  if (figures.inboundDuplicated > 0) return 'Inbound texts are in the store twice.';
  if (figures.notificationsDuplicated > 0) return 'Texts were notified twice.';
  return null;
}

export function keyOf({ side, line, person, words }: Text): string {
  return JSON.stringify([side, line, person, words]);
}

type Counts = ReadonlyMap<string, number>;

function countBy<T>(items: readonly T[], key: (item: T) => string): Counts {
  return new Map([...Map.groupBy(items, key)].map(([name, of]) => [name, of.length]));
}

function at(counts: Counts, key: string): number {
  return counts.get(key) ?? 0;
}

/** How many of `these` are not among `those`. */
function surplus(these: Counts, those: Counts): number {
  let more = 0;
  for (const [key, count] of these) more += Math.max(0, count - at(those, key));
  return more;
}
