import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { practiceFiles } from './media.ts';
import { control, listen, send, startGateway } from './test-client.ts';
import { numberOf, scene } from './test-scene.ts';

const Event = z.object({
  payload: z.object({
    uuid: z.string(),
    message: z.string(),
    provider_event: z.object({ payload: z.object({ mediaUrls: z.array(z.string()) }) }),
  }),
});

test('the picture is a PNG of its size, every pixel told', () => {
  const { bytes } = practiceFiles.get('picture.png') ?? { bytes: new Uint8Array() };
  const view = Buffer.from(bytes);
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)];
  const length = view.readUInt32BE(33);
  expect(view.subarray(37, 41).toString()).toBe('IDAT');
  expect(inflateSync(view.subarray(41, 41 + length))).toHaveLength(height * (1 + 3 * width));
});

test('a person sends a picture back; Opentact names it in what its carrier reported', async () => {
  const { clock, gateway, listener } = await scene();
  await send(gateway, numberOf('sends-picture'), 'Show me');
  clock.advance(10_000);
  const last = (await listener.rest()).at(-1) ?? '';
  const { payload } = Event.parse(JSON.parse(last));
  const [url = ''] = payload.provider_event.payload.mediaUrls;
  const answer = await fetch(url);
  expect([payload.message, answer.status]).toEqual(['Look at this!', 200]);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(bytes).toEqual(new Uint8Array(practiceFiles.get('picture.png')?.bytes ?? []));
});

test('a test hands in files by name and addresses as they are', async () => {
  const gateway = await startGateway();
  const listener = await listen(gateway);
  const media = ['card.vcf', 'https://cdn.example.com/9.gif'];
  const inbound = { from: '+12125550118', to: '+18382050008', text: '', media };
  await control(gateway, 'POST', '/inbound', inbound);
  const { payload } = Event.parse(JSON.parse(await listener.next()));
  expect(payload.provider_event.payload.mediaUrls).toEqual([
    `${gateway.url.replace('/rest', '')}/practice/media/card.vcf`,
    'https://cdn.example.com/9.gif',
  ]);
  const nothing = control(gateway, 'POST', '/inbound', { ...inbound, media: [] });
  await expect(nothing).rejects.toThrow('no words and no media');
});

test('there is no other file', async () => {
  const { url } = await startGateway();
  const at = (name: string) => `${url.replace('/rest', '')}/practice/media/${name}`;
  expect((await fetch(at('passwd'))).status).toBe(404);
  expect((await fetch(at('..%2Fmedia.ts'))).status).toBe(404);
});
