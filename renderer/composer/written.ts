/**
 * New messages that are begun and not sent. All are saved, and can be gone on with from the New message
 * dialog; those that wait here are gone on with at once when it opens, the last one first: they were
 * taken back, or came from elsewhere, and have no other composer. They are never mixed with each other,
 * because each has its own recipients.
 */
import { create } from 'zustand';
import { isEmpty, type NewMessageDraft } from '../../shared/inbox/drafts.ts';
import type { KeptFile } from '../../shared/model/media.ts';
import type { Address } from '../../shared/phone/address.ts';
import { type Attached, itemsFrom, outMedia } from './attach/tray.ts';
import { saveNoMore, saveSoon } from './saving.ts';

export interface Composition {
  readonly accountId: string;
  readonly line: Address;
  readonly to: readonly Address[];
  readonly text: string;
  /** None when left out. */
  readonly attached?: readonly Attached[];
  /** One group conversation instead of a private text to each. */
  readonly together?: boolean;
}

export interface Written {
  /** Names it while it is edited, and where it is saved. */
  readonly id: string;
  readonly from: NewMessageDraft['from'];
  readonly to: readonly Address[];
  /** What else stands in the To field. */
  readonly typed: string;
  readonly text: string;
  readonly attached: readonly Attached[];
  readonly together: boolean;
}

interface WrittenTexts {
  /** Oldest first. */
  readonly waiting: readonly Written[];
}

export const useWritten = create<WrittenTexts>()(() => ({ waiting: [] }));

export function putBack({ accountId, line, ...composition }: Composition): void {
  const from = { kind: 'line', accountId, line } as const;
  const written = { ...blank(), attached: [], together: false, ...composition, from };
  keepWritten(written);
  keepWaiting(written);
}

/** The one to go on with; null when nothing was taken back. */
export function lastWritten(): Written | null {
  return useWritten.getState().waiting.at(-1) ?? null;
}

export function blank(): Written {
  const id = crypto.randomUUID();
  return { id, from: null, to: [], typed: '', text: '', attached: [], together: false };
}

/** It is in the dialog, which another takes the place of for a while. */
export function keepWaiting(written: Written): void {
  useWritten.setState(({ waiting }) => ({ waiting: [...waiting, written] }));
}

/** It is in the dialog now: left there, it is found among the unfinished ones. */
export function takenUp(id: string): void {
  useWritten.setState(({ waiting }) => ({ waiting: waiting.filter((one) => one.id !== id) }));
}

/** It changed; one with nothing in it is let go. */
export function keepWritten(written: Written): void {
  const draft = draftOfWritten(written);
  const next = isEmpty(draft) ? nothing : JSON.stringify(draft);
  if (next === (saved.get(written.id) ?? nothing)) return;
  saved.set(written.id, next);
  saveSoon(draft);
}

const nothing = '';
/** As they were saved last, by id. */
const saved = new Map<string, string>();

/** It goes with what is sent. */
export function sendingWritten(id: string): { readonly kind: 'new'; readonly id: string } {
  const place = { kind: 'new', id } as const;
  saveNoMore(place);
  saved.delete(id);
  return place;
}

export function draftOfWritten(written: Written): NewMessageDraft {
  const { id, from, to, typed, together, text, attached } = written;
  const media = outMedia(attached);
  return { kind: 'new', id, from, to: [...to], typed, together, text, media };
}

export function writtenFrom(draft: NewMessageDraft, files: readonly KeptFile[]): Written {
  const { id, from, to, typed, together, text, media } = draft;
  saved.set(id, JSON.stringify(draft));
  return { id, from, to, typed, together, text, attached: itemsFrom(media, files) };
}
