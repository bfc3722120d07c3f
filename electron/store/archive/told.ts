/** Conversations with their texts, one after the other, as they are written to files for reading. */
import type { ExportChoice, ExportSpan } from '../../../shared/archive/selection.ts';
import { type Place, placeIn } from '../../../shared/inbox/views.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { RecipientDetail } from '../../../shared/model/details.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { showAddress } from '../../../shared/phone/typed.ts';
import { namesOf } from '../archived.ts';
import { conversationById, conversationPage } from '../conversations.ts';
import type { Database } from '../database.ts';
import { messageDetails } from '../details.ts';
import { int, text } from '../rows.ts';

export interface ToldText {
  readonly message: Message;
  readonly recipients: readonly RecipientDetail[];
}

export interface ToldConversation {
  readonly conversation: Conversation;
  /** As the user named it. */
  readonly account: string;
  readonly names: ReadonlyMap<Address, string>;
  readonly count: number;
  /** Oldest first; read as they are asked for. */
  readonly texts: Iterable<ToldText>;
}

/** @param accounts names by id. Those without a text in the span are left out. */
export function* toldConversations(
  db: Database,
  choice: ExportChoice,
  span: ExportSpan,
  accounts: ReadonlyMap<string, string>,
): Iterable<ToldConversation> {
  for (const conversation of chosen(db, choice)) {
    const { id, accountId, people } = conversation;
    const count = countIn(db, id, span);
    if (count === 0) continue;
    const names = new Map(
      namesOf(db, people).map(({ number, name }) => [number, name ?? showAddress(number)]),
    );
    const account = accounts.get(accountId) ?? '';
    yield { conversation, account, names, count, texts: textsOf(db, id, span) };
  }
}

/** How many texts that is, for telling how far it is. */
export function countTold(db: Database, choice: ExportChoice, span: ExportSpan): number {
  let count = 0;
  for (const { id } of chosen(db, choice)) count += countIn(db, id, span);
  return count;
}

const page = 200;

function* chosen(db: Database, choice: ExportChoice): Iterable<Conversation> {
  if (choice.kind === 'picked') {
    for (const id of new Set(choice.ids)) {
      const conversation = conversationById(db, id);
      if (conversation !== null) yield conversation;
    }
    return;
  }
  const ids: number[] = [];
  let place: Place | null = null;
  do {
    const { conversations } = conversationPage(db, choice.view, place, page);
    ids.push(...conversations.map(({ id }) => id));
    const last = conversations.at(-1);
    place = last === undefined || conversations.length < page ? null : placeIn(last, choice.view);
  } while (place !== null);
  for (const id of ids) {
    const conversation = conversationById(db, id);
    if (conversation !== null) yield conversation;
  }
}

const within = `
  FROM message WHERE conversation_id = ?1 AND at >= ifnull(?2, 0) AND at < ifnull(?3, 1e18)`;

function countIn(db: Database, id: number, { from, until }: ExportSpan): number {
  return int(db.get(`SELECT count(*) AS n ${within}`, id, from, until) ?? {}, 'n');
}

function* textsOf(db: Database, id: number, { from, until }: ExportSpan): Iterable<ToldText> {
  for (const row of db.each(`SELECT id ${within} ORDER BY seq`, id, from, until)) {
    const details = messageDetails(db, text(row, 'id'));
    if (details !== null) yield details;
  }
}
