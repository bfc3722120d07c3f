/** What is shown as received is what was received: every byte of frames, answers and pages. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createOpentact } from '../../electron/providers/opentact/opentact.ts';
import type { SendOutcome } from '../../electron/providers/provider.ts';
import { accountId, live, noon, only, openScene } from '../../electron/store/scene.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';

const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

const line = Address.parse('+18382050008');
const person = Address.parse('+14158531285');

/** Spacing, escapes, characters beyond the BMP, a zero, a line end of another system. */
function bytesOf(state: string, id: string): Buffer {
  const row = `{ "uuid" : "${id}",\t"type":"smso", "from":18382050008, "to":"+14158531285",\r\n
    "message": "Gr\\u00fc\\u00DFe \\ud83d\\udc4b 👋🏽 \\u0000 e\u0301", "state":"${state}", "odd": 1.0e0 }`;
  return Buffer.from(`  {"type":"sms", "timestamp":"2026-05-04T12:00:00Z" ,"payload":${row}}\n\n`);
}

function answerOf(frame: Buffer): Buffer {
  return Buffer.from(
    frame.toString().replace(/"type":"sms", "timestamp":"[^"]*"/, '"success" :true'),
  );
}

async function serve(frames: readonly Buffer[], answer: Buffer) {
  const server = createServer((_request, response) => response.writeHead(200).end(answer));
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) =>
    socket.once('message', () => {
      socket.send('{"type":"auth","payload":{"user":{"email":"a@b.c"}}}');
      for (const frame of frames) socket.send(frame, { binary: false });
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = {
    baseUrl: `http://127.0.0.1:${port}/rest`,
    socketUrl: `ws://127.0.0.1:${port}`,
  };
  return createOpentact(endpoint, 'k');
}

test('frames and answers are kept and given back byte for byte', async () => {
  const frames = [bytesOf('sent', 'u1'), bytesOf('success', 'u1'), bytesOf('failed', 'u1')];
  const answer = answerOf(bytesOf('created', 'u1'));
  const provider = await serve(frames, answer);
  const scene = openScene();
  const text = {
    ...{ accountId, text: 'x', media: [], byProfile: null, undoFor: 0, now: noon },
    texts: [{ id: '0-1', line, to: [person] }],
  };
  const [message] = scene.write.compose(text).messages;
  const { outboxId } = only(scene.write.claim(accountId, noon, 1, []).sends);

  const outcome: SendOutcome = await provider.send({
    ...{ from: line, to: [person], text: 'x', media: [] },
    ...{ localId: '0-1', callbackUrl: null, sendAt: null },
  });
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  const { providerMessageId, heard } = outcome;
  scene.write.settle(outboxId, { kind: 'accepted', providerMessageId, heard }, noon);

  const all = Promise.withResolvers<void>();
  const heardAll: Heard[] = [];
  const feed = provider.push?.listen({
    opened: () => undefined,
    heard: (one) => {
      heardAll.push(one);
      if (heardAll.length === frames.length) all.resolve();
    },
    closed: (reason) => all.reject(new Error(reason.detail)),
  });
  await all.promise;
  feed?.close();
  for (const one of heardAll) scene.write.apply(accountId, one, live);

  const details = scene.read.messageDetails(message?.id ?? '');
  const receipts = only(only(details?.recipients ?? []).attempts).receipts;
  const kept = receipts.map(({ id }) => hash(scene.read.rawReceipt(id) ?? ''));
  expect(new Set(kept)).toEqual(new Set([answer, ...frames].map(hash)));
  expect(receipts).toHaveLength(4);
});
