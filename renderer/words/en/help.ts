import type { Rung } from '../../../shared/delivery/ladder.ts';
import type { EventKind } from '../../../shared/delivery/wire-event.ts';
import { plural } from './plural.ts';

const kinds: Readonly<Record<EventKind, string>> = {
  receipt: 'Receipt',
  inbound: 'Text that came in',
  response: 'Answer to a request',
  record: 'Row of the provider’s history',
  error: 'Request refused',
  other: 'Something else',
};

/** `A, B or C`. */
const any = new Intl.ListFormat('en', { type: 'disjunction' });

/** What each sign promises, and what it does not. */
const meanings: Readonly<Record<Rung, string>> = {
  held: 'It is on this computer and nothing has left yet.',
  submitting: 'The request to the provider is on its way right now.',
  unknown: 'The request left, but no answer came. Longcode looks it up and does not send it twice.',
  accepted: 'The provider has it and has put it in line.',
  sent: 'The provider handed it on to the recipient’s carrier.',
  unconfirmed: 'The provider stopped waiting for a receipt. That is no failure.',
  carrier: 'The recipient’s carrier has it. On local numbers nobody confirms the phone itself.',
  handset: 'The phone itself confirmed it. Only some routes tell that.',
  failed: 'It did not arrive, or part of it did not. The reason stands beside it.',
};

export const help = {
  title: 'Help',
  explainTitle: 'Explain a payload',
  explainHint: (providers: readonly string[]) =>
    `Paste what a provider sent: a webhook, an event, an answer or an error of ${any.format(providers)}. It is read on this computer and not kept.`,
  payload: 'Raw payload',
  payloadPlaceholder: 'Paste JSON here',
  explain: 'Explain',
  needPayload: 'Paste a payload first.',
  tooLong: 'This is over 1 MB. Paste a part of it.',
  results: 'What it says',
  found: (n: number) => plural(n, 'event', 'events'),
  kinds,
  event: 'Event',
  dialect: 'Dialect',
  eventId: 'Event ID',
  messageId: 'Message ID',
  groupId: 'Group message ID',
  direction: 'Direction',
  directions: { in: 'Came in', out: 'Went out' },
  from: 'From',
  to: 'To',
  others: 'Also in the group',
  text: 'Text',
  media: 'Media',
  tags: 'Tags',
  segments: 'Segments',
  cost: 'Cost',
  happened: 'Happened',
  recipients: 'Recipients',
  refusals: 'Why it was refused',
  field: 'Field',
  final: 'Last word',
  said: 'In its own words',
  finals: { yes: 'Yes, nothing more is expected', no: 'No, more can come' },
  unknown: (n: number) =>
    `${plural(n, 'field', 'fields')} Longcode does not know, kept but not read`,
  legendTitle: 'What the signs mean',
  legendHint: 'Every sign has a shape and words of its own; colour never says anything alone.',
  meanings,
};
