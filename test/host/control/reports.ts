/** What an app under test has reported so far; the same lists whichever host it runs on. */
import { EventEmitter } from 'node:events';
import type { DialogRecord, IpcRecord, NotificationRecord, Report } from './messages.ts';

type Of<Kind extends Report['kind']> = Extract<Report, { kind: Kind }>;

export interface Reports {
  take(report: Exclude<Report, { kind: 'answer' | 'failed' }>): void;
  /** The first of their kind. */
  readonly browser: Promise<Of<'browser'>>;
  readonly loaded: Promise<Of<'loaded'>>;
  readonly notifications: readonly NotificationRecord[];
  /** By their place among the notifications. */
  readonly closed: ReadonlySet<number>;
  readonly dialogs: readonly DialogRecord[];
  readonly opened: readonly string[];
  readonly ipc: readonly IpcRecord[];
  badge(): number;
  waitForNotification(
    accepts: (notification: NotificationRecord) => boolean,
    timeoutMs?: number,
  ): Promise<NotificationRecord>;
}

export function collectReports(): Reports {
  const browser = Promise.withResolvers<Of<'browser'>>();
  const loaded = Promise.withResolvers<Of<'loaded'>>();
  const notifications: NotificationRecord[] = [];
  const closed = new Set<number>();
  const dialogs: DialogRecord[] = [];
  const opened: string[] = [];
  const ipc: IpcRecord[] = [];
  const arrivals = new EventEmitter<{ notification: [] }>();
  let badge = 0;

  return {
    browser: browser.promise,
    loaded: loaded.promise,
    notifications,
    closed,
    dialogs,
    opened,
    ipc,
    badge: () => badge,
    take(report) {
      switch (report.kind) {
        case 'browser':
          browser.resolve(report);
          return;
        case 'loaded':
          loaded.resolve(report);
          return;
        case 'notification': {
          const { kind: _, ...notification } = report;
          notifications.push(notification);
          arrivals.emit('notification');
          return;
        }
        case 'notification-closed':
          closed.add(report.index);
          return;
        case 'dialog': {
          const { kind: _, ...dialog } = report;
          dialogs.push(dialog);
          return;
        }
        case 'badge':
          badge = report.count;
          return;
        case 'opened-externally':
          opened.push(report.url);
          return;
        case 'ipc': {
          const { kind: _, ...record } = report;
          ipc.push(record);
          return;
        }
      }
    },
    waitForNotification: (accepts, timeoutMs = 10_000) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = notifications.find(accepts);
          if (found === undefined) return;
          clearTimeout(timer);
          arrivals.off('notification', look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          arrivals.off('notification', look);
          const seen = notifications.map(({ title, body }) => `${title}: ${body}`).join('\n');
          reject(new Error(`no such notification within ${timeoutMs} ms; there were:\n${seen}`));
        }, timeoutMs);
        arrivals.on('notification', look);
        look();
      }),
  };
}
