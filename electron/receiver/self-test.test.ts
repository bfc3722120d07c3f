import { createServer, type Server } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { portOf } from '../media/test-stand.ts';
import { post } from '../webhooks/test-sender.ts';
import { listeningServer, off, on, portIn, secretOf, service, world } from './test-service.ts';

async function server(answer: (body: string) => Promise<number>): Promise<string> {
  const made: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    response.writeHead(await answer(Buffer.concat(chunks).toString()), { location: '/' }).end();
  });
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    made.closeAllConnections();
    made.close();
  });
  return `http://127.0.0.1:${portOf(made.address())}`;
}

describe('the self-test', () => {
  /** A tunnel: posts on what it gets, if it leads anywhere. */
  const tunnel = (to: () => number): Promise<string> =>
    server((body) =>
      post(to(), {
        path: `/hooks/${secretOf('real')}`,
        headers: { 'content-type': 'application/json' },
        body,
      }),
    );

  test('passes when it arrives', async () => {
    const { made } = service(world());
    await made.start();
    const publicUrl = await tunnel(() => portIn(made.state()));
    await made.choose({ ...on, publicUrl });
    await made.test('real');
    await made.test('practice');
    const [, counted] = made.state().accounts;
    expect(counted?.counts).toMatchObject({ selfTests: 1, accepted: 0 });
  });

  test.each([200, 302, 404, 502])('fails when HTTP %i comes back without it', async (status) => {
    const { made } = service(world());
    await made.start();
    await made.choose({ ...on, publicUrl: await server(async () => status) });
    await expect(made.test('real')).rejects.toMatchObject({
      failure: { code: 'test-not-seen', detail: `HTTP ${status}` },
    });
  });

  test('says in words why nothing came back, without the address', async () => {
    const taker = await listeningServer();
    const closed = `http://127.0.0.1:${portOf(taker.address())}`;
    await new Promise((done) => taker.close(done));
    const { made } = service(world({ choice: { ...on, publicUrl: closed } }));
    await made.start();
    const detail = 'Nothing answers at this address. (ECONNREFUSED)';
    await expect(made.test('real')).rejects.toMatchObject({
      failure: { code: 'test-not-seen', detail },
    });
  });

  test('is not begun where nothing can arrive', async () => {
    const around = world({ choice: off });
    const { made } = service(around);
    await made.start();
    const receiverOff = { failure: { code: 'receiver-off' } };
    await expect(made.test('real')).rejects.toMatchObject(receiverOff);
    await made.choose(on);
    await expect(made.test('real')).rejects.toMatchObject(receiverOff);
    await made.choose({ ...on, publicUrl: 'https://hooks.test' });
    around.running = new Set();
    await expect(made.test('real')).rejects.toMatchObject({
      failure: { code: 'sign-in-incomplete', field: 'public-key' },
    });
  });
});
