/**
 * The requests about texts that a provider holds. Each is written down before and after; one whose
 * answer was lost is never repeated where that could send a text twice.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { OutMedia } from '../../shared/model/media.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { type Provider, ProviderError, type SendOutcome } from '../providers/provider.ts';
import type { HandingEnd, ToHand } from '../store/schedule/schedule-store.ts';
import type { Store } from '../store/store.ts';

export interface Asking {
  readonly provider: Pick<Provider, 'send' | 'cancel' | 'get'>;
  readonly store: Pick<Store, 'beginHanding' | 'endHanding' | 'recalled' | 'watchAgain'>;
  readonly accountId: string;
  readonly callbackUrl: () => string | null;
  /** Applies what was heard; durable when it resolves. */
  readonly take: (heard: Heard) => Promise<void>;
  readonly onChanges: (changes: ChangeSet) => void;
  readonly now: () => number;
}

/** Whether there is a point in the next request. */
type Went = 'on' | 'wait';

export async function handOver(asking: Asking, { id }: Pick<ToHand, 'id'>): Promise<Went> {
  const { store, now } = asking;
  const settle = async (end: HandingEnd): Promise<void> =>
    asking.onChanges(await store.endHanding(id, end, now()));
  const begun = await store.beginHanding(id, now()).catch(async (error: unknown) => {
    // Its answer was lost: nothing was asked of the provider.
    await settle({ kind: 'again' });
    throw error;
  });
  asking.onChanges(begun.changes);
  if (begun.handed === null) return 'on';
  const end = endOf(await asking.provider.send(requestOf(begun.handed, asking.callbackUrl())));
  await settle(end);
  return end.kind === 'again' ? 'wait' : 'on';
}

function requestOf(text: ToHand, callbackUrl: string | null) {
  const { line, byProfile, people, due, messageId } = text;
  const from = byProfile === null ? line : { profileId: byProfile };
  const media = text.media.flatMap(addressOf);
  return { from, to: people, text: text.text, media, localId: messageId, callbackUrl, sendAt: due };
}

function addressOf(media: OutMedia): string[] {
  return media.kind === 'link' ? [media.url] : [];
}

function endOf(outcome: SendOutcome): HandingEnd {
  switch (outcome.kind) {
    case 'answered': {
      const { providerMessageId, heard } = outcome;
      return { kind: 'held', providerMessageId, heard };
    }
    case 'rejected':
      return { kind: 'refused', detail: outcome.detail };
    case 'not-sent':
    case 'key-refused':
      return { kind: 'again' };
    case 'unknown':
      return { kind: 'unknown' };
  }
}

/** The provider's own record decides whether it was let go, never the answer to the request alone. */
export async function takeBack(
  asking: Asking,
  id: string,
  providerMessageId: string,
): Promise<Went> {
  const { provider, store } = asking;
  try {
    const agreed = await provider.cancel(providerMessageId).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ProviderError && error.kind === 'refused') return false;
        throw error;
      },
    );
    const record = await provider.get(providerMessageId);
    if (record !== null) await asking.take(record);
    else if (agreed) asking.onChanges(await store.recalled(id, asking.now()));
    return 'on';
  } catch (error) {
    if (error instanceof ProviderError) return 'wait';
    throw error;
  }
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** How a text that left the provider at its time fares, until it is final or a day has passed. */
export async function lookAfter(
  asking: Asking,
  providerMessageId: string,
  leftAt: number,
): Promise<Went> {
  const { provider, store, accountId, now } = asking;
  try {
    const record = await provider.get(providerMessageId);
    if (record !== null) await asking.take(record);
    const age = Math.max(now() - leftAt, minute / 4);
    const over = record === null || isFinal(record) || age > day;
    await store.watchAgain(accountId, providerMessageId, over ? null : now() + age);
    return 'on';
  } catch (error) {
    if (error instanceof ProviderError) return 'wait';
    throw error;
  }
}

function isFinal({ facts }: Heard): boolean {
  return facts.every(
    (fact) =>
      fact.kind !== 'outbound' ||
      fact.receipts.every(({ rung }) => rung !== 'accepted' && rung !== 'sent'),
  );
}
