/**
 * The host's end of the control channel. Without a test process at the other end reports go nowhere
 * and no command ever comes; when that process ends, however it ends, the host ends too.
 */
import type { z } from 'zod';
import {
  type Command,
  hostOptions,
  hostOptionsVariable,
  numberedCommand,
  type Report,
} from './messages.ts';

type Kind = Command['kind'];
type Answer = z.core.util.JSONType;
type Handler<K extends Kind> = (command: Extract<Command, { kind: K }>) => Answer | Promise<Answer>;

const { [hostOptionsVariable]: given } = process.env;
export const options =
  given === undefined
    ? { debuggable: false, traceIpc: false }
    : hostOptions.parse(JSON.parse(given));
delete process.env[hostOptionsVariable];

const handlers: { [K in Kind]?: Handler<K> } = {};

export function report(message: Report): void {
  if (process.connected) process.send?.(message);
}

/** One handler for each kind of command; the module that has the thing registers it. */
export function onCommand<K extends Kind>(kind: K, handler: Handler<K>): void {
  Object.assign(handlers, { [kind]: handler });
}

async function run<K extends Kind>(command: Extract<Command, { kind: K }>): Promise<Answer> {
  const handler: Handler<K> | undefined = handlers[command.kind];
  if (handler === undefined) throw new Error(`nothing in the host handles ${command.kind}`);
  return handler(command);
}

/** Starts to take commands. `parentGone` is called once when the test process has ended. */
export function serveCommands(parentGone: () => void): void {
  if (process.send === undefined) return;
  process.on('message', (message) => {
    const { id, command } = numberedCommand.parse(message);
    run(command).then(
      (value) => report({ kind: 'answer', id, value }),
      (error: unknown) => report({ kind: 'failed', id, message: String(error) }),
    );
  });
  process.once('disconnect', parentGone);
}
