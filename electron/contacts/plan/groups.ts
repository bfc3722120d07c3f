/**
 * Rows that share a token, directly or through others, are one group (union-find). The first row of a
 * group stands for it, so groups come in the order of the file.
 */
export interface Groups {
  tie(at: number, token: string): void;
  /** @param count how many rows there are; one that was never tied is a group of its own. */
  all(count: number): Iterable<readonly number[]>;
}

export function createGroups(): Groups {
  const parents = new Map<number, number>();
  const holders = new Map<string, number>();
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let each = at; each !== root; ) {
      const up = parents.get(each) ?? root;
      parents.set(each, root);
      each = up;
    }
    return root;
  };
  return {
    tie: (at, token) => {
      const other = rootOf(holders.get(token) ?? at);
      holders.set(token, other);
      const root = rootOf(at);
      if (root !== other) parents.set(Math.max(root, other), Math.min(root, other));
    },
    all: (count) =>
      Map.groupBy(
        Array.from({ length: count }, (_, at) => at),
        rootOf,
      ).values(),
  };
}
