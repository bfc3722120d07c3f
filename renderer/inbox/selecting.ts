/** Which rows are selected after a click or a key. Pure; ids in no order. */

export interface Chosen {
  readonly ids: ReadonlySet<number>;
  /** Where a range begins. */
  readonly anchor: number | null;
}

interface Identified {
  readonly id: number;
}

export const nothingChosen: Chosen = { ids: new Set(), anchor: null };

export function toggled({ ids }: Chosen, id: number): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Everything between the anchor and `id`, of at most `most` rows; `id` alone where there is no anchor. */
export function rangeTo(
  { anchor }: Chosen,
  rows: readonly Identified[],
  id: number,
  most: number,
): Chosen {
  const from = rows.findIndex((row) => row.id === anchor);
  const to = rows.findIndex((row) => row.id === id);
  if (from < 0 || to < 0) return { ids: new Set([id]), anchor: id };
  const first = to < from ? Math.max(to, from - most + 1) : from;
  const last = to < from ? from : Math.min(to, from + most - 1);
  return { ids: new Set(rows.slice(first, last + 1).map((row) => row.id)), anchor };
}

export function allOf(rows: readonly Identified[], most: number): Chosen {
  return { ids: new Set(rows.slice(0, most).map(({ id }) => id)), anchor: rows[0]?.id ?? null };
}
