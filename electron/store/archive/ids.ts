/** Which row here stands for which row of an archive. */

export class Ids {
  readonly #here = new Map<string, Map<number, number>>();
  readonly #fresh = new Map<string, Set<number>>();

  /** The row was here. */
  known(table: string, there: number, here: number): void {
    const rows = this.#here.get(table) ?? new Map<number, number>();
    this.#here.set(table, rows.set(there, here));
  }

  added(table: string, there: number, here: number): void {
    this.known(table, there, here);
    this.#fresh.set(table, this.freshOf(table).add(here));
  }

  of(table: string, there: unknown): number | null {
    return typeof there === 'number' ? (this.#here.get(table)?.get(there) ?? null) : null;
  }

  isFresh(table: string, here: unknown): boolean {
    return typeof here === 'number' && (this.#fresh.get(table)?.has(here) ?? false);
  }

  /** Those that were added, by their ids here. */
  freshOf(table: string): Set<number> {
    return this.#fresh.get(table) ?? new Set();
  }

  /** Those of which the id here is another one, as pairs of there and here. */
  moved(table: string): [number, number][] {
    return [...(this.#here.get(table) ?? [])].filter(([there, here]) => there !== here);
  }
}
