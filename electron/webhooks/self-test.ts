/**
 * The app's own request to its public address, to see whether it leads here.
 *
 * It carries a nonce that the app just made and nobody else knows, which takes the place of the
 * provider's signature. It counts only at the address of the account it was made for, and once; a
 * body with any other nonce is not recognised and goes the way of every other request.
 */
import { isSame } from './equality.ts';
import { ReceiverError } from './receiver-error.ts';

const longest = 256;
const pattern = /^\{"longcodeSelfTest":"([\w-]{32,128})"\}$/;

/** The body to POST as `application/json`; the nonce is one of `newSecret`. */
export function selfTestBody(nonce: string): string {
  return JSON.stringify({ longcodeSelfTest: nonce });
}

export interface SelfTests {
  /** Resolves when it arrives. Throws ReceiverError when it did not within that many ms. */
  expect(accountId: string, nonce: string, within: number): Promise<void>;
  /** Whether this body is a test that was expected at this account's address. */
  arrived(accountId: string, body: Buffer): boolean;
  close(): void;
}

interface Expected {
  readonly accountId: string;
  readonly nonce: string;
  readonly end: (error: ReceiverError | null) => void;
}

export function createSelfTests(): SelfTests {
  const expected = new Set<Expected>();

  const expect = (accountId: string, nonce: string, within: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = new ReceiverError(
        'test-not-seen',
        'The test did not arrive. Check that the public address leads to this port.',
      );
      const timer = setTimeout(() => one.end(late), within);
      const one: Expected = {
        accountId,
        nonce,
        end: (error) => {
          clearTimeout(timer);
          expected.delete(one);
          if (error === null) resolve();
          else reject(error);
        },
      };
      expected.add(one);
    });

  return {
    expect,
    arrived: (accountId, body) => {
      if (expected.size === 0 || body.length > longest) return false;
      const [, nonce = ''] = pattern.exec(body.toString('latin1')) ?? [];
      const found = [...expected].filter(
        (one) => isSame(one.nonce, nonce) && one.accountId === accountId,
      );
      for (const one of found) one.end(null);
      return found.length > 0;
    },
    close: () => {
      const closed = new ReceiverError('closed', 'The receiver was switched off during the test.');
      for (const one of expected) one.end(closed);
    },
  };
}
