/** How an account's connection is shown: a shape, words, and whether it needs a banner. */
import type { Account, Connection } from '../../shared/model/account.ts';
import { words } from '../words/en.ts';
import { clockTime } from '../words/times.ts';

export type ConnectionShape = 'full' | 'half' | 'hollow' | 'triangle' | 'cross';

export interface ConnectionLook {
  readonly shape: ConnectionShape;
  readonly words: string;
}

export function connectionLook(connection: Connection): ConnectionLook {
  switch (connection.state) {
    case 'connecting':
      return { shape: 'hollow', words: words.connection.connecting };
    case 'catching-up':
      return { shape: 'half', words: words.connection.catchingUp };
    case 'live':
      return { shape: 'full', words: words.connection.live };
    case 'waiting':
      return { shape: 'triangle', words: words.connection.waiting };
    case 'key-refused':
      return { shape: 'cross', words: words.connection.keyRefused };
    case 'key-missing':
      return { shape: 'cross', words: words.connection.keyMissing };
    case 'stopped':
      return { shape: 'hollow', words: words.connection.stopped };
  }
}

export interface Banner {
  readonly text: string;
  readonly tone: 'calm' | 'doubt' | 'danger';
  /** The user can end it by entering a key. */
  readonly needsKey: boolean;
}

/** What to say above the inbox; null while there is nothing to say. */
export function bannerFor(account: Account, connection: Connection): Banner | null {
  switch (connection.state) {
    case 'connecting':
    case 'live':
    case 'stopped':
      return null;
    case 'catching-up':
      return {
        text: words.connection.bannerCatchingUp(account.name),
        tone: 'calm',
        needsKey: false,
      };
    case 'waiting':
      return {
        text: words.connection.bannerWaiting(
          account.name,
          connection.reason,
          clockTime(connection.until),
        ),
        tone: 'doubt',
        needsKey: false,
      };
    case 'key-refused':
      return {
        text: words.connection.bannerKeyRefused(account.name),
        tone: 'danger',
        needsKey: true,
      };
    case 'key-missing':
      return {
        text: words.connection.bannerKeyMissing(account.name),
        tone: 'danger',
        needsKey: true,
      };
  }
}

/** A key has to be entered before this account can go on. */
export function needsKey(connection: Connection): boolean {
  return connection.state === 'key-refused' || connection.state === 'key-missing';
}
