/** The time that is being chosen: one of those offered, or one that is entered, by whose clock. */
import { useState } from 'react';
import type { Address } from '../../shared/phone/address.ts';
import { type ChoiceName, choicesFrom } from '../../shared/schedule/choices.ts';
import { type Moment, momentOf, wallAt, type Zone } from '../../shared/schedule/wall.ts';
import { type ZoneFound, zoneOf } from '../../shared/schedule/zones.ts';
import { fieldOf, isSame, wallOf } from './when.ts';

export interface ChosenTime {
  readonly now: number;
  readonly found: ZoneFound;
  /** Theirs, where it is known and its clocks differ from the reader's. */
  readonly theirs: string | null;
  /** Whose clock the times are by. */
  readonly zone: Zone;
  readonly byTheirs: boolean;
  readonly choices: ReturnType<typeof choicesFrom>;
  readonly choice: ChoiceName | 'custom';
  /** What stands in the field for a time of one's own. */
  readonly field: string;
  /** Null while what is entered is no time. */
  readonly moment: Moment | null;
  readonly choose: (choice: string) => void;
  readonly setByTheirs: (byTheirs: boolean) => void;
  readonly setField: (field: string) => void;
}

export function useTime(
  people: readonly Address[],
  before: { readonly due: number; readonly zone: Zone } | null,
): ChosenTime {
  const [now] = useState(Date.now);
  const [found] = useState(() => zoneOf(people, now));
  const theirs = found.kind === 'known' && !isSame(found.zone, now) ? found.zone : null;
  const [byTheirs, setByTheirs] = useState(before === null || before.zone !== null);
  const zone = byTheirs ? (before?.zone ?? theirs) : null;
  const choices = choicesFrom(now, zone);
  const [choice, setChoice] = useState<ChoiceName | 'custom'>(
    before === null ? 'tomorrow' : 'custom',
  );
  const [entered, setEntered] = useState<string | null>(null);
  const offered = choices.find(({ name }) => name === choice);
  const start = before?.due ?? choices.find(({ name }) => name === 'tomorrow')?.at ?? now;
  const field = entered ?? fieldOf(wallAt(start, zone));
  const wall = wallOf(field);
  const own = wall === null ? null : momentOf(wall, zone);
  return {
    ...{ now, found, zone, byTheirs, choices, choice, field },
    theirs: before?.zone ?? theirs,
    moment: offered === undefined ? own : { at: offered.at, shown: 'once' },
    choose: (next) => setChoice(choices.find(({ name }) => name === next)?.name ?? 'custom'),
    setByTheirs: (next) => {
      setByTheirs(next);
      if (before !== null) setEntered(null);
    },
    setField: (next) => {
      setEntered(next);
      setChoice('custom');
    },
  };
}
