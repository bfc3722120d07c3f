/**
 * `Notification`: reported to tests, and raised on the user's desktop where one answers. A click,
 * wherever it comes from, is the same 'click' event.
 */
import { EventEmitter } from 'node:events';
import type { Notification as ElectronNotification } from 'electron';
import { onCommand, report } from '../control/host-side.ts';
import { type Raised, raise } from '../desktop/notification-service.ts';
import { packageJson } from './invocation.ts';
import { electronEvent, standIn, standInClass } from './surface.ts';

type Options = NonNullable<ConstructorParameters<typeof ElectronNotification>[0]>;

/** Every notification shown so far, in order; tests name one by its place. */
const shown: EventEmitter[] = [];

function makeNotification(options: Options): ElectronNotification {
  const events = new EventEmitter();
  let index = -1;
  let raised: Raised | null = null;
  const { title = '', body = '', silent = false } = options;
  return standIn<ElectronNotification>(
    'Notification',
    {
      id: options.id ?? crypto.randomUUID(),
      title,
      body,
      silent,
      show() {
        raised?.close();
        index = shown.push(events) - 1;
        report({ kind: 'notification', index, title, body, silent });
        raised = raise(
          packageJson.productName ?? packageJson.name,
          { title, body, silent },
          {
            clicked: () => events.emit('click', electronEvent({})),
            closed: () => events.emit('close', electronEvent({})),
          },
        );
        events.emit('show', electronEvent({}));
      },
      close() {
        raised?.close();
        if (index >= 0) report({ kind: 'notification-closed', index });
      },
    },
    events,
  );
}

export const Notification = standInClass<typeof ElectronNotification>(
  'Notification',
  (options = {}) => makeNotification(options),
  { isSupported: () => true, handleActivation: () => undefined },
);

function notificationAt(index: number): EventEmitter {
  const events = shown[index];
  if (events === undefined)
    throw new Error(`there is no notification ${index}; ${shown.length} were shown`);
  return events;
}

onCommand('click-notification', ({ index }) => {
  notificationAt(index).emit('click', electronEvent({}));
  return null;
});

onCommand('reply-notification', ({ index, text }) => {
  notificationAt(index).emit('reply', electronEvent({ reply: text }), text);
  return null;
});
