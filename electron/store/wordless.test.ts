import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accountId,
  ana,
  ben,
  composeOne,
  heard,
  inbound,
  live,
  newText,
  noon,
  ofText,
  only,
  openScene,
  outbound,
  type Scene,
} from './scene.ts';

const link = 'https://a/1';
const record = (id: string) => inbound(id, { text: null });

function hear(scene: Scene, ...facts: Parameters<typeof heard>[0]) {
  return scene.write.apply(accountId, heard(facts), live);
}

test('a text without its words is news all the same, and says so', () => {
  const scene = openScene();
  const changes = hear(scene, record('i1'));
  expect(changes.arrived).toHaveLength(1);
  expect(only(changes.messages)).toMatchObject({ wordless: true, text: '', media: [], from: ana });
  expect(only(changes.conversations)).toMatchObject({
    ...{ lastKind: 'wordless', lastText: '', unread: 1 },
  });
});

test('the words are filled in once, and are no second arrival', () => {
  const scene = openScene();
  const { id } = only(hear(scene, record('i1')).messages);
  const filled = hear(scene, inbound('i1', { text: 'Hi', media: [link] }));
  expect(filled.arrived).toEqual([]);
  const message = only(filled.messages);
  expect(message).toMatchObject({ id, wordless: false, text: 'Hi' });
  expect(message.media).toMatchObject([{ url: link, file: { state: 'waiting' } }]);
  expect(only(filled.conversations)).toMatchObject({ lastKind: 'text', lastText: 'Hi', unread: 1 });
  const other = inbound('i1', { text: 'other', media: ['https://a/2'] });
  expect(hear(scene, other)).toEqual(noChange);
  expect(hear(scene, record('i1'))).toEqual(noChange);
});

test('files alone fill it in too, and leave room for words', () => {
  const scene = openScene();
  hear(scene, record('i1'));
  const media = only(hear(scene, inbound('i1', { text: null, media: [link] })).messages);
  expect(media).toMatchObject({ wordless: false, text: '', media: [{ url: link }] });
  expect(only(scene.read.conversations({ kind: 'all' }, null, 9).conversations).lastKind).toBe(
    'media',
  );
  const words = hear(scene, inbound('i1', { text: 'Look', media: [link] }));
  expect(only(words.messages)).toMatchObject({ text: 'Look', media: [{ url: link }] });
  expect(only(words.conversations)).toMatchObject({ lastKind: 'text', lastText: 'Look' });
});

test('a text with words is never made wordless, and nothing is filled with nothing', () => {
  const scene = openScene();
  hear(scene, inbound('i1'), record('i2'));
  expect(hear(scene, record('i1'))).toEqual(noChange);
  expect(hear(scene, inbound('i2', { text: '' }))).toEqual(noChange);
});

test('words of a text that is not the newest leave the head alone', () => {
  const scene = openScene();
  hear(scene, record('i1'), inbound('i2', { text: 'newest' }));
  const changes = hear(scene, inbound('i1', { text: 'older' }));
  expect(changes.conversations).toEqual([]);
  expect(only(changes.messages).text).toBe('older');
});

test('a text with a file and no words is told as a file', () => {
  const scene = openScene();
  const changes = hear(scene, inbound('i1', { text: '', media: [link] }));
  expect(only(changes.messages)).toMatchObject({ wordless: false, text: '' });
  expect(only(changes.conversations)).toMatchObject({ lastKind: 'media', lastText: '' });
  const text = { ...newText(''), media: [{ kind: 'link' as const, url: link }] };
  expect(only(scene.write.compose(text).conversations)).toMatchObject({ lastKind: 'media' });
});

test('taking back the newest shows what the one before is', () => {
  const scene = openScene();
  hear(scene, record('i1'));
  hear(scene, inbound('i2', { from: ben, text: '', media: [link] }));
  for (const [to, kind] of [
    [ana, 'wordless'],
    [ben, 'media'],
  ] as const) {
    const id = composeOne(scene, 'Hi', to, noon + 1);
    const undone = scene.write.undo(ofText(id));
    expect(only(undone.changes.conversations)).toMatchObject({ lastKind: kind, lastText: '' });
  }
});

test('a text sent elsewhere of which no words are told is wordless until they are', () => {
  const scene = openScene();
  const told = hear(scene, outbound('p1', null, ['sent']));
  expect(only(told.messages)).toMatchObject({ wordless: true, from: null });
  expect(only(told.conversations).lastKind).toBe('wordless');
  const filled = hear(scene, outbound('p1', 'Hi', ['carrier']));
  expect(only(filled.messages)).toMatchObject({ wordless: false, text: 'Hi' });
  expect(only(filled.conversations)).toMatchObject({ lastKind: 'text', lastText: 'Hi' });
});
