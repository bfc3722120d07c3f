/**
 * A carrier's words about one recipient -> a receipt on a rung.
 *
 * The rung comes from the catalogue alone, so that what a receipt says and where it puts a
 * delivery can never differ. Opentact's message records use Telnyx's status words and codes: what
 * its own part of the catalogue does not know is looked up there.
 */
import { type Explained, explain } from '../../../shared/delivery/catalogue/explain.ts';
import { dialects, type WireEvent, type WireReceipt } from '../../../shared/delivery/wire-event.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { lineTypeOf } from './line-type.ts';

export type Sender = Pick<WireEvent, 'dialect' | 'from'>;
type Words = Pick<WireReceipt, 'code' | 'title' | 'detail'> & { readonly state: string | null };

/** What the catalogue says about a carrier's words. */
export function explainWords({ dialect, from }: Sender, words: Words): Explained {
  const { state, code, title, detail } = words;
  const query = { state, code, title, detail, description: detail, fromType: lineTypeOf(from) };
  const explained = explain({ provider: dialects[dialect], ...query });
  if (explained.known || dialect !== 'opentact-record') return explained;
  const lent = explain({ provider: 'telnyx', ...query });
  return lent.known ? lent : explained;
}

/** Whether a status word is documented. */
export function isKnownState(sender: Sender, state: string): boolean {
  return explainWords(sender, { state, code: null, title: null, detail: null }).known;
}

type Heard = { readonly to: Address; readonly state: string } & Partial<WireReceipt>;

export function receiptOf(sender: Sender, heard: Heard): WireReceipt {
  const words = { code: null, title: null, detail: null, ...heard };
  const { rung } = explainWords(sender, words);
  return { carrier: null, lineType: null, occurredAt: null, ...words, rung };
}
