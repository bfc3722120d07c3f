/**
 * The commands the renderer can give, each with the schema its arguments must match.
 *
 * This is the whole surface between the page and the process that holds keys, disk and network.
 * The main process validates every argument against these schemas; the preload is generated from
 * the names (see channels.ts), so a command that is not here cannot be called.
 */
import { z } from 'zod';
import { type CauseName, causes } from '../delivery/catalogue/causes.ts';
import { DraftPlace, outMedia } from '../inbox/drafts.ts';
import { Limits } from '../model/account.ts';
import { outcomes } from '../model/details.ts';
import { type ProviderKind, providerNames, signInFields } from '../model/providers.ts';
import { ReceiverChoice } from '../model/receiver.ts';
import { SettingsChange } from '../model/settings.ts';
import { Address } from '../phone/address.ts';
import { isCarried } from '../text/carried.ts';
import { aboutCommands } from './about.ts';
import { archiveCommands } from './archive.ts';
import type { CommandName } from './channels.ts';
import { desktopCommands } from './desktop.ts';
import { inboxCommands, place, view } from './inbox.ts';
import { insightCommands } from './insight.ts';
import {
  maxAttachments,
  maxConversations,
  maxFileBytes,
  maxOwnNumbers,
  maxPayloadLength,
  maxRecipients,
  maxTextLength,
} from './limits.ts';
import { optOutCommands } from './optout.ts';
import { peopleCommands } from './people.ts';
import { scheduleCommands } from './schedule.ts';
import { searchCommands } from './search.ts';
import { templateCommands } from './templates.ts';

const accountId = z.uuid();
const seq = z.int().min(0);
const conversationId = z.int().min(1);
const messageId = z.uuid();
const batchId = z.uuid();
const limit = z.int().min(1).max(200);
const cause = z.custom<CauseName>(
  (value) => typeof value === 'string' && Object.hasOwn(causes, value),
);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), messageId }),
  z.strictObject({ kind: z.literal('batch'), batchId }),
]);

const providerId = z.string().min(1).max(200);
const url = z.url({ protocol: /^https?$/ }).max(2000);
const weight = z.int().min(0).max(9);
const profileDraft = z.strictObject({
  name: z.string().trim().min(1).max(100),
  callbackUrl: url.nullable(),
  failoverUrl: url.nullable(),
  pool: z.strictObject({
    enabled: z.boolean(),
    longCodeWeight: weight,
    tollFreeWeight: weight,
    stickySender: z.boolean(),
    skipUnhealthy: z.boolean(),
  }),
});

const provider = z.custom<ProviderKind>(
  (value) => typeof value === 'string' && Object.hasOwn(providerNames, value),
);
const signIn = z.partialRecord(z.enum(signInFields), z.string().trim().min(1).max(4096));
const position = z.int().min(0).max(99);
const content = {
  text: z.string().max(maxTextLength).refine(isCarried),
  media: z.array(outMedia).max(maxAttachments),
  /** Where it was written: the draft there goes with it, unless it was written on since. */
  draftOf: DraftPlace.optional(),
};
const hasContent = ({ text, media }: { text: string; media: readonly unknown[] }): boolean =>
  text !== '' || media.length > 0;

const schemas = {
  /** Everything the first paint needs, in one answer. */
  start: z.undefined(),
  /** One for each provider. */
  addPracticeAccount: z.strictObject({ provider }),
  addAccount: z.strictObject({
    provider,
    signIn,
    /** Where the provider does not tell them. */
    numbers: z.array(Address).max(maxOwnNumbers),
    baseUrl: z.string().trim().max(2048).nullable(),
    socketUrl: z.string().trim().max(2048).nullable(),
    /** The user was told that this system has no vault and wants to go on. */
    acceptWeakVault: z.boolean(),
  }),
  removeAccount: z.strictObject({ accountId }),
  /** What is left out of `signIn` stays as it is. */
  replaceKey: z.strictObject({ accountId, signIn }),
  setNumbers: z.strictObject({ accountId, numbers: z.array(Address).min(1).max(maxOwnNumbers) }),
  ...inboxCommands,
  ...desktopCommands,
  /** In the order of the view; the page after the one that ended at `after`. */
  listConversations: z.strictObject({
    ...{ view, after: place.nullable() },
    limit: z.int().min(1).max(maxConversations),
  }),
  /** The newest messages, or those just before `beforeSeq`. */
  listMessages: z.strictObject({
    conversationId,
    beforeSeq: seq.nullable(),
    limit,
  }),
  getConversation: z.strictObject({ conversationId }),
  /** One text to one person, or to several: separate private texts, or one group conversation. */
  sendText: z
    .strictObject({
      accountId,
      line: Address,
      to: z.array(Address).min(1).max(maxRecipients),
      together: z.boolean(),
      /** Where sending it again must not send it twice; of one text only. */
      id: messageId.optional(),
      ...content,
    })
    .refine(hasContent)
    .refine(({ id, to, together }) => id === undefined || to.length === 1 || together),
  /** What is on screen and whether anyone looks: decides about alerts and read state. */
  setViewing: z.strictObject({ conversationId: conversationId.nullable() }),
  markRead: z.strictObject({ conversationId, uptoSeq: seq }),
  updateSettings: SettingsChange,
  /** Every attempt for every recipient, with every receipt behind it. */
  messageDetails: z.strictObject({ messageId }),
  /** The exact text a receipt was read from. */
  rawReceipt: z.strictObject({ receiptId: z.int().min(1) }),
  /** One composition to many, counted. */
  batchCard: z.strictObject({ batchId }),
  /** Its texts, worst first, then by recipient. */
  batchRows: z.strictObject({
    batchId,
    outcome: z.enum(outcomes).nullable(),
    cause: cause.nullable(),
    offset: z.int().min(0),
    limit,
  }),
  /** Undelivered texts of all conversations, newest first. */
  listFailed: z.strictObject({ beforeSeq: seq.nullable(), limit }),
  /** Sends an undelivered text once more; `not-found` where the latest attempt has not failed. */
  retryText: z.strictObject({ messageId }),
  /** Sends those of a composition once more for which the catalogue says that it can help. */
  retryBatch: z.strictObject({ batchId }),
  /** What a pasted payload says; `unreadable` where it is none of a known dialect. */
  explainPayload: z.strictObject({ text: z.string().min(1).max(maxPayloadLength) }),
  /** Texts that have not gone, or of which it is not known whether they went. */
  listWaiting: z.strictObject({ offset: z.int().min(0), limit }),
  /** Takes back what has not left; the text goes back to where it was written. */
  undoSend: target,
  /** Holds back what has not left, until `resumeSending`. */
  pauseSending: target,
  /** Lets go what is paused, or too old to have gone without asking. */
  resumeSending: target,
  /** Ends it: what has not left will not. */
  stopSending: target,
  /** The user's word about a text that the provider's records do not show. */
  resolveUnknown: z.strictObject({
    messageId,
    decision: z.enum(['send-again', 'give-up']),
  }),
  setLimits: z.strictObject({ accountId, limits: Limits }),
  /** Compares the provider's records with what came, now. */
  checkReceiving: z.strictObject({ accountId }),
  /** Ends the wait for the next try. */
  reconnect: z.strictObject({ accountId }),
  /** What the page hears about the network of this computer. */
  setOnline: z.strictObject({ online: z.boolean() }),
  dismissAbsence: z.strictObject({ accountId }),
  listBackups: z.undefined(),
  backUp: z.undefined(),
  restoreBackup: z.strictObject({ id: z.string().regex(/^[\w.-]{1,100}$/) }),
  /** Looks through the whole database for damage. */
  checkStorage: z.undefined(),
  /** Makes a new database out of what can be read of the present one, which is kept beside it. */
  repairStorage: z.undefined(),
  dismissNotice: z.undefined(),
  /** Asks the provider for numbers, profiles and balance again. */
  refreshLines: z.strictObject({ accountId }),
  lookOfLine: z.strictObject({
    accountId,
    line: Address,
    label: z.string().trim().min(1).max(40).nullable(),
    swatch: z.int().min(0).max(5).nullable(),
  }),
  listProfiles: z.strictObject({ accountId }),
  /** A new profile when `id` is null. */
  saveProfile: z.strictObject({ accountId, id: providerId.nullable(), draft: profileDraft }),
  deleteProfile: z.strictObject({ accountId, id: providerId }),
  assignProfile: z.strictObject({ accountId, line: Address, profileId: providerId.nullable() }),
  /** May cost a fee, which is said before. The answer is what the provider says afterwards. */
  enableTexting: z.strictObject({
    accountId,
    line: Address,
    profileId: providerId,
    campaign: z.string().trim().min(1).max(200).nullable(),
  }),
  disableTexting: z.strictObject({ accountId, line: Address }),
  /** The same as `sendText`, from lines that the pool of a profile chooses for each person. */
  sendByProfile: z
    .strictObject({
      accountId,
      profileId: providerId,
      to: z.array(Address).min(1).max(maxRecipients),
      ...content,
    })
    .refine(hasContent),
  /** Keeps a file to be sent; `media-refused` where it is of no kind that can be. */
  keepMedia: z.strictObject({
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= maxFileBytes),
    name: z.string().max(255).nullable(),
  }),
  /** Asks once more for a file that was refused or is late. */
  retryMedia: z.strictObject({ messageId, position }),
  /** Asks the user where to, and writes a kept file there. */
  saveMedia: z.strictObject({ messageId, position }),
  readCard: z.strictObject({ messageId, position }),
  setReceiver: ReceiverChoice,
  /** Whether each text of the account names the receiver's address. */
  setAnnounce: z.strictObject({ accountId, onEachSend: z.boolean() }),
  /** Makes the receiver's address the callback URL of a profile. */
  announceOnProfile: z.strictObject({ accountId, profileId: providerId }),
  /** Posts to the public address and waits for it to arrive here. */
  testReceiver: z.strictObject({ accountId }),
  ...searchCommands,
  ...peopleCommands,
  ...optOutCommands,
  ...scheduleCommands,
  ...templateCommands,
  ...archiveCommands,
  ...insightCommands,
  ...aboutCommands,
} as const satisfies Record<CommandName, z.ZodType>;

type Schemas = typeof schemas;
type ArgumentsOf = { readonly [N in CommandName]: z.output<Schemas[N]> };

export type CommandInput<N extends CommandName> = z.input<Schemas[N]>;
export type CommandArguments<N extends CommandName> = ArgumentsOf[N];

/** The schema of each command's argument. */
export const commands: { readonly [N in CommandName]: z.ZodType<ArgumentsOf[N]> } = schemas;
