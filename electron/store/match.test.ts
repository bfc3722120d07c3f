import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  composeNotFound,
  composeUnknown,
  heard,
  live,
  noon,
  openScene,
  outbound,
  rungOf,
  type Scene,
} from './scene.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const messages = (scene: Scene) => scene.db.all('SELECT 1 FROM message').length;

test('what nobody asks about any more is matched after what left before it, one to one', () => {
  const scene = openScene();
  const [first, second, third] = [0, 1, 2].map((n) => composeNotFound(scene, 'Hi', noon + n));
  scene.write.resolve(first ?? '', 'give-up', noon + minute);
  const ends = () => [first, second, third].map((id) => rungOf(scene, id ?? ''));
  for (const id of ['p1', 'p2', 'p3']) {
    scene.write.apply(accountId, heard([outbound(id, 'Hi', ['sent'])]), live);
    expect(messages(scene)).toBe(3);
  }
  expect(ends()).toEqual(['sent', 'sent', 'sent']);
  scene.write.apply(accountId, heard([outbound('p4', 'Hi', ['sent'])]), live);
  expect(messages(scene)).toBe(4);
});

test('a text given up long ago is not taken for one sent today', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'give-up', noon);
  const today = outbound('p1', 'Hi', ['sent'], { createdAt: noon + day });
  scene.write.apply(accountId, heard([today], { receivedAt: noon + day }), live);
  expect([rungOf(scene, id), messages(scene)]).toEqual(['unknown', 2]);
});

test('a send stamped by a clock that was set back since is recognised', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi', noon + day);
  const record = outbound('p1', 'Hi', ['sent'], { createdAt: noon });
  scene.write.apply(accountId, heard([record], { receivedAt: noon + 9 }), live);
  expect([rungOf(scene, id), messages(scene)]).toEqual(['sent', 1]);
});

test('a status without text waits while it may be about a text that was not found', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'give-up', noon);
  scene.write.apply(accountId, heard([outbound('p1', null, ['carrier'])]), live);
  expect(messages(scene)).toBe(1);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'])]), live);
  expect([rungOf(scene, id), messages(scene)]).toEqual(['carrier', 1]);
});

test('a status without text of another day does not wait for it', () => {
  const scene = openScene();
  scene.write.resolve(composeNotFound(scene, 'Hi'), 'give-up', noon);
  const status = outbound('p1', null, ['carrier'], { createdAt: noon + day, to: ana });
  scene.write.apply(accountId, heard([status], { receivedAt: noon + day }), live);
  expect(messages(scene)).toBe(2);
});
