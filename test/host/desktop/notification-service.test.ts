import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askBus, type Bus, connectBus, type Message } from './dbus.ts';
import { raise } from './notification-service.ts';

const name = 'org.freedesktop.Notifications';
const origin = { path: '/org/freedesktop/Notifications', interface: name };
const hasBus = spawnSync('dbus-daemon', ['--version']).status === 0;

/** A real bus, and a notification service of the test's own on it. */
describe.runIf(hasBus)('a notification on the desktop', () => {
  const calls: Message[] = [];
  let daemon: ChildProcess;
  let service: Bus;

  beforeAll(async () => {
    daemon = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (daemon.stdout === null) throw new Error('the bus does not say where it is');
    const [address]: string[] = await once(createInterface(daemon.stdout), 'line');
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
    service = await connectBus(address ?? '', (message) => {
      if (message.kind !== 'call') return;
      calls.push(message);
      const answer = { destination: message.sender ?? '', replySerial: message.serial ?? 0 };
      service.send({ kind: 'reply', ...answer, signature: 'u', body: [41] });
    });
    await askBus(service, 'RequestName', 'su', [name, 0]);
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    service.close();
    daemon.kill();
  });

  it('says title and text as written, and knows when it is clicked and closed', async () => {
    const clicked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const shown = { title: 'Ana – Élodie 👋', body: 'is 1 < 2 & "3"?', silent: true };
    const raised = raise('Longcode', shown, { clicked: clicked.resolve, closed: closed.resolve });

    await expect.poll(() => calls.map(({ member }) => member)).toEqual(['Notify']);
    expect(calls[0]?.body).toEqual([
      'Longcode',
      0,
      '',
      'Ana – Élodie 👋',
      'is 1 &lt; 2 &amp; "3"?',
      ['default', 'Open'],
      [['suppress-sound', { signature: 'b', value: true }]],
      -1,
    ]);

    raised.close();
    await expect.poll(() => calls.map(({ member }) => member)).toContain('CloseNotification');
    expect(calls[1]?.body).toEqual([41]);

    const invoked = { ...origin, member: 'ActionInvoked', signature: 'us' };
    service.send({ kind: 'signal', ...invoked, body: [40, 'default'] });
    service.send({ kind: 'signal', ...invoked, body: [41, 'default'] });
    await clicked.promise;
    const ended = { ...origin, member: 'NotificationClosed', signature: 'uu' };
    service.send({ kind: 'signal', ...ended, body: [41, 2] });
    await closed.promise;
  });
});

it('goes without a desktop', () => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', undefined);
  const ignored = { clicked: () => undefined, closed: () => undefined };
  const raised = raise('Longcode', { title: 'a', body: 'b', silent: false }, ignored);
  expect(() => raised.close()).not.toThrow();
  vi.unstubAllEnvs();
});
