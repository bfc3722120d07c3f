/**
 * Stoplight Prism as a process of its own: it pretends to be the API that an OpenAPI description
 * describes, and says in the header `sl-violations` what it finds wrong with a request. A door in
 * front of it keeps what it said. Source: Prism docs, "CLI" and "Validating requests".
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

export interface Judged {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  /** What Prism says is wrong with the request, or with its own answer; null when nothing is. */
  readonly violations: string | null;
  /** Whether the description has this path with this method. */
  readonly described: boolean;
}

export interface Prism {
  /** Base URL of the pretended API, without trailing slash. */
  readonly url: string;
  /** Every request so far, in order. */
  readonly judged: readonly Judged[];
  stop(): Promise<void>;
}

const entry = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

/** `description` is the path of an OpenAPI file. Takes some seconds; throws when Prism gives up. */
export async function startPrism(description: string): Promise<Prism> {
  const child = spawn(process.execPath, [entry, 'mock', '--port', '0', description], {
    env: { ...process.env, NO_COLOR: '1', SCARF_ANALYTICS: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const origin = await listening(child);
  const judged: Judged[] = [];
  const door = await openDoor(origin, judged);
  return {
    url: door.url,
    judged,
    stop: async () => {
      door.server.closeAllConnections();
      door.server.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** What it says later is read too, and let go: a full pipe would stop it. */
function listening({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('Prism has no output.');
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    createInterface(stdout)
      .on('line', (line) => {
        const [, origin] = /Prism is listening on (http:\/\/[\d.]+:\d+)/.exec(line) ?? [];
        if (origin !== undefined) resolve(origin);
        if (said.length < 100) said.push(line);
      })
      .on('close', () => reject(new Error(`Prism ended:\n${said.join('\n')}`)));
  });
}

/** Everything goes through as it is; what Prism says is kept beside it. */
async function openDoor(
  origin: string,
  judged: Judged[],
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const { host: _host, ...passed } = headers;
    const onward = request(`${origin}${path}`, { method, headers: passed }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const { statusCode: status = 0, headers: told } = answer;
      const described = !/prism\/errors#NO_(PATH|METHOD)_MATCHED_ERROR/.test(body.toString());
      const violations = told['sl-violations']?.toString() ?? null;
      judged.push({ method, path, status, violations, described });
      outgoing.writeHead(status, told).end(body);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, server };
}
