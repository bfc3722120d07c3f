/** Posts to an account's address, as its provider would, and sees whether it arrives at the receiver. */
import { CommandError } from '../../shared/contract/failure.ts';
import type { Receiver } from '../webhooks/receiver.ts';
import { newSecret } from '../webhooks/secret.ts';
import { selfTestBody } from '../webhooks/self-test.ts';
import { knock } from './knock.ts';

/** A tunnel may be slow to wake up; no provider waits longer. ms. */
const patience = 10_000;

/** Throws CommandError `test-not-seen` with what came back. */
export async function testAddress(
  receiver: Pick<Receiver, 'expectSelfTest'>,
  accountId: string,
  address: string,
): Promise<void> {
  const nonce = newSecret();
  let seen = false;
  receiver.expectSelfTest(accountId, nonce, patience).then(
    () => {
      seen = true;
    },
    () => undefined,
  );
  const back = await knock(address, selfTestBody(nonce), patience);
  // What arrives does so before it is answered.
  if (!seen) throw new CommandError('test-not-seen', back);
}
