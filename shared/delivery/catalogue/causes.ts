/**
 * Why texts did not arrive, in groups that a person can act on together.
 *
 * Every provider has its own codes for the same few situations. A card over many recipients shows
 * one line for each cause with one action; the exact code stands behind it. The entries of the
 * catalogue name their cause, so the compiler keeps the grouping complete.
 */
export interface Cause {
  /** A few words, to stand beside a count. */
  readonly label: string;
  /** What the person can do about all of them, one sentence. */
  readonly action: string;
}

export const causes = {
  'bad-number': {
    label: 'Number is wrong or not in use',
    action: 'Check the number with the person and correct it in the list.',
  },
  'cannot-receive': {
    label: 'Number cannot receive texts',
    action: 'Mark the number as one that takes no texts and reach the person another way.',
  },
  unreachable: {
    label: 'Recipient not reachable',
    action: 'Reach the person another way for now.',
  },
  'opted-out': {
    label: 'Opted out or blocked',
    action: 'Do not text these people again until they ask for it.',
  },
  spam: {
    label: 'Blocked as spam',
    action: 'Do not resend the same words; change the text and leave out shortened links.',
  },
  content: {
    label: 'Text or attachment not accepted',
    action: 'Change the text or the attachment, then send it anew.',
  },
  'group-size': {
    label: 'Too many people in one group',
    action: 'Make the group smaller or send separate private texts.',
  },
  'not-registered': {
    label: 'Number not registered for business texting (10DLC or toll-free)',
    action: 'Finish the registration of your number at the provider before sending more.',
  },
  'my-number': {
    label: 'Set-up of my number',
    action: 'Fix the number’s messaging settings at the provider, or send from another number.',
  },
  'my-account': {
    label: 'Set-up of my account or key',
    action: 'Check the account and its key at the provider, then send again.',
  },
  balance: {
    label: 'Balance too low',
    action: 'Add money to the account at the provider, then send again.',
  },
  'rate-limit': {
    label: 'Too many texts at once',
    action: 'Wait, then send the rest more slowly.',
  },
  destination: {
    label: 'Destination not open to my account',
    action: 'Ask the provider whether it can open the way to these numbers.',
  },
  'carrier-refused': {
    label: 'Carrier turned it away',
    action: 'Reach the person another way, and ask the provider if it goes on.',
  },
  expired: {
    label: 'Waited too long',
    action: 'Send it again if it is still timely.',
  },
  cancelled: {
    label: 'Cancelled before sending',
    action: 'Send it again if it was cancelled by mistake.',
  },
  'provider-trouble': {
    label: 'Provider or carrier trouble',
    action: 'Wait until the provider has recovered, then retry those worth retrying.',
  },
  request: {
    label: 'Provider did not understand the request',
    action: 'Copy the raw answer and report it to the makers of Longcode.',
  },
  unclear: {
    label: 'Not clear whether it went',
    action: 'Let the provider’s own records settle it before sending anything again.',
  },
  unconfirmed: {
    label: 'No receipt – may have arrived',
    action: 'Wait for a reply, or ask the person, before sending it again.',
  },
  unexplained: {
    label: 'Reason not explained',
    action: 'Open one of them, read the provider’s own words, and ask the provider.',
  },
} as const satisfies Record<string, Cause>;

export type CauseName = keyof typeof causes;
