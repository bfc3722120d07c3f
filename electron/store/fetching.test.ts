import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import type { KeptFile, MediaState } from '../../shared/model/media.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  groupText,
  heard,
  inbound,
  live,
  newText,
  noon,
  only,
  openScene,
  type Scene,
} from './scene.ts';
import type { NewMedia } from './store.ts';

const day = 86_400_000;
const file: KeptFile = {
  ...{ hash: 'ab'.repeat(32), type: 'jpeg', bytes: 1234 },
  dimensions: { width: 640, height: 480 },
};
const kept: MediaState = { state: 'kept', ...file };
const later = (until: number): MediaState => ({
  ...{ state: 'later', code: 'unreachable', detail: 'ENOTFOUND', until },
});
const waits = { state: 'waiting' } as const;

/** A text with so many files; its message id. */
function receive(scene: Scene, id: string, count = 1, at = noon): string {
  const media = Array.from({ length: count }, (_, n) => `https://a/${id}/${n}`);
  const fact = inbound(id, { media, sentAt: at });
  const options = { ...live, historyBefore: noon - day };
  return only(scene.write.apply(accountId, heard([fact]), options).messages).id;
}

const urls = (scene: Scene, now = noon, limit = 9) =>
  scene.read.mediaToFetch(now, limit).map(({ url }) => url.replace('https://a/', ''));

test('files that texts came with wait to be fetched, oldest first', () => {
  const scene = openScene();
  const id = receive(scene, 'i1', 2);
  receive(scene, 'i2');
  expect(scene.read.mediaToFetch(noon, 9)[1]).toEqual({
    ...{ messageId: id, accountId, position: 1, url: 'https://a/i1/1' },
  });
  expect(urls(scene)).toEqual(['i1/0', 'i1/1', 'i2/0']);
  expect(urls(scene, noon, 2)).toEqual(['i1/0', 'i1/1']);
  expect(scene.read.nextMediaDue()).toBeNull();
});

test('those of texts older than a month come last', () => {
  const scene = openScene();
  receive(scene, 'older', 1, noon - 60 * day);
  receive(scene, 'old', 2, noon - 40 * day);
  const late = receive(scene, 'late', 1, noon - 50 * day);
  receive(scene, 'new', 2);
  scene.write.setMedia(late, 0, later(noon), null);
  expect(urls(scene)).toEqual(['new/0', 'new/1', 'late/0', 'older/0', 'old/0', 'old/1']);
  expect(urls(scene, noon, 5)).toEqual(['new/0', 'new/1', 'late/0', 'older/0', 'old/0']);
});

test.each<[string, MediaState]>([
  ['kept', kept],
  ['kept and no picture', { ...kept, type: 'pdf', dimensions: null }],
  ['refused', { state: 'refused', code: 'gone', detail: 'HTTP 410' }],
])('one that is %s is not asked for again, and is shown so', (_, state) => {
  const scene = openScene();
  const id = receive(scene, 'i1', 2);
  const changes = scene.write.setMedia(id, 1, state, 'photo.jpg');
  const { media } = only(changes.messages);
  expect(media).toEqual([
    { position: 0, url: 'https://a/i1/0', name: null, file: waits },
    { position: 1, url: 'https://a/i1/1', name: 'photo.jpg', file: state },
  ]);
  expect(scene.read.message(id)?.media).toEqual(media);
  expect([changes.conversations, urls(scene)]).toEqual([[], ['i1/0']]);
});

test('a late one is asked for when it is due', () => {
  const scene = openScene();
  const [first, second] = [receive(scene, 'i1'), receive(scene, 'i2')];
  scene.write.setMedia(first, 0, later(noon + 30_000), null);
  scene.write.setMedia(second, 0, later(noon + 10_000), null);
  expect(scene.read.message(first)?.media).toMatchObject([{ file: later(noon + 30_000) }]);
  expect([urls(scene, noon + 9_999), scene.read.nextMediaDue()]).toEqual([[], noon + 10_000]);
  expect(urls(scene, noon + 30_000)).toEqual(['i1/0', 'i2/0']);
  scene.write.setMedia(second, 0, waits, null);
  expect([urls(scene, noon), scene.read.nextMediaDue()]).toEqual([['i2/0'], noon + 30_000]);
});

test('a name that is known stays until another is told', () => {
  const scene = openScene();
  const id = receive(scene, 'i1');
  scene.write.setMedia(id, 0, later(noon), 'a.jpg');
  expect(only(scene.write.setMedia(id, 0, kept, null).messages).media).toMatchObject([
    { name: 'a.jpg' },
  ]);
});

test('a text that is gone, or has no such file, is nothing to tell about', () => {
  const scene = openScene();
  const id = receive(scene, 'i1');
  expect(scene.write.setMedia(id, 1, kept, null)).toEqual(noChange);
  scene.write.removeAccount(accountId);
  expect(scene.write.setMedia(id, 0, kept, null)).toEqual(noChange);
  expect([scene.read.mediaToFetch(noon, 9), scene.read.keptHashes()]).toEqual([[], new Set()]);
});

const media: readonly NewMedia[] = [
  { kind: 'file', file, name: 'me.jpg' },
  { kind: 'link', url: 'https://b/2' },
];
const sent = [
  { kind: 'file', hash: file.hash, name: 'me.jpg' },
  { kind: 'link', url: 'https://b/2' },
];

test('what a text of ours carries is shown, kept and claimed as it was composed', () => {
  const scene = openScene();
  const { messages } = scene.write.compose({ ...newText('Look', [ana, ben]), media });
  const shown = [
    { position: 0, url: '', name: 'me.jpg', file: kept },
    { position: 1, url: 'https://b/2', name: null, file: { state: 'link' } },
  ];
  expect(messages.map((message) => message.media)).toEqual([shown, shown]);
  const { sends } = scene.write.claim(accountId, noon, 9, []);
  expect(sends.map((send) => send.media)).toEqual([sent, sent]);
  expect(scene.read.mediaToFetch(noon, 9)).toEqual([]);
  expect(scene.read.keptHashes()).toEqual(new Set([file.hash]));
});

test('a retry carries the same', () => {
  const scene = openScene();
  const text = { ...groupText('', [ana, ben]), media, byProfile: 'profile-1' };
  const { id } = only(scene.write.compose(text).messages);
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  scene.write.retryText(id, noon);
  const retried = claimOne(scene);
  expect(retried).toMatchObject({
    to: [ana, ben],
    media: sent,
    byProfile: 'profile-1',
    attempt: 2,
  });
  scene.write.settle(retried.outboxId, accepted('p1', ''), noon);
  expect(scene.read.message(id)?.media).toHaveLength(2);
});
