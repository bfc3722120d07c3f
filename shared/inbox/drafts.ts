/**
 * What is written and not sent: one draft for each conversation, which is named by what makes it one
 * so that the draft outlives it, and any number of new messages, each with its own recipients. A draft
 * with nothing in it is no draft.
 */
import { z } from 'zod';
import { maxAttachments, maxDraftLength, maxRecipients } from '../contract/limits.ts';
import { Address } from '../phone/address.ts';

/** The schema of `OutMedia`. */
export const outMedia = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().max(255).nullable(),
  }),
  z.strictObject({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }).max(2000) }),
]);

export const DraftMedia = z.array(outMedia).max(maxAttachments);

const content = { text: z.string().max(maxDraftLength), media: DraftMedia };
const accountId = z.uuid();

const inConversation = {
  kind: z.literal('conversation'),
  accountId,
  line: Address,
  people: z.array(Address).min(1).max(maxRecipients),
};
/** Named by the page; the same name while it is edited. */
const asNew = { kind: z.literal('new'), id: z.uuid() };

export const ConversationPlace = z.strictObject(inConversation);
export type ConversationPlace = z.infer<typeof ConversationPlace>;

export const DraftPlace = z.discriminatedUnion('kind', [ConversationPlace, z.strictObject(asNew)]);
export type DraftPlace = z.infer<typeof DraftPlace>;

export const NewMessageDraft = z.strictObject({
  ...asNew,
  from: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('line'), accountId, line: Address }),
      z.strictObject({
        kind: z.literal('profile'),
        accountId,
        profileId: z.string().min(1).max(200),
      }),
    ])
    .nullable(),
  to: z.array(Address).max(maxRecipients),
  /** What else stands in the To field: pieces that are no number, or not yet. */
  typed: z.string().max(maxDraftLength),
  /** One group conversation instead of a private text to each. */
  together: z.boolean(),
  ...content,
});
export type NewMessageDraft = z.infer<typeof NewMessageDraft>;

const ConversationDraft = z.strictObject({ ...inConversation, ...content });
export type ConversationDraft = z.infer<typeof ConversationDraft>;

export const Draft = z.discriminatedUnion('kind', [ConversationDraft, NewMessageDraft]);
export type Draft = z.infer<typeof Draft>;

/** What a conversation's draft holds. */
export type DraftContent = Pick<Draft, 'text' | 'media'>;

export function isEmpty(draft: Draft): boolean {
  if (draft.text !== '' || draft.media.length > 0) return false;
  return draft.kind === 'conversation' || (draft.to.length === 0 && draft.typed.trim() === '');
}

/** One string for one place, however its people are ordered. */
export function placeKey(place: DraftPlace): string {
  switch (place.kind) {
    case 'conversation':
      return [place.accountId, place.line, ...[...new Set(place.people)].sort()].join(' ');
    case 'new':
      return place.id;
  }
}
