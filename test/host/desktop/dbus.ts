/**
 * A connection to the session bus over its Unix socket: EXTERNAL authentication, Hello, method calls
 * with their replies, and every other message handed to `listener`. Names and numbers are those of
 * the D-Bus specification.
 */
import { once } from 'node:events';
import net from 'node:net';
import { marshal, paddedTo8, unmarshal, type Value } from './dbus-wire.ts';

const kinds = ['invalid', 'call', 'reply', 'error', 'signal'] as const;

export interface Message {
  readonly kind: (typeof kinds)[number];
  readonly serial?: number;
  readonly replySerial?: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly errorName?: string;
  readonly destination?: string;
  readonly sender?: string;
  readonly signature?: string;
  readonly body?: readonly Value[];
}

export interface Bus {
  /** Rejects with the error's name and text when the other side answers with one. */
  call(message: Omit<Message, 'kind' | 'serial'>): Promise<readonly Value[]>;
  /** Sends without waiting for an answer. */
  send(message: Message): void;
  close(): void;
}

const busItself = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Header field codes, in the order of the specification's table. */
const fields = [
  { code: 1, name: 'path', signature: 'o' },
  { code: 2, name: 'interface', signature: 's' },
  { code: 3, name: 'member', signature: 's' },
  { code: 4, name: 'errorName', signature: 's' },
  { code: 5, name: 'replySerial', signature: 'u' },
  { code: 6, name: 'destination', signature: 's' },
  { code: 7, name: 'sender', signature: 's' },
  { code: 8, name: 'signature', signature: 'g' },
] as const;

function encode(message: Message, serial: number): Buffer {
  const body = marshal(message.signature ?? '', message.body ?? []);
  const present: Value[] = [];
  for (const { code, name, signature } of fields) {
    const value = message[name];
    if (value !== undefined) present.push([code, { signature, value }]);
  }
  const head = [108, kinds.indexOf(message.kind), 0, 1, body.length, serial, present];
  const header = marshal('yyyyuua(yv)', head);
  return Buffer.concat([header, Buffer.alloc(paddedTo8(header.length) - header.length), body]);
}

/** The first whole message in `bytes` and how long it is, or null while it is not all there. */
function decode(bytes: Buffer): { message: Message; length: number } | null {
  if (bytes.length < 16) return null;
  const bodyAt = paddedTo8(16 + bytes.readUInt32LE(12));
  const length = bodyAt + bytes.readUInt32LE(4);
  if (bytes.length < length) return null;
  const [, kind, , , , serial, list] = unmarshal('yyyyuua(yv)', bytes);
  const message: Record<string, Value> = {};
  for (const [code, value] of Array.isArray(list) ? list : []) {
    const field = fields.find((candidate) => candidate.code === code);
    if (field !== undefined) message[field.name] = value.value;
  }
  const signature = String(message['signature'] ?? '');
  const body = unmarshal(signature, bytes.subarray(bodyAt, length));
  const common = { kind: kinds[Number(kind)] ?? 'invalid', serial: Number(serial), body };
  return { message: { ...message, ...common }, length };
}

/** `unix:path=...` or `unix:abstract=...`, the first that the address list names. */
function socketPath(address: string): string {
  const [, kind, value = ''] = /unix:(?:[^;]*,)?(path|abstract)=([^,;]+)/.exec(address) ?? [];
  if (kind === undefined) throw new Error(`no Unix socket in the bus address ${address}`);
  return `${kind === 'abstract' ? '\0' : ''}${decodeURIComponent(value)}`;
}

/** Rejects when the bus cannot be reached or does not let us in. */
export async function connectBus(
  address: string,
  listener: (message: Message) => void,
): Promise<Bus> {
  const socket = net.connect(socketPath(address));
  await once(socket, 'connect');
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
  const [welcome]: Buffer[] = await once(socket, 'data');
  if (!welcome?.toString().startsWith('OK')) throw new Error(`the bus answered ${welcome}`);
  socket.write('BEGIN\r\n');

  const waiting = new Map<number, PromiseWithResolvers<readonly Value[]>>();
  let received = Buffer.alloc(0);
  let lastSerial = 0;
  const post = (message: Message): number => {
    lastSerial += 1;
    socket.write(encode(message, lastSerial));
    return lastSerial;
  };
  const take = (message: Message): void => {
    const answer = waiting.get(message.replySerial ?? 0);
    waiting.delete(message.replySerial ?? 0);
    if (message.kind === 'reply') answer?.resolve(message.body ?? []);
    else if (message.kind === 'error')
      answer?.reject(new Error(`${message.errorName}: ${message.body?.join(' ')}`));
    else listener(message);
  };
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (let next = decode(received); next !== null; next = decode(received)) {
      received = received.subarray(next.length);
      take(next.message);
    }
  });
  const lost = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('the bus closed the connection'));
    waiting.clear();
  };
  socket.on('error', lost);
  socket.on('close', lost);

  const call: Bus['call'] = (message) => {
    const answer = Promise.withResolvers<readonly Value[]>();
    waiting.set(post({ ...message, kind: 'call' }), answer);
    return answer.promise;
  };
  await call({ ...busItself, member: 'Hello' });
  return { call, send: (message) => void post(message), close: () => socket.destroy() };
}

/** Asks the bus itself: `AddMatch`, `RequestName` and the like. */
export function askBus(
  bus: Bus,
  member: string,
  signature: string,
  body: readonly Value[],
): Promise<readonly Value[]> {
  return bus.call({ ...busItself, member, signature, body });
}
