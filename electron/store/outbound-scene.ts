/** What tests of records without words stand on: what a list tells, and the reading of all of it. */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import {
  accountId,
  composeUnknown,
  heard,
  live,
  noon,
  only,
  outbound,
  rungOf,
  type Scene,
} from './scene.ts';

export const second = 1_000;
export const minute = 60 * second;
export const lookFor = 15 * minute;

/** What a list without words says; `after` ms after noon. */
export function record(
  id: string,
  after = second,
  rung: Rung = 'carrier',
  more: Partial<OutboundFacts> & { readonly to?: Address } = {},
): OutboundFacts {
  return outbound(id, null, [rung], { createdAt: noon + after, ...more });
}

export function hear(
  scene: Scene,
  facts: readonly OutboundFacts[],
  receivedAt = noon + 9 * second,
): void {
  scene.write.apply(accountId, heard(facts, { source: 'catch-up', receivedAt }), live);
}

/** The records were read whole so long after noon, ms. */
export function readWhole(scene: Scene, after = minute): void {
  scene.write.notFound(accountId, noon + after - lookFor);
}

export function readPage(scene: Scene, ...facts: readonly OutboundFacts[]): void {
  hear(scene, facts);
  readWhole(scene);
}

export const count = (scene: Scene, table: string) =>
  only(scene.db.all(`SELECT count(*) AS n FROM ${table}`))['n'];

export function ends(scene: Scene, ...ids: readonly string[]): (Rung | undefined)[] {
  return ids.map((id) => rungOf(scene, id));
}

/** Two texts without an answer, a second apart. */
export function composeTwo(scene: Scene): [string, string] {
  return [composeUnknown(scene, 'first'), composeUnknown(scene, 'other', noon + second)];
}
