import { expect, test } from 'vitest';
import type {
  ConversationDraft,
  ConversationPlace,
  NewMessageDraft,
} from '../../../shared/inbox/drafts.ts';
import type { OutMedia } from '../../../shared/model/media.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  fromLine,
  heard,
  line,
  newText,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  outbound,
  sceneAt,
  tempFile,
} from '../scene.ts';
import { arrives, now } from './scene.ts';

const place: ConversationPlace = { kind: 'conversation', accountId, line, people: [ana] };
const file: OutMedia = { kind: 'file', hash: 'ab'.repeat(32), name: 'me.jpg' };
const link: OutMedia = { kind: 'link', url: 'https://files.test/1' };

function draft(text: string, media: OutMedia[] = []): ConversationDraft {
  return { ...place, text, media };
}

const fresh: NewMessageDraft = {
  ...{ kind: 'new', id: '019a0000-0000-7000-8000-000000000002', from: null, to: [ana, ben] },
  ...{
    typed: '+1 312',
    together: true,
    text: 'Hello all',
    media: [{ ...file, hash: 'cd'.repeat(32) }],
  },
};

test('a draft is kept as it is, shows in the list, and is over when it is emptied', () => {
  const path = tempFile();
  const scene = sceneAt(path);
  const theirs = arrives(scene, 'a1');
  const text = `  Dear Ana,\r\n${'x'.repeat(500)} 👋`;
  const { conversations } = scene.write.saveDraft(draft(text, [file, link]));
  expect(conversations).toEqual([{ ...theirs, draft: { text: text.slice(0, 200), media: 2 } }]);
  expect(scene.write.saveDraft(draft(text, [file, link])).conversations).toEqual([]);
  scene.db.close();

  const again = sceneAt(path);
  expect(again.read.draft(place)).toEqual({ text, media: [file, link] });
  expect(again.write.saveDraft(draft('')).conversations).toEqual([theirs]);
  expect(again.read.draft(place)).toBeNull();
  again.db.close();
});

test('a draft outlives its conversation, and is there again with it', () => {
  const scene = openScene();
  const ours = composeOne(scene, 'Hi');
  scene.write.saveDraft(draft('And'));
  const { changes } = scene.write.undo(ofText(ours));
  expect(changes.removed.conversations).toHaveLength(1);
  expect(scene.read.draft(place)?.text).toBe('And');
  expect(arrives(scene, 'a1').draft).toEqual({ text: 'And', media: 0 });
});

test('where the provider chose another line, the draft goes along', () => {
  const scene = openScene();
  scene.write.compose({ ...newText('Hi'), byProfile: 'pool' });
  scene.write.saveDraft(draft('And'));
  const answer = heard([outbound('p1', 'Hi', ['accepted'], { from: otherLine })]);
  const taken = { ...accepted('p1', 'Hi'), heard: answer };
  const { conversations } = scene.write.settle(claimOne(scene).outboxId, taken, noon);
  expect(only(conversations.filter(({ line: one }) => one === otherLine)).draft?.text).toBe('And');
  expect(scene.read.draft({ ...place, line: otherLine })?.text).toBe('And');
});

test('a sent text takes its draft along, in the same step, and no other', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  scene.write.saveDraft(draft('Answer'));
  scene.write.saveDraft({ ...draft('Other'), line: otherLine });
  scene.write.compose(newText('Not from there'));
  expect(now(scene, theirs).draft?.text).toBe('Answer');
  const sent = newText('Answer');
  const { conversations } = scene.write.compose(sent, place);
  expect(only(conversations)).toMatchObject({ draft: null, lastText: 'Answer' });
  expect(scene.read.draft({ ...place, line: otherLine })?.text).toBe('Other');

  scene.write.saveDraft(draft('The next one'));
  scene.write.compose(sent, place);
  expect(scene.read.draft(place)?.text).toBe('The next one');
});

test('a text that cannot be written down leaves its draft', () => {
  const scene = openScene();
  scene.write.saveDraft({ ...fresh, to: [ana] });
  scene.db.exec(`CREATE TRIGGER trouble BEFORE DELETE ON new_message
    BEGIN SELECT raise(ABORT, 'trouble'); END`);
  const to = fromLine(newText('Hello'), otherLine);
  expect(() => scene.write.compose(to, { kind: 'new', id: fresh.id })).toThrow('trouble');
  expect([scene.read.counts().all, scene.read.newMessages().length]).toEqual([0, 1]);
});

test('new messages are kept each for itself, those begun first come first', () => {
  const scene = openScene();
  const other = { ...fresh, id: '019a0000-0000-7000-8000-000000000001', to: [], media: [] };
  scene.write.saveDraft(fresh);
  scene.write.saveDraft(other);
  scene.write.saveDraft({ ...fresh, text: 'Hello everybody' });
  expect(scene.read.newMessages()).toEqual([{ ...fresh, text: 'Hello everybody' }, other]);
  scene.write.compose(newText('Hello everybody', [ana, ben]), { kind: 'new', id: fresh.id });
  expect(scene.read.newMessages()).toEqual([other]);
  scene.write.saveDraft({ ...other, text: '', typed: '' });
  expect(scene.read.newMessages()).toEqual([]);
});

test('files of drafts are kept; those of an account that goes are not', () => {
  const scene = openScene();
  arrives(scene, 'a1');
  scene.write.saveDraft(draft('', [file, link]));
  scene.write.saveDraft(fresh);
  expect(scene.read.keptHashes()).toEqual(new Set(['ab'.repeat(32), 'cd'.repeat(32)]));
  scene.write.removeAccount(accountId);
  expect(scene.read.keptHashes()).toEqual(new Set(['cd'.repeat(32)]));
  expect(scene.write.saveDraft(draft('too late')).conversations).toEqual([]);
  expect(scene.read.draft(place)).toBeNull();
});
