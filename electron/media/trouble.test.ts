/** Trouble on the way: nothing is kept, and it can be tried again. */
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { mediaDelays } from '../../shared/words/media.ts';
import type { MediaDelay } from './refusals.ts';
import { files } from './test-files.ts';
import { rawStand, type Stand, stand } from './test-stand.ts';

async function expectLater({ fetch, folder }: Stand, link: string, code: MediaDelay) {
  const fetched = await fetch(link);
  const said = { kind: 'later', code, detail: expect.any(String), retryAfterMs: null };
  expect(fetched).toEqual(said);
  expect(mediaDelays[code].next).toMatch(/\.$/);
  expect(await folder.size()).toBe(0);
}

const head = 'HTTP/1.1 200 OK\r\n';

test.each<[string, (socket: Socket) => void]>([
  ['a body shorter than its length', (socket) => socket.end(`${head}Content-Length: 9\r\n\r\nabc`)],
  [
    'a body without its last chunk',
    (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`),
  ],
  [
    'a connection reset half-way',
    (socket) => socket.write(`${head}Content-Length: 9\r\n\r\nabc`, () => socket.resetAndDestroy()),
  ],
])('%s', async (_, handle) => {
  const scene = await rawStand(handle);
  await expectLater(scene, scene.link('/1'), 'cut-short');
});

test('a connection closed before any answer', async () => {
  const scene = await rawStand((socket) => socket.destroy());
  await expectLater(scene, scene.link('/1'), 'unreachable');
});

test('a switch to another protocol', async () => {
  const scene = await rawStand((socket) => {
    socket.write('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
  });
  await expectLater(scene, scene.link('/1'), 'unreachable');
});

test('a name that does not exist', async () => {
  const scene = await stand((_, response) => response.end());
  await expectLater(scene, 'https://no-such-name.test/', 'unreachable');
});

test('a name without addresses', async () => {
  const scene = await stand((_, response) => response.end(), { names: { 'empty.test': [[]] } });
  await expectLater(scene, 'https://empty.test/', 'unreachable');
});

test('a server that says nothing', async () => {
  const scene = await stand(() => undefined, { limits: { idleMs: 50 } });
  await expectLater(scene, scene.link('/1'), 'too-slow');
});

test('a server that falls silent half-way', async () => {
  const scene = await stand((_, response) => response.write(files.png.subarray(0, 9)), {
    limits: { idleMs: 50 },
  });
  await expectLater(scene, scene.link('/1'), 'too-slow');
});

test('a slow drip, never silent and never done', async () => {
  const scene = await stand(
    (_, response) => {
      const drip = setInterval(() => response.write('a'), 5);
      response.on('close', () => clearInterval(drip));
    },
    { limits: { idleMs: 5000, totalMs: 200 } },
  );
  await expectLater(scene, scene.link('/1'), 'too-slow');
});

test('headers that drip', async () => {
  const scene = await rawStand(
    (socket) => {
      socket.write(head);
      const drip = setInterval(() => socket.write('x: y\r\n'), 5);
      socket.on('close', () => clearInterval(drip));
    },
    { limits: { idleMs: 5000, totalMs: 200 } },
  );
  await expectLater(scene, scene.link('/1'), 'too-slow');
});

test('a name server that never answers', async () => {
  const { promise: never } = Promise.withResolvers<readonly string[]>();
  const scene = await stand((_, response) => response.end(), {
    limits: { totalMs: 50 },
    lookup: () => never,
  });
  await expectLater(scene, scene.link('/1'), 'too-slow');
});
