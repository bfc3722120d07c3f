/**
 * What becomes of each table in an archive; a test fails for a table that is not in this list.
 *
 *   kept    written, and read back: a row that is not here by its key is added
 *   told    written for other programs to read; made again from the others when it is read back
 *   made    neither: made again from the others
 *
 * A key names a row the same way in every database. Ids do not: they are given anew, and what refers
 * to them is changed to follow.
 */

export interface KeptTable {
  readonly how: 'kept';
  readonly key: readonly string[];
  /** The integer that this database gives its rows, by which others may name them. */
  readonly id?: string;
  /** References that the schema does not know, by column. */
  readonly refers?: Readonly<Record<string, string>>;
}

export type Decision = KeptTable | { readonly how: 'told' } | { readonly how: 'made' };

const made: Decision = { how: 'made' };
const said = [
  ...['recipient', 'rung', 'source', 'occurred_at', 'code', 'detail', 'dialect', 'state', 'title'],
  ...['carrier', 'line_type', 'cost_amount', 'cost_currency', 'segments'],
] as const;
const ofAccount = { account_id: 'account' } as const;
const ofRaw = { raw_id: 'raw' } as const;

export const decisions: Readonly<Record<string, Decision>> = {
  account: { how: 'kept', key: ['uuid'], id: 'id' },
  line: { how: 'kept', key: ['account_id', 'number'] },
  line_look: { how: 'kept', key: ['account_id', 'number'] },
  profile: { how: 'kept', key: ['account_id', 'provider_id'] },
  /** Added with the first row that names it. */
  raw: { how: 'kept', key: [], id: 'id' },
  unrecognised: {
    how: 'kept',
    key: ['account_id', 'digest', 'received_at', 'reason'],
    id: 'id',
    refers: ofRaw,
  },
  conversation: { how: 'kept', key: ['account_id', 'line', 'people'], id: 'id' },
  message: { how: 'kept', key: ['id'], id: 'seq', refers: ofRaw },
  media: { how: 'kept', key: ['message_seq', 'position'] },
  inbound_id: { how: 'kept', key: ['account_id', 'provider_message_id'] },
  outbound_id: { how: 'kept', key: ['account_id', 'provider_message_id'] },
  delivery: { how: 'told' },
  receipt: { how: 'kept', key: ['message_seq', 'attempt', ...said], id: 'id', refers: ofRaw },
  orphan: { how: 'kept', key: ['account_id', 'provider_message_id'] },
  orphan_receipt: {
    how: 'kept',
    key: ['account_id', 'provider_message_id', ...said],
    refers: { ...ofAccount, ...ofRaw },
  },
  /** None of them is ever sent by itself afterwards. */
  outbox: { how: 'kept', key: ['message_seq', 'recipient', 'attempt'], id: 'id' },
  draft: { how: 'kept', key: ['account_id', 'line', 'people'] },
  new_message: { how: 'kept', key: ['id'], id: 'seq' },
  contact: { how: 'kept', key: ['uuid'], id: 'id' },
  contact_number: { how: 'kept', key: ['number'] },
  contact_word: made,
  opt_out_event: {
    how: 'kept',
    key: [
      ...['account_id', 'person', 'line', 'profile_id', 'said', 'source', 'at', 'message_id'],
      ...['attempt', 'words'],
    ],
    id: 'id',
    refers: { undoes: 'opt_out_event' },
  },
  opt_out_answer: { how: 'kept', key: ['message_id'] },
  opt_out_listed: {
    how: 'kept',
    key: ['account_id', 'person', 'line', 'profile_id', 'words', 'at'],
    id: 'id',
  },
  /** As the outbox: what is to leave this computer asks first. */
  schedule: { how: 'kept', key: ['id'], id: 'seq' },
  schedule_watch: { how: 'kept', key: ['account_id', 'provider_message_id'] },
  template: { how: 'kept', key: ['id'] },
  tally: made,
  search_due: made,
  search_backlog: made,
  search_word: made,
  insight_day: made,
  insight_due: made,
};
