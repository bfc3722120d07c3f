/** What the tests of this folder stand on: a text that is scheduled, and what a provider says of one. */
import { uuidv7 } from 'uuidv7';
import { noParticulars, type OutboundFacts } from '../../../shared/model/receipt.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { Scheduled } from '../../../shared/schedule/scheduled.ts';
import { accountId, ana, heard, line, live, noon, only, receipt, type Scene } from '../scene.ts';
import type { NewSchedule } from './schedule-store.ts';

export const hour = 60 * 60_000;
export const due = noon + 2 * hour;
export const grace = 5 * 60_000;

export function newSchedule(text: string, more: Partial<NewSchedule> = {}): NewSchedule {
  const texts = [{ id: uuidv7(), line, to: [ana] }];
  const when = { due, zone: null, cancelOnReply: false, now: noon };
  return { accountId, texts, text, media: [], byProfile: null, ...when, ...more };
}

/** Schedules one text; its id. */
export function scheduleOne(scene: Scene, text: string, more: Partial<NewSchedule> = {}): string {
  return only(scene.write.schedule(newSchedule(text, more)).scheduled).id;
}

/** One that the provider holds. */
export function heldOne(scene: Scene, text: string, more: Partial<NewSchedule> = {}): string {
  const id = scheduleOne(scene, text, more);
  scene.write.beginHanding(id, noon);
  scene.write.endHanding(id, heldAs(`p-${text}`, text), noon);
  return id;
}

export function heldAs(providerMessageId: string, text: string) {
  const answer = heard([told(providerMessageId, text, 'scheduled')], { source: 'response' });
  return { kind: 'held', providerMessageId, heard: answer } as const;
}

/** What a provider says, in its own word. */
export function told(id: string, text: string, state: string, to: Address = ana): OutboundFacts {
  const rung = state === 'cancelled' ? 'failed' : state === 'sent' ? 'sent' : 'accepted';
  return {
    ...{ kind: 'outbound', providerMessageId: id, groupMessageId: null, localId: null },
    ...{ from: line, text, createdAt: noon },
    receipts: [receipt(rung, { to, particulars: { ...noParticulars, state } })],
  };
}

export function hear(scene: Scene, fact: OutboundFacts, at = noon) {
  return scene.write.apply(accountId, heard([fact], { receivedAt: at }), live);
}

export function listed(scene: Scene): readonly Scheduled[] {
  return scene.read.schedules(null, 100).scheduled;
}

export function stateOf(scene: Scene, id: string): Scheduled['state'] | undefined {
  return listed(scene).find((one) => one.id === id)?.state;
}

/** Every text that is a message. */
export function messages({ db }: Scene): string[] {
  return db.all('SELECT text FROM message ORDER BY seq').map((row) => String(row['text']));
}
