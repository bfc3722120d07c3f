/**
 * Shows and takes away system notifications, and reports clicks and replies.
 *
 * A notification that is no longer referenced can be collected with its click handler, so each is held
 * until it closes, is clicked or is replaced. Its conversation and newest text are in its id, which is
 * all that is left of it when a click starts the app anew (macOS and Windows hand that id over; Linux
 * does not). A reply is passed on once, because Windows can report the same one again.
 */
import { Notification } from 'electron';
import { said } from '../words.ts';
import type { Alert, Step } from './plan.ts';

export interface Activation {
  readonly conversationId: number;
  /** The text that was alerted. */
  readonly messageId: string;
}

export interface RaiserOptions {
  readonly onClick: (conversationId: number) => void;
  readonly onReply: (activation: Activation, text: string) => void;
}

export interface Raiser {
  apply(steps: readonly Step[]): void;
  /** One that no text stands behind. */
  say(title: string, body: string, conversationId: number): void;
}

/** Where the system has a field for an answer in the notification itself. */
const hasReply = process.platform === 'darwin' || process.platform === 'win32';

export function createRaiser({ onClick, onReply }: RaiserOptions): Raiser {
  const shown = new Map<string, Notification>();

  const show = (alert: Omit<Alert, 'messageId'>, id: string, activation: Activation | null) => {
    const { tag, title, body, silent, conversationId } = alert;
    const canReply = hasReply && alert.canReply && activation !== null;
    const field = canReply ? { hasReply, replyPlaceholder: said().notifications.reply } : {};
    const notification = new Notification({ id, title, body, silent, ...field });
    const release = (): void => {
      if (shown.get(tag) === notification) shown.delete(tag);
    };
    notification.on('click', () => {
      release();
      onClick(conversationId);
    });
    notification.on('close', release);
    notification.on('failed', release);
    let replied = false;
    notification.on('reply', ({ reply }) => {
      if (replied || activation === null) return;
      replied = true;
      release();
      onReply(activation, reply);
    });
    shown.get(tag)?.close();
    shown.set(tag, notification);
    notification.show();
  };

  return {
    apply: (steps) => {
      if (!Notification.isSupported()) return;
      for (const step of steps) {
        if (step.kind === 'show') {
          const { conversationId, messageId } = step.alert;
          const activation = { conversationId, messageId };
          show(step.alert, idOf(activation), activation);
        } else {
          shown.get(step.tag)?.close();
          shown.delete(step.tag);
        }
      }
    },
    say: (title, body, conversationId) => {
      if (!Notification.isSupported()) return;
      const tag = `said-${crypto.randomUUID()}`;
      const plain = { tag, title, body, conversationId, silent: false, canReply: false };
      show(plain, idOf({ conversationId, messageId: crypto.randomUUID() }), null);
    },
  };
}

function idOf({ conversationId, messageId }: Activation): string {
  return `longcode-conversation-${conversationId}-${messageId}`;
}

/** What a notification's id or raw activation arguments name; null when they name nothing. */
export function activationOf(argument: string): Activation | null {
  const found = /longcode-conversation-(\d{1,15})-([0-9a-f-]{36})/.exec(argument);
  const [, conversation, messageId] = found ?? [];
  if (conversation === undefined || messageId === undefined) return null;
  return { conversationId: Number(conversation), messageId };
}

export function conversationOf(argument: string): number | null {
  return activationOf(argument)?.conversationId ?? null;
}
