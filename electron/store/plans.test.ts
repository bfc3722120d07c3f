import { expect, test } from 'vitest';
import * as absences from './absences.ts';
import * as apply from './apply.ts';
import * as asking from './asking.ts';
import * as attachments from './attachments.ts';
import * as batch from './batch.ts';
import * as claim from './claim.ts';
import * as compose from './compose.ts';
import * as conversations from './conversations.ts';
import * as deliveries from './deliveries.ts';
import * as details from './details.ts';
import * as failed from './failed.ts';
import * as fetching from './fetching.ts';
import * as head from './head.ts';
import * as inbound from './inbound.ts';
import * as lines from './lines.ts';
import * as links from './links.ts';
import * as match from './match.ts';
import * as matchWordless from './match-wordless.ts';
import * as messages from './messages.ts';
import * as barring from './optout/barring.ts';
import * as optOuts from './optout/ledger.ts';
import * as recording from './optout/recording.ts';
import * as orphans from './orphans.ts';
import * as outboundGuess from './outbound-guess.ts';
import * as outbox from './outbox.ts';
import * as own from './own.ts';
import * as places from './places.ts';
import * as position from './position.ts';
import * as receipts from './receipts.ts';
import * as resolve from './resolve.ts';
import * as restart from './restart.ts';
import * as retry from './retry.ts';
import { openScene } from './scene.ts';
import * as target from './target.ts';
import * as waiting from './waiting-list.ts';

/** Every read that runs while texts flow, and the index that must carry it. */
const reads: readonly (readonly [name: string, sql: string, index: RegExp])[] = [
  ['list, all', conversations.pages.all, /SEARCH c USING INDEX conversation_recent/],
  [
    'list, needs reply',
    conversations.pages['needs-reply'],
    /SEARCH c USING INDEX conversation_asks/,
  ],
  ['list, snoozed', conversations.pages.snoozed, /SEARCH c USING INDEX conversation_snoozed/],
  ['list, done', conversations.pages.done, /SEARCH c USING INDEX conversation_done/],
  ['list, unread', conversations.pages.unread, /SEARCH c USING INDEX conversation_unread/],
  ['list, failed', conversations.pages.failed, /SEARCH c USING INDEX conversation_failed/],
  ['list, line', conversations.pages.line, /SEARCH c USING INDEX conversation_line/],
  ['conversation', conversations.byId, /SEARCH c USING INTEGER PRIMARY KEY/],
  ['conversation of people', head.find, /USING COVERING INDEX sqlite_autoindex_conversation_1/],
  [
    'conversation of a line and a person',
    lines.findShared,
    /SEARCH c USING INDEX sqlite_autoindex_conversation_1/,
  ],
  [
    'news between',
    head.newsBetween,
    /INDEX message_page \(conversation_id=\? AND seq>\? AND seq<\?\)/,
  ],
  ['messages page', messages.page, /USING INDEX message_page \(conversation_id=\? AND seq<\?\)/],
  [
    'messages after',
    messages.pageAfter,
    /USING INDEX message_page \(conversation_id=\? AND seq>\?\)/,
  ],
  ['message', messages.byId, /USING INDEX sqlite_autoindex_message_1/],
  ['message at', messages.bySeq, /USING INTEGER PRIMARY KEY/],
  [
    'opt-outs of nearly everybody',
    optOuts.anything,
    /SEARCH opt_out_event USING COVERING INDEX opt_out_event_person/,
  ],
  ['last word on texting', optOuts.latest, /SEARCH e USING INDEX opt_out_event_person/],
  ['on the provider’s list', optOuts.listed, /SEARCH e USING INDEX opt_out_listed_person/],
  ['what was said of texting', optOuts.history, /SEARCH e USING INDEX opt_out_event_person/],
  ['waits for somebody', barring.waitingFor, /SEARCH o USING INDEX outbox_recipient/],
  ['groups with somebody', recording.theirGroups, /USING INDEX conversation_groups/],
  [
    'conversations with somebody',
    recording.theirs,
    /SEARCH c USING (COVERING )?INDEX sqlite_autoindex_conversation_1/,
  ],
  ['claim', claim.claimable, /SEARCH o USING INDEX outbox_turn/],
  ['next due', claim.firstDue, /SEARCH o USING INDEX outbox_due/],
  ['send', outbox.byId, /USING INTEGER PRIMARY KEY/],
  ['submitting', restart.submitting, /SEARCH o USING INDEX outbox_turn/],
  ['heldInUndo', restart.heldInUndo, /SEARCH o USING INDEX outbox_turn/],
  [
    'not in hand',
    restart.notInHand,
    /SEARCH o USING INDEX outbox_turn \(account_id=\? AND state=\?/,
  ],
  ['doubtful', restart.doubtful, /SEARCH o USING INDEX outbox_turn \(account_id=\? AND state=\?/],
  ['too old', asking.tooOld, /SEARCH o USING INDEX outbox_turn \(account_id=\? AND state=\?/],
  ['missing', asking.missing, /SEARCH o USING INDEX outbox_turn \(account_id=\? AND state=\?/],
  ['asked about', resolve.askedAbout, /SEARCH o USING INDEX sqlite_autoindex_outbox_1/],
  ['one send', outbox.ofSend, /SEARCH o USING INDEX sqlite_autoindex_outbox_1/],
  ['composed before', compose.findComposed, /USING INDEX sqlite_autoindex_message_1/],
  ['sends of a text', target.sendsOf.text, /SEARCH m USING .*INDEX sqlite_autoindex_message_1/],
  ['sends of a composition', target.sendsOf.batch, /SEARCH m USING .*INDEX message_batch/],
  ['gone of a text', target.leftOf.text, /SEARCH m USING .*INDEX sqlite_autoindex_message_1/],
  ['gone of a composition', target.leftOf.batch, /SEARCH m USING .*INDEX message_batch/],
  ['waiting page', waiting.page, /SCAN w USING INDEX outbox_waiting/],
  ['waiting, counted', waiting.total, /SCAN w USING (COVERING )?INDEX outbox_waiting/],
  ['asking, counted', waiting.asking, /SEARCH w USING INDEX outbox_waiting \(<expr>=\?\)/],
  ['leaving', waiting.leavingTexts, /SEARCH o USING COVERING INDEX outbox_turn/],
  ['unsent', waiting.unsentTexts, /SCAN w USING INDEX outbox_waiting/],
  ['received while away', absences.received, /SEARCH m USING INTEGER PRIMARY KEY \(rowid>\? AND/],
  ['unanswered since', absences.needReply, /SEARCH c USING INDEX conversation_recent/],
  ['failed while away', absences.failed, /SCAN d USING .*INDEX delivery_failed/],
  [
    'asking since',
    absences.asking,
    /SEARCH o USING INDEX outbox_turn \(account_id=\? AND state=\?/,
  ],
  ['match', match.oldestUnknown.whole, /SEARCH o USING INDEX outbox_recipient/],
  ['match a group', match.oldestUnknown.piece, /SEARCH o USING INDEX outbox_group/],
  ['open', match.open.whole, /SEARCH o USING INDEX outbox_recipient/],
  ['open, a group', match.open.piece, /SEARCH o USING INDEX outbox_group/],
  ['in flight', match.onItsWay.whole, /SEARCH o USING INDEX outbox_recipient/],
  ['in flight, a group', match.onItsWay.piece, /SEARCH o USING INDEX outbox_group/],
  ['could be', matchWordless.couldBe.whole, /SEARCH o USING INDEX outbox_recipient/],
  ['could be, a group', matchWordless.couldBe.piece, /SEARCH o USING INDEX outbox_group/],
  ['guessed by time', outboundGuess.guessedByTime, /SEARCH i USING INDEX outbound_id_wordless/],
  ['wordless orphans', orphans.withoutWords, /SEARCH orphan USING .*\(account_id=\?/],
  ['composed here', own.composedHere, /SEARCH m USING INDEX sqlite_autoindex_message_1/],
  ['open attempts', own.openAttempts, /SEARCH o USING INDEX sqlite_autoindex_outbox_1/],
  ['settled attempt', own.settledAttempt, /SEARCH d USING PRIMARY KEY \(message_seq=\?/],
  ['guesses', own.guesses, /USING INDEX outbound_id_message/],
  ['certain link', links.certain, /USING INDEX outbound_id_message/],
  ['orphans of a group', orphans.ofGroup, /USING (COVERING )?INDEX orphan_group/],
  ['people reached', places.reached, /USING PRIMARY KEY \(message_seq=\?\)/],
  ['wordless', head.wordless, /SEARCH m USING INTEGER PRIMARY KEY/],
  ['taken', receipts.taken, /SEARCH receipt USING COVERING INDEX receipt_once/],
  ['not understood', apply.findUnrecognised, /USING COVERING INDEX unrecognised_once/],
  ['files of a message', attachments.of, /SEARCH media USING PRIMARY KEY/],
  ['files to fetch', fetching.waiting, /SEARCH f USING INDEX media_waiting/],
  ['late files', fetching.late, /SEARCH f USING INDEX media_later/],
  ['next late file', fetching.firstLate, /SCAN media USING COVERING INDEX media_later/],
  ['kept files', fetching.kept, /SEARCH media USING COVERING INDEX media_kept/],
  ['inbound id', inbound.findInbound, /USING PRIMARY KEY/],
  ['outbound id', links.findOutbound, /SEARCH i USING PRIMARY KEY/],
  ['receipts of a delivery', deliveries.receiptsOf, /SEARCH receipt USING INDEX receipt_once/],
  ['same receipt', receipts.twin, /SEARCH receipt USING INDEX receipt_once \(.*<expr>=\?/],
  ['send of a delivery', deliveries.outboxOf, /SEARCH o USING INDEX sqlite_autoindex_outbox_1/],
  ['orphan', orphans.byId, /USING PRIMARY KEY/],
  ['orphan receipts', orphans.receiptsOf, /USING INDEX orphan_receipt_once/],
  ['placeable orphans', orphans.placeable, /USING INDEX orphan_placeable/],
  ['latest deliveries', messages.latest, /SEARCH d USING PRIMARY KEY \(message_seq=\?\)/],
  ['latest rungs', deliveries.latestRungs, /SEARCH d USING PRIMARY KEY \(message_seq=\?\)/],
  ['attempts', details.attempts, /SEARCH d USING PRIMARY KEY \(message_seq=\?\)/],
  ['receipts of a message', details.receipts, /SEARCH receipt USING INDEX receipt_once/],
  ['raw of a receipt', details.rawOf, /SEARCH r USING INTEGER PRIMARY KEY/],
  ['composition', batch.headOf, /SEARCH m USING INDEX message_batch/],
  ['lines of a composition', batch.linesOf, /SEARCH m USING INDEX message_batch/],
  ['texts of a composition', batch.rowsOf, /SEARCH m USING INDEX message_batch/],
  ['end of a failed page', failed.lastOfPage, /SEARCH d USING COVERING INDEX delivery_failed/],
  ['failed page', failed.page, /SEARCH d USING INDEX delivery_failed/],
  ['failed attempt', retry.failedAttempt, /SEARCH m USING INDEX sqlite_autoindex_message_1/],
  ['free position', position.firstFree, /SEARCH m USING INTEGER PRIMARY KEY/],
];

/** An account's unanswered sends to one person, one text's attempts, and one page are few enough to sort. */
const sorting = new Set([
  ...['match', 'match a group', 'in flight', 'in flight, a group', 'waiting page'],
  ...['open attempts', 'settled attempt', 'last word on texting'],
]);
/** Accounts, lists that were handed in, and indexes that hold just what is waiting, late or failed. */
const fewRows =
  /^SCAN (a\b|json_each|p VIRTUAL|.*INDEX (outbox_waiting|delivery_failed|media_later)$)/;

test.each(reads)('%s is an index search', (name, sql, index) => {
  const plan = openScene()
    .db.all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => String(row['detail']));
  expect(plan.join('\n')).toMatch(index);
  const walks = plan
    .filter((step) => step.startsWith('SCAN') && !fewRows.test(step))
    .filter((step) => !plan.includes(step.replace('SCAN', 'CO-ROUTINE')));
  expect(walks).toEqual([]);
  expect(plan.some((step) => step.includes('TEMP B-TREE'))).toBe(sorting.has(name));
});
