/**
 * `npm run practice -- --port P`: the practice gateway as a process of its own. Prints one JSON line
 * when it is ready, stays up, and ends with 0 on SIGINT or SIGTERM; a wrong flag or a taken port is a
 * sentence on stderr and exit code 1.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startPracticeGateway } from './gateway.ts';
import type { PracticeOptions } from './settings.ts';

const usage = `Usage: npm run practice -- [--port P] [--seed S] [--speed X] [--state FILE] [--api-key K]
                           [--provider opentact|telnyx|bandwidth] [--dialect rest|plain] [--control]`;

const Flags = z.object({
  port: z.coerce
    .number('--port takes a number.')
    .int()
    .min(0)
    .max(65_535, '--port goes up to 65535.'),
  seed: z.coerce.number('--seed takes a whole number.').int('--seed takes a whole number.'),
  speed: z.coerce.number('--speed takes a number.').positive('--speed must be above 0.'),
  dialect: z.enum(['rest', 'plain'], '--dialect is rest or plain.'),
  provider: z.enum(
    ['opentact', 'telnyx', 'bandwidth'],
    '--provider is opentact, telnyx or bandwidth.',
  ),
  control: z.boolean(),
  stateFile: z.string().min(1, '--state takes a file.').optional(),
  apiKey: z.string().min(8, '--api-key takes at least 8 characters.').optional(),
});

/** Throws with one sentence about the first flag that cannot be used. */
function readFlags(args: readonly string[]): PracticeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '1' },
      provider: { type: 'string', default: 'opentact' },
      dialect: { type: 'string', default: 'rest' },
      control: { type: 'boolean', default: false },
      state: { type: 'string' },
      'api-key': { type: 'string' },
    },
  });
  const result = Flags.safeParse({ ...values, stateFile: values.state, apiKey: values['api-key'] });
  if (!result.success) throw new Error(result.error.issues[0]?.message);
  const { stateFile, apiKey, ...flags } = result.data;
  return {
    ...flags,
    ...(stateFile === undefined ? {} : { stateFile }),
    ...(apiKey === undefined ? {} : { apiKey }),
  };
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function main(): Promise<void> {
  const options = readFlags(process.argv.slice(2));
  const gateway = await startPracticeGateway(options).catch((error: unknown) => {
    if (!isPortTaken(error)) throw error;
    throw new Error(`Port ${options.port} is taken. Choose another with --port, or leave it out.`);
  });
  const end = () => {
    gateway.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);

  const { provider, url, socketUrl, apiKey, signIn, lines, controlUrl } = gateway;
  const ready = {
    provider,
    url,
    socketUrl,
    apiKey,
    signIn,
    lines,
    ...(controlUrl === null ? {} : { controlUrl }),
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

main().catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n${usage}\n`);
  process.exitCode = 1;
});
