import { expect, test } from 'vitest';
import type { ConversationDraft, ConversationPlace } from '../../shared/inbox/drafts.ts';
import { accountId, ana, line, only, picture, start, to } from './scene.ts';

const place: ConversationPlace = { kind: 'conversation', accountId, line, people: [ana] };
const takesFiles = { media: 'upload', mediaBytes: 1_000_000 } as const;
const file = { kind: 'file', hash: picture.hash, name: 'dot.gif' } as const;

function draft(text: string, media: ConversationDraft['media'] = []): ConversationDraft {
  return { ...place, text, media };
}

test('a draft is told of in the list and read with what its files are', async () => {
  const { commands, told } = await start();
  await commands.sendText({ ...to(ana), text: 'Hi' });
  const gone = { ...file, hash: 'ef'.repeat(32) };
  await commands.saveDraft(draft('And', [file, gone]));
  expect(told.at(-1)?.conversations).toMatchObject([{ draft: { text: 'And', media: 2 } }]);
  const { draft: read, files } = await commands.readDraft({ place });
  expect(read).toEqual({ text: 'And', media: [file, gone] });
  expect(only(files)).toMatchObject({
    hash: picture.hash,
    type: 'gif',
    bytes: picture.bytes.length,
  });
  await commands.saveDraft(draft(''));
  expect(await commands.readDraft({ place })).toEqual({ draft: null, files: [] });
});

test('new messages wait to be written on', async () => {
  const { commands } = await start();
  const id = '019a0000-0000-7000-8000-000000000002';
  const from = { kind: 'line', accountId, line } as const;
  const fresh = { kind: 'new', id, from, to: [ana], typed: '+1', together: false } as const;
  await commands.saveDraft({ ...fresh, to: [ana], text: 'Hello', media: [file] });
  const { drafts, files } = await commands.listNewMessages(undefined);
  expect([drafts.length, files.length]).toEqual([1, 1]);
  await commands.sendText({ ...to(ana), text: 'Hello', draftOf: { kind: 'new', id } });
  expect(await commands.listNewMessages(undefined)).toEqual({ drafts: [], files: [] });
});

test('a sent text takes its draft along; what was written since stays', async () => {
  const { commands } = await start(undefined, takesFiles);
  await commands.saveDraft(draft('Answer'));
  await commands.sendText({ ...to(ana), text: 'Answer', draftOf: place });
  expect(await commands.readDraft({ place })).toMatchObject({ draft: null });

  await commands.saveDraft(draft('Second'));
  const sending = commands.sendText({ ...to(ana), text: 'Second', media: [file], draftOf: place });
  await commands.saveDraft(draft('Third'));
  await sending;
  expect(await commands.readDraft({ place })).toMatchObject({ draft: { text: 'Third' } });
});

test('a text that is refused leaves its draft', async () => {
  const { commands } = await start(undefined, takesFiles);
  await commands.saveDraft(draft('Answer', [file]));
  const lost = [{ ...file, hash: 'ef'.repeat(32) }];
  const sending = commands.sendText({ ...to(ana), text: 'Answer', media: lost, draftOf: place });
  await expect(sending).rejects.toMatchObject({ failure: { code: 'not-found' } });
  expect(await commands.readDraft({ place })).toMatchObject({ draft: { text: 'Answer' } });
});
