/**
 * Which line of a messaging profile's pool sends to a person.
 *
 * The numbers of a profile are cycled. A number comes as often in a
 * round as the weight of its type says, its turns spread over the round; with equal weights all come in
 * turn. Weight 0 means never, also for somebody who knows the number. A sticky line is used again while
 * it is ready, and takes no turn.
 */
import type { LineType } from '../model/line.ts';
import type { Pool } from '../model/profile.ts';
import type { Address } from '../phone/address.ts';

export interface PoolLine {
  readonly number: Address;
  readonly type: LineType;
  /** Nothing says that its texts will fail. */
  readonly ready: boolean;
}

export interface Choice {
  readonly line: Address;
  /** Whether it took the turn that it was chosen with. */
  readonly tookTurn: boolean;
}

/**
 * `lines` in the provider's order, without those that surely cannot send. `knows` is the line that the
 * person last heard from, `turn` counts the turns taken before. Null when no line may be used.
 */
export function chooseLine(
  lines: readonly PoolLine[],
  pool: Pool,
  { knows, turn }: { readonly knows: Address | null; readonly turn: number },
): Choice | null {
  if (!pool.enabled) return null;
  const allowed = lines.filter((line) => weightOf(line, pool) > 0);
  const known = allowed.find(({ number, ready }) => number === knows && ready);
  if (pool.stickySender && known !== undefined) return { line: known.number, tookTurn: false };
  const round = roundOf(
    allowed.filter(({ ready }) => ready || !pool.skipUnhealthy),
    pool,
  );
  const line = round[turn % round.length];
  return line === undefined ? null : { line, tookTurn: true };
}

function roundOf(lines: readonly PoolLine[], pool: Pool): Address[] {
  return lines
    .flatMap((line, place) => {
      const weight = weightOf(line, pool);
      return Array.from({ length: weight }, (_, n) => ({
        number: line.number,
        at: (n + 0.5) / weight,
        place,
      }));
    })
    .sort((a, b) => a.at - b.at || a.place - b.place)
    .map(({ number }) => number);
}

/** How often a line's turn comes; 0 is never. Short codes take no part. */
export function weightOf({ type }: Pick<PoolLine, 'type'>, pool: Pool): number {
  switch (type) {
    case 'toll-free':
      return pool.tollFreeWeight;
    case 'long-code':
    case 'unknown':
      return pool.longCodeWeight;
    case 'short-code':
      return 0;
  }
}
