/**
 * Where the two dialects spell the same fact differently. Everything else on the wire is the same in
 * both and is written once, in the shapes.
 */
import { digitsOf } from './numbers.ts';
import type { Outbound, Profile } from './records.ts';
import type { Dialect } from './settings.ts';

export interface Wording {
  /** A phone number: "18382050008", or 18382050008 in the plain dialect. */
  number(e164: string): string | number;
  /** As the detail record writes it: "+18382050008", or 18382050008 in the plain dialect. */
  address(e164: string): string | number;
  /** The name of a profile's webhook address in REST answers; events say call_back_url in both. */
  readonly callback: 'callback_url' | 'call_back_url';
  /** The state of an outbound text in an event; null where the dialect has no event for it. */
  eventState(row: Outbound): string | null;
}

export function wordingOf(dialect: Dialect): Wording {
  switch (dialect) {
    case 'rest':
      return {
        number: digitsOf,
        address: (e164) => e164,
        callback: 'callback_url',
        eventState: (row) => {
          if (row.state === 'sending') return null;
          return row.state === 'sent' ? 'success' : row.state;
        },
      };
    case 'plain':
      return {
        number: (e164) => Number(digitsOf(e164)),
        address: (e164) => Number(digitsOf(e164)),
        callback: 'call_back_url',
        eventState: (row) => row.state,
      };
  }
}

/** Both webhook addresses of a profile under the given name. */
export function callbacks(name: Wording['callback'], profile: Profile) {
  return { [name]: profile.callbackUrl, [`${name}2`]: profile.callbackUrl2 };
}

export function dates(row: { createdOn: string; modifiedOn: string }) {
  return { created_on: row.createdOn, modified_on: row.modifiedOn };
}
