/**
 * Raises announcements as system notifications and reports clicks.
 *
 * A notification that is no longer referenced can be collected with its click handler, so each is
 * held until it closes or is clicked. Each carries its conversation in its id, which is all that is
 * left of it when a click starts the app anew (macOS and Windows hand that id over; Linux does not).
 */
import { Notification } from 'electron';
import type { Announcement } from './announce.ts';

export interface Raiser {
  raise(announcements: readonly Announcement[]): void;
}

export function createRaiser(onClick: (conversationId: number) => void): Raiser {
  const shown = new Set<Notification>();
  return {
    raise: (announcements) => {
      if (!Notification.isSupported()) return;
      for (const { title, body, conversationId } of announcements) {
        const id = `longcode-conversation-${conversationId}-${crypto.randomUUID()}`;
        const notification = new Notification({ id, title, body });
        const release = (): void => {
          shown.delete(notification);
        };
        notification.on('click', () => {
          release();
          onClick(conversationId);
        });
        notification.on('close', release);
        notification.on('failed', release);
        shown.add(notification);
        notification.show();
      }
    },
  };
}

/** The conversation named in a notification's id or raw activation arguments; null when none is. */
export function conversationOf(activation: string): number | null {
  const found = /longcode-conversation-(\d{1,15})-/.exec(activation);
  return found?.[1] === undefined ? null : Number(found[1]);
}
