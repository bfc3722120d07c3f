/**
 * Raises notifications on the user's own desktop, by the freedesktop.org Desktop Notifications
 * Specification. Without a session bus, or without a service that answers on it, nothing is raised
 * and nothing fails: the notification is still recorded for tests.
 */
import { askBus, type Bus, connectBus, type Message } from './dbus.ts';
import type { Value } from './dbus-wire.ts';

export interface DesktopNotification {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
}

export interface RaisedListener {
  clicked(): void;
  closed(): void;
}

export interface Raised {
  close(): void;
}

const service = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};

const listeners = new Map<number, RaisedListener>();
let connection: Promise<Bus> | null = null;

function connected(address: string): Promise<Bus> {
  connection ??= connectBus(address, signalled).then(async (bus) => {
    await askBus(bus, 'AddMatch', 's', [`type='signal',interface='${service.interface}'`]);
    return bus;
  });
  return connection;
}

function signalled({ kind, member, body = [] }: Message): void {
  const [id, detail] = body;
  const listener = listeners.get(Number(id));
  if (kind !== 'signal' || listener === undefined) return;
  if (member === 'ActionInvoked' && detail === 'default') listener.clicked();
  if (member === 'NotificationClosed') {
    listeners.delete(Number(id));
    listener.closed();
  }
}

/** Bodies may hold markup on many desktops, so what looks like markup in ours is escaped. */
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

async function notify(bus: Bus, from: string, shown: DesktopNotification): Promise<number> {
  const hints: Value[] = [['suppress-sound', { signature: 'b', value: shown.silent }]];
  const actions = ['default', 'Open'];
  const [id] = await bus.call({
    ...service,
    member: 'Notify',
    signature: 'susssasa{sv}i',
    body: [from, 0, '', shown.title, plain(shown.body), actions, hints, -1],
  });
  return Number(id);
}

/** `from` is the app's name as the desktop shows it. */
export function raise(from: string, shown: DesktopNotification, listener: RaisedListener): Raised {
  const { DBUS_SESSION_BUS_ADDRESS: address } = process.env;
  if (address === undefined || address === '') return { close: () => undefined };
  const bus = connected(address);
  const id = bus.then(async (open) => {
    const given = await notify(open, from, shown);
    listeners.set(given, listener);
    return given;
  });
  id.catch(() => undefined);
  const close = async (): Promise<void> => {
    const body = [await id];
    await (await bus).call({ ...service, member: 'CloseNotification', signature: 'u', body });
  };
  return { close: () => void close().catch(() => undefined) };
}
