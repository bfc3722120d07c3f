/**
 * The end of a story by the fold alone: what a stream of receipts leads to when each is taken as it
 * comes, and when all that was kept is folded anew.
 */
import { normalizeFrame } from '../../electron/providers/opentact/normalize.ts';
import { compareReceipts, foldReceipts, type ReceiptPoint } from '../../shared/delivery/fold.ts';
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { History, Told } from './history.ts';

/** One delivery each, by attempt and recipient. */
export type EndState = ReadonlyMap<string, ReceiptPoint>;

interface Heard {
  readonly key: string;
  readonly point: ReceiptPoint;
}

export interface Ends {
  /** In the order it happened. */
  readonly told: EndState;
  /** Shuffled, with repeats. */
  readonly shuffled: EndState;
  /** From the receipts kept of the shuffled stream, newest first, each once. */
  readonly rebuilt: EndState;
  readonly receipts: number;
  /** Whether any delivery ever went down the ladder on the way. */
  readonly wentBack: boolean;
}

export function endsOf(history: History): Ends {
  const read = new Map(history.told.map((told) => [told, receiptsIn(told)]));
  const told = history.told.flatMap((one) => read.get(one) ?? []);
  const shuffled = history.shuffled.flatMap((one) => read.get(one) ?? []);
  const kept = new Map(shuffled.map((one) => [JSON.stringify(one), one]));
  const streamed = stream(shuffled);
  return {
    told: stream(told).end,
    shuffled: streamed.end,
    rebuilt: rebuild([...kept.values()].reverse()),
    receipts: shuffled.length,
    wentBack: streamed.wentBack,
  };
}

/** Same keys and same words, whatever the order of the keys. */
export function sameEnd(a: EndState, b: EndState): boolean {
  return a.size === b.size && [...a].every(([key, point]) => same(point, b.get(key)));
}

function same(a: ReceiptPoint, b: ReceiptPoint | undefined): boolean {
  return b !== undefined && compareReceipts(a, b) === 0 && a.at === b.at && a.rung === b.rung;
}

function stream(heard: readonly Heard[]) {
  const end = new Map<string, ReceiptPoint>();
  let wentBack = false;
  for (const { key, point } of heard) {
    const before = end.get(key);
    const after = foldReceipts(before === undefined ? [point] : [before, point]) ?? point;
    wentBack ||= before !== undefined && heightOf(after.rung) < heightOf(before.rung);
    end.set(key, after);
  }
  return { end, wentBack };
}

function rebuild(heard: readonly Heard[]): EndState {
  const end = new Map<string, ReceiptPoint>();
  for (const [key, of] of Map.groupBy(heard, (one) => one.key)) {
    const top = foldReceipts(of.map(({ point }) => point));
    if (top !== null) end.set(key, top);
  }
  return end;
}

function receiptsIn({ about, raw, receivedAt }: Told): Heard[] {
  return normalizeFrame(raw).flatMap((fact) =>
    fact.kind !== 'outbound'
      ? []
      : fact.receipts.map(({ to, rung, occurredAt, code, detail, particulars }) => {
          const { dialect, state, title } = particulars;
          const at = occurredAt ?? receivedAt;
          return {
            key: `${about} ${to}`,
            point: { rung, at, code, detail, dialect, state, title },
          };
        }),
  );
}
