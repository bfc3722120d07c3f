/**
 * Every way a command can fail, as a closed set of codes.
 *
 * Errors cross to the renderer as data: a code it turns into a sentence, the field at fault where
 * there is one, and the raw code or words behind it. Exceptions, stacks and secrets never cross.
 */
import type { SignInField } from '../model/providers.ts';

export const failureCodes = [
  /** The arguments did not match the contract. */
  'invalid-argument',
  /** The thing named does not exist (any more). */
  'not-found',
  /** The provider did not accept the key. */
  'key-refused',
  /** The address answers, but not as this provider's API. */
  'address-wrong',
  /** Nothing answers at the address. */
  'address-unreachable',
  /** Plain http to another computer would show the key to everyone on the way. */
  'address-insecure',
  /** The provider answered with an error of its own, or asked to come back later. */
  'provider-failed',
  /** The websocket could not be opened or did not accept the key. */
  'socket-refused',
  /** The key works, but sees no numbers. */
  'no-lines',
  /** This account was added before. */
  'already-added',
  /** The system offers no vault to keep the key in. */
  'vault-unavailable',
  /** The line cannot send texts. */
  'line-cannot-send',
  /** No line of the profile's pool can send to one of the recipients. */
  'pool-empty',
  /** The key works, but may not do this. */
  'key-lacks-right',
  /** The provider did not take the change; the detail has its words. */
  'provider-refused',
  /** What was entered to sign in is not enough, or not of that form; `field` says which. */
  'sign-in-incomplete',
  /** A file cannot be taken; the detail is its code in `mediaRefusals`. */
  'media-refused',
  /** The file cannot be read as contacts; the detail is its code in `fileRefusals`, or the system's. */
  'contacts-refused',
  /** A contact cannot be kept like this; the detail is the sentence that says why. */
  'contact-refused',
  /** A number belongs to another contact; the detail is what they are called. */
  'number-taken',
  /** It is not as it was when it was read. */
  'changed-meanwhile',
  /** The file could not be written where the user wanted it; the detail is the system's code. */
  'not-saved',
  /** A text cannot leave at a time that is over. */
  'time-passed',
  /** The provider takes no such thing: groups, media, or media of this kind. */
  'not-offered',
  /** The receiver is off, or has no public address. */
  'receiver-off',
  /** The test did not arrive; the detail says what came back. */
  'test-not-seen',
  /** The file is no archive of Longcode; the detail says what is wrong with it. */
  'archive-foreign',
  /** The archive is not as it was written. */
  'archive-damaged',
  /** The archive was made by a newer Longcode. */
  'archive-newer',
  /** Another export or import runs. */
  'archive-busy',
  /** The text is no JSON, or of no known dialect; the detail is the sentence to show. */
  'unreadable',
  /** The disk is full: nothing new can be written down. */
  'store-full',
  /** The database may be read and not written. */
  'store-read-only',
  /** Another program holds the database. */
  'store-busy',
  /** The database is damaged. */
  'store-corrupt',
  /** The database was made by a newer Longcode. */
  'store-newer',
  /** Reading or writing the local database failed for another reason. */
  'store-failed',
  /** A defect in Longcode. */
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export type Field =
  | 'key'
  | SignInField
  | 'numbers'
  | 'publicUrl'
  | 'baseUrl'
  | 'socketUrl'
  | 'to'
  | 'text'
  | 'name'
  | 'callbackUrl'
  | 'failoverUrl'
  | 'campaign';

export interface Failure {
  readonly code: FailureCode;
  readonly field: Field | null;
  /** The raw code or words behind it, safe to show. */
  readonly detail: string | null;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** Thrown inside the main process to end a command with a failure of the closed set. */
export class CommandError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, detail: string | null = null, field: Field | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.name = 'CommandError';
    this.failure = { code, field, detail };
  }
}
