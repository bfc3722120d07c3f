/** One sentence a user can act on for every way a command can fail. */
import type { FailureCode } from '../../../shared/contract/failure.ts';

export const failures: Readonly<Record<FailureCode, string>> = {
  'invalid-argument': 'Something in this form cannot be used. Check what you entered.',
  'not-found': 'This is no longer here. It may have been removed.',
  'key-refused':
    'Your provider did not accept this key. Check that it was copied whole and is still active in their portal.',
  'address-wrong':
    'Something answers at this address, but it is not your provider’s API. Check the base URL.',
  'address-unreachable':
    'Nothing answers at this address. Check your internet connection and the base URL.',
  'address-insecure':
    'Plain http would show your key to everyone on the way. Use an address that starts with https.',
  'provider-failed':
    'Your provider answered with an error of its own. Wait a little, then try again.',
  'socket-refused':
    'The key works, but the live connection was refused. Check the socket URL under Advanced.',
  'no-lines':
    'The key works, but it sees no numbers. Lease a number in your provider’s portal, then try again.',
  'archive-foreign': 'This file is no archive of Longcode. Nothing was changed.',
  'archive-damaged':
    'This archive is damaged or was changed, so nothing was taken from it. Make a new one, or try another copy.',
  'archive-newer':
    'This archive was made by a newer Longcode. Update this one, then try again. Nothing was changed.',
  'archive-busy': 'Another export or import runs. Wait until it is done, or cancel it.',
  'already-added': 'This account is already in Longcode.',
  'vault-unavailable':
    'This computer offers no vault to keep the key in. Start a keyring (GNOME Keyring or KWallet) and try again, or accept weaker protection below.',
  'line-cannot-send': 'This number cannot send texts. Choose another one.',
  'pool-empty':
    'No number of this profile can send to everyone here. Look at its numbers, or write from one number.',
  'key-lacks-right':
    'The key of this account may not do this. Make a key with that right in your provider’s portal, and replace it under Settings.',
  'provider-refused': 'Your provider did not accept this.',
  'sign-in-incomplete': 'This is missing, or not of the form it should have. Copy it once more.',
  'media-refused': 'This file cannot be sent.',
  'contacts-refused': 'This file could not be read. Check that it is still there, then try again.',
  'contact-refused': 'Something in this contact cannot be used.',
  'number-taken': 'One of these numbers belongs to another contact.',
  'changed-meanwhile':
    'This contact was changed meanwhile. Close it, look at it again, then make your change.',
  'not-saved':
    'The file could not be written there. Choose another folder, or free some space, then try again.',
  'time-passed': 'This time is over. Choose one that is to come.',
  'not-offered': 'Your provider does not do this.',
  'receiver-off':
    'The webhook receiver is off, or has no public address. Set it up under Settings, Webhook receiver.',
  'test-not-seen':
    'The test did not arrive here. Check that your tunnel or proxy is running and leads to the port of the receiver.',
  unreadable: 'This could not be read as something a provider says.',
  'store-full':
    'The disk is full, so this could not be written down. Free some space, then try again.',
  'store-read-only':
    'Longcode may not write to its folder, so this could not be written down. Make the folder writable, then try again.',
  'store-busy':
    'Another program holds the messages of Longcode. Close it – a backup or a virus scan may be at it – then try again.',
  'store-corrupt':
    'The messages on this computer are damaged. Repair them or restore a backup under Settings, Storage.',
  'store-newer':
    'The messages on this computer belong to a newer Longcode. Open the newer Longcode again.',
  'store-failed':
    'The messages on this computer could not be read or written. Try again; if it stays, check the disk.',
  internal: 'Something went wrong inside Longcode. Try again; if it stays, restart Longcode.',
};

/** Failures that say whom or what they are about. */
export const failuresNamed = {
  providerRefused: (words: string) => `Your provider did not do this: ${words}`,
  poolEmpty: (who: string) =>
    `No number of this profile can send to ${who} right now. Look at its numbers, or write from one number.`,
  numberTaken: (who: string) =>
    `A number here belongs to ${who} already. Put the two together, or take the number away.`,
};
