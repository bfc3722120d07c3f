/** What a new text goes out from: one of my lines, or a profile whose pool chooses one for each person. */
import type { CommandAnswers } from '../../shared/contract/answers.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { DraftPlace, NewMessageDraft } from '../../shared/inbox/drafts.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import type { OutMedia } from '../../shared/model/media.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Address } from '../../shared/phone/address.ts';
import { poolLines } from '../lines/pools.ts';
import type { LineState } from '../lines/readiness.ts';
import { type Writable, writableTo } from '../lines/writable.ts';
import type { Planned } from '../schedule/planned.ts';

export type Sender =
  | (LineState & { readonly kind: 'line' })
  | {
      readonly kind: 'profile';
      readonly profile: MessagingProfile;
      /** Those that can be chosen; never empty. */
      readonly pool: readonly [Line, ...Line[]];
    };

/** Numbers first, in their order, then profiles that have somebody to choose. */
export function sendersOf(
  lines: readonly LineState[],
  profiles: readonly MessagingProfile[],
): readonly Sender[] {
  return [
    ...lines.map((found) => ({ ...found, kind: 'line' as const })),
    ...profiles.flatMap((profile) => {
      const [first, ...others] = poolLines(profile, lines);
      if (first === undefined) return [];
      return [{ kind: 'profile' as const, profile, pool: [first, ...others] as const }];
    }),
  ];
}

/** One string for each sender. */
export function senderKey(sender: Sender): string {
  return sender.kind === 'line'
    ? lineKey(sender.line.accountId, sender.line.number)
    : `profile/${sender.profile.accountId}/${sender.profile.id}`;
}

/** A line that stands for it: its own, or the first of its pool. */
export function lineOfSender(sender: Sender): Line {
  return sender.kind === 'line' ? sender.line : sender.pool[0];
}

/** The one a draft was begun from, while it is there. */
export function senderOf(
  senders: readonly Sender[],
  from: NewMessageDraft['from'],
): Sender | undefined {
  return senders.find((sender) => {
    if (from?.kind === 'line') return senderKey(sender) === lineKey(from.accountId, from.line);
    if (sender.kind !== 'profile') return false;
    const { profile } = sender;
    return profile.accountId === from?.accountId && profile.id === from.profileId;
  });
}

/** How a draft remembers it. */
export function fromOf(sender: Sender): NonNullable<NewMessageDraft['from']> {
  if (sender.kind === 'line') {
    const { accountId, number } = sender.line;
    return { kind: 'line', accountId, line: number };
  }
  const { accountId, id } = sender.profile;
  return { kind: 'profile', accountId, profileId: id };
}

/** The line that was asked for, also one that cannot send; else the first that can. */
export function firstSender(
  senders: readonly Sender[],
  asked: { readonly accountId: string; readonly line: Address } | null,
): Sender | null {
  const lines = senders.filter((sender) => sender.kind === 'line');
  const wanted = lines.find(
    ({ line }) => line.accountId === asked?.accountId && line.number === asked.line,
  );
  const able = lines.filter(({ readiness }) => readiness.canSend);
  const ready = able.find(({ readiness }) => readiness.light === 'green');
  return wanted ?? ready ?? able[0] ?? lines[0] ?? null;
}

/** Whether it can write to them; a pool chooses only lines that can. */
export function writableFrom(sender: Sender, people: readonly Address[]): Writable {
  if (sender.kind === 'line') return writableTo(sender.readiness, people);
  return { state: 'open', notice: null };
}

/** What is to be sent, and to whom. */
export interface Outgoing {
  readonly people: readonly Address[];
  readonly text: string;
  readonly media: readonly OutMedia[];
  /** One group conversation; only from a line. */
  readonly together: boolean;
  /** What goes when it is written down. */
  readonly draftOf: DraftPlace;
}

/** Sends from a line, or from the lines that the pool of the profile chooses for each person. */
export function sendFrom(
  sender: Sender,
  { people, text, media: given, together, draftOf }: Outgoing,
): Promise<Answer<CommandAnswers['sendText']>> {
  const to = [...people];
  const content = { text, media: [...given], draftOf };
  if (sender.kind === 'line') {
    const { accountId, number } = sender.line;
    return window.longcode.sendText({ accountId, line: number, to, together, ...content });
  }
  const { accountId, id } = sender.profile;
  return window.longcode.sendByProfile({ accountId, profileId: id, to, ...content });
}

/** The same for a time to come. */
export function plannedFrom(
  sender: Sender,
  { people, text, media, together, draftOf }: Outgoing,
): Planned {
  const { accountId } = lineOfSender(sender);
  const from =
    sender.kind === 'line'
      ? ({ kind: 'line', line: sender.line.number } as const)
      : ({ kind: 'profile', profileId: sender.profile.id } as const);
  return { accountId, from, to: [...people], together, text, media: [...media], draftOf };
}
