/** What the user of the storm does about texts that have not gone, or of which nobody knows. */
import type { AppUnderTest } from '../host/app-under-test.ts';
import { sides } from './plan.ts';
import type { Stage } from './stage.ts';
import { keyOf, type Text } from './tally.ts';

/** What the app said, over all its lives. */
export interface Said {
  readonly promised: Text[];
  /** What can be taken back or stopped in this life. */
  latest: { readonly text: Text; readonly messageId: string } | null;
  latestBatch: string | null;
  readonly notified: string[];
  readonly findings: string[];
}

/** Once asked for, it is promised no more: it may be gone, and if it is kept it has to go. */
export async function takeBack(app: AppUnderTest, said: Said): Promise<void> {
  const { latest } = said;
  if (latest === null) return;
  said.latest = null;
  const target = { kind: 'text', messageId: latest.messageId } as const;
  const answer = await app.page
    .evaluate((asked) => window.longcode.undoSend(asked), target)
    .catch(() => null);
  if (answer?.ok === true && answer.value.undone === 0) return;
  const index = said.promised.findLastIndex((one) => keyOf(one) === keyOf(latest.text));
  if (index >= 0) said.promised.splice(index, 1);
}

export async function stop(app: AppUnderTest, said: Said): Promise<void> {
  if (said.latestBatch === null) return;
  const target = { kind: 'batch', batchId: said.latestBatch } as const;
  await app.page.evaluate((asked) => window.longcode.stopSending(asked), target).catch(() => null);
}

/**
 * Decides what the app asks about, as somebody does who knows that their provider hides nothing but
 * what it was told to: what was looked for and not found is sent again.
 */
export async function decide(
  app: AppUnderTest,
  stage: Stage,
  hidden: readonly Text[],
): Promise<void> {
  const answer = await app.page.evaluate(() =>
    window.longcode.listWaiting({ offset: 0, limit: 200 }),
  );
  if (!answer.ok) return;
  const unseen = hidden.map(keyOf);
  for (const { accountId, line, to, text, messageId, waiting } of answer.value.texts) {
    if (waiting.kind !== 'not-found') continue;
    const side = sides.find((one) => stage.accountIds[one] === accountId) ?? accountId;
    const index = unseen.indexOf(keyOf({ side, line, person: to, words: text }));
    if (index >= 0) {
      unseen.splice(index, 1);
      continue;
    }
    const asked = { messageId, decision: 'send-again' } as const;
    await app.page.evaluate((decision) => window.longcode.resolveUnknown(decision), asked);
  }
}
