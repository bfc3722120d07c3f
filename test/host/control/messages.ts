/**
 * What the host and the test process that started it say to each other over Node's IPC channel. The
 * host reports whatever a test may want to look at the moment it happens (so nothing is lost with a
 * SIGKILL); the test sends numbered commands and gets one answer to each.
 */
import { z } from 'zod';

export const notificationRecord = z.object({
  index: z.number(),
  title: z.string(),
  body: z.string(),
  silent: z.boolean(),
});
export type NotificationRecord = z.infer<typeof notificationRecord>;

export const ipcRecord = z.object({
  direction: z.enum(['to-main', 'to-renderer']),
  channel: z.string(),
  /** The payload as text: a JSON form in which every string of the original appears. */
  payload: z.string(),
});
export type IpcRecord = z.infer<typeof ipcRecord>;

export const windowRecord = z.object({
  id: z.number(),
  title: z.string(),
  url: z.string(),
  visible: z.boolean(),
  focused: z.boolean(),
  width: z.number(),
  height: z.number(),
  /** 1 is the usual size. */
  zoom: z.number(),
});
export type WindowRecord = z.infer<typeof windowRecord>;

export const dialogRecord = z.object({
  title: z.string(),
  message: z.string(),
  detail: z.string(),
  /** Empty where the dialog chooses files or only tells something. */
  buttons: z.array(z.string()),
});
export type DialogRecord = z.infer<typeof dialogRecord>;

export const report = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('browser'), endpoint: z.string().nullable(), pid: z.number() }),
  z.object({ kind: z.literal('loaded'), window: z.number(), url: z.string() }),
  notificationRecord.extend({ kind: z.literal('notification') }),
  z.object({ kind: z.literal('notification-closed'), index: z.number() }),
  dialogRecord.extend({ kind: z.literal('dialog') }),
  z.object({ kind: z.literal('badge'), count: z.number() }),
  z.object({ kind: z.literal('opened-externally'), url: z.string() }),
  ipcRecord.extend({ kind: z.literal('ipc') }),
  z.object({ kind: z.literal('answer'), id: z.number(), value: z.json() }),
  z.object({ kind: z.literal('failed'), id: z.number(), message: z.string() }),
]);
export type Report = z.infer<typeof report>;

export const powerEvent = z.enum([
  'suspend',
  'resume',
  'lock-screen',
  'unlock-screen',
  'on-ac',
  'on-battery',
]);
export type PowerEvent = z.infer<typeof powerEvent>;

export const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('click-notification'), index: z.number() }),
  z.object({ kind: z.literal('reply-notification'), index: z.number(), text: z.string() }),
  z.object({
    kind: z.literal('click-menu'),
    menu: z.enum(['application', 'tray']),
    path: z.array(z.string()),
  }),
  z.object({ kind: z.literal('set-focused'), focused: z.boolean() }),
  z.object({ kind: z.literal('close-window') }),
  z.object({ kind: z.literal('windows') }),
  z.object({ kind: z.literal('power'), event: powerEvent }),
  z.object({ kind: z.literal('system-theme'), dark: z.boolean() }),
  z.object({ kind: z.literal('answer-dialog'), button: z.number(), paths: z.array(z.string()) }),
  z.object({ kind: z.literal('shift-clock'), aheadMs: z.number() }),
  z.object({ kind: z.literal('quit'), answer: z.number() }),
]);
export type Command = z.infer<typeof command>;

export const numberedCommand = z.object({ id: z.number(), command });

/** How the test process sets the host up, as JSON in the environment variable named below. */
export const hostOptions = z.object({ debuggable: z.boolean(), traceIpc: z.boolean() });
export const hostOptionsVariable = 'CHROMIUM_HOST_OPTIONS';
