import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import { namesLookup } from '../../../shared/search/names.ts';
import { parseSearch } from '../../../shared/search/parse.ts';
import { createEmpty } from '../database.ts';
import { readerCalls } from '../reader.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  fromLine,
  groupText,
  heard,
  inbound,
  line,
  live,
  newText,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  outbound,
  receipt,
  type Scene,
  sceneAt,
  tempFile,
} from '../scene.ts';
import { fileSlice } from './filing.ts';

const typist = { now: noon, locale: 'en-US', country: 'US' } as const;

function asked(typed: string, conversationId: number | null = null) {
  return { query: parseSearch(typed, typist), conversationId };
}

/** The words of what is found, newest first. */
function found({ read }: Scene, typed: string, conversationId: number | null = null) {
  const request = asked(typed, conversationId);
  const { hits } = read.search(request, null, 50);
  expect(read.searchCount(request)).toEqual({ count: hits.length, more: false });
  return hits.map(({ message }) => message.text);
}

test('a text is found as soon as it is written, and gone when it is taken back', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Parcel at the desk');
  scene.write.apply(accountId, heard([inbound('i1', { text: 'Which parcel?' })]), live);
  expect(found(scene, 'parc')).toEqual(['Which parcel?', 'Parcel at the desk']);
  scene.write.undo(ofText(id));
  expect(found(scene, 'parc')).toEqual(['Which parcel?']);
});

test('words that are told later are found', () => {
  const scene = openScene();
  scene.write.apply(accountId, heard([outbound('p1', null, ['sent'])]), live);
  expect(found(scene, 'invoice')).toEqual([]);
  scene.write.apply(accountId, heard([outbound('p1', 'Your invoice', ['sent'])]), live);
  expect(found(scene, 'invoice')).toEqual(['Your invoice']);
});

test('a text that failed is found as failed until it is tried again', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hello there');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hello there'), noon);
  expect(found(scene, 'is:failed')).toEqual([]);
  const late = outbound('p1', 'Hello there', [], {});
  scene.write.apply(accountId, heard([{ ...late, receipts: [receipt('failed')] }]), live);
  expect([found(scene, 'is:failed'), found(scene, '-is:failed')]).toEqual([['Hello there'], []]);
  scene.write.retryText(id, noon + 9);
  expect(found(scene, 'is:failed')).toEqual([]);
});

test('reading changes what is unread', () => {
  const scene = openScene();
  const { conversations } = scene.write.apply(
    accountId,
    heard([inbound('i1', { text: 'one' }), inbound('i2', { text: 'two' })]),
    live,
  );
  composeOne(scene, 'ours');
  expect([found(scene, 'is:unread'), found(scene, '-is:unread')]).toEqual([
    ['two', 'one'],
    ['ours'],
  ]);
  const { id, lastSeq } = only(conversations);
  scene.write.markRead(id, lastSeq - 1);
  expect([found(scene, 'is:unread'), found(scene, 'one is:unread')]).toEqual([['two'], []]);
  expect(found(scene, '-is:unread')).toEqual(['ours', 'one']);
});

test('within a conversation nothing else is found', () => {
  const scene = openScene();
  const alone = only(scene.write.compose(newText('Lunch with Ana')).conversations).id;
  const together = only(scene.write.compose(groupText('Lunch with all')).conversations).id;
  scene.write.compose(newText('Lunch with Ben', [ben]));
  const texts = newText('Lunch from elsewhere').texts.map((one) => ({ ...one, line: otherLine }));
  scene.write.compose({ ...newText('Lunch from elsewhere'), texts });
  expect(found(scene, 'lunch')).toHaveLength(4);
  expect(found(scene, 'lunch', alone)).toEqual(['Lunch with Ana']);
  expect(found(scene, 'lun with', together)).toEqual(['Lunch with all']);
  expect(found(scene, 'lunch', 999)).toEqual([]);
});

test('who wrote and to whom, by name, number, line or as me', () => {
  const scene = openScene();
  scene.write.setLook(accountId, line, { label: 'Front desk', swatch: 1 });
  composeOne(scene, 'we to Ana', ana);
  composeOne(scene, 'we to Ben', ben);
  const facts = [
    inbound('i1', { text: 'Ana to us' }),
    inbound('i2', { from: ben, text: 'Ben to us' }),
  ];
  scene.write.apply(accountId, heard(facts), live);
  scene.write.compose(fromLine(newText('we to Ana, elsewhere'), otherLine));
  const group = inbound('i3', { from: ben, others: [ana], text: 'Ben to us and Ana' });
  scene.write.apply(accountId, heard([group]), live);
  expect(found(scene, 'from:me')).toEqual(['we to Ana, elsewhere', 'we to Ben', 'we to Ana']);
  expect(found(scene, 'to:me')).toEqual(['Ben to us and Ana', 'Ben to us', 'Ana to us']);
  expect(found(scene, 'from:0150')).toEqual(['Ana to us']);
  expect(found(scene, 'from:0151')).toEqual(['Ben to us and Ana', 'Ben to us']);
  expect(found(scene, 'to:0150')).toEqual(['we to Ana, elsewhere', 'we to Ana']);
  expect(found(scene, 'from:0100')).toEqual(['we to Ben', 'we to Ana']);
  expect(found(scene, 'from:desk')).toEqual(['we to Ben', 'we to Ana']);
  expect(found(scene, 'to:"front desk"')).toEqual(['Ben to us and Ana', 'Ben to us', 'Ana to us']);
  expect(found(scene, 'line:desk')).toHaveLength(5);
  expect(found(scene, 'line:0101')).toEqual(['we to Ana, elsewhere']);
  expect(found(scene, '-from:me')).toHaveLength(3);
  expect(found(scene, 'ana line:nowhere')).toEqual([]);
});

test('who has a name is found by it, and nobody whose sender only begins alike', () => {
  const scene = openScene();
  const senders = ['Acme Bank', 'Acme Shop'].map((one) => Address.parse(one));
  const facts = senders.map((from) => inbound(from, { from, text: `from ${from}` }));
  scene.write.apply(accountId, heard(facts), live);
  const names = namesLookup([{ name: 'Our lender', number: senders[0] ?? ana }]);
  const read = readerCalls(scene.db, names);
  for (const typed of ['lender', 'from:lender']) {
    const { hits } = read.search(asked(typed), null, 9);
    expect(hits.map(({ message }) => message.text)).toEqual(['from Acme Bank']);
  }
});

test('a number is found as it is dialled in the country of the typist', () => {
  const scene = openScene();
  composeOne(scene, 'to London', Address.parse('+442079460018'));
  composeOne(scene, 'to Ana', ana);
  const dialled = (country: 'GB' | 'US') => {
    const query = parseSearch('020 7946 0018', { ...typist, country });
    const { hits } = scene.read.search({ query, conversationId: null }, null, 9);
    return hits.map(({ message }) => message.text);
  };
  expect([dialled('GB'), dialled('US')]).toEqual([['to London'], []]);
});

test('within a conversation only its words count, not whom it is with', () => {
  const scene = openScene();
  const { id } = only(scene.write.compose(newText('call 312 555 0150 or 555-0150')).conversations);
  composeOne(scene, 'nothing of that');
  scene.write.apply(accountId, heard([inbound('i1', { text: 'call whom?' })]), live);
  expect(found(scene, 'call', id)).toHaveLength(2);
  expect(found(scene, '312', id)).toEqual(['call 312 555 0150 or 555-0150']);
  expect(found(scene, '0150', id)).toEqual(['call 312 555 0150 or 555-0150']);
  expect(found(scene, '312 555 0150', id)).toEqual(['call 312 555 0150 or 555-0150']);
  expect(found(scene, '-0150', id)).toEqual(['call whom?', 'nothing of that']);
  expect(found(scene, '3125550150')).toHaveLength(3);
});

test('a text that turns out to belong to another conversation is found there', () => {
  const scene = openScene();
  const pooled = { ...newText('From the pool'), byProfile: 'profile-1' };
  const before = only(scene.write.compose(pooled).conversations).id;
  expect(found(scene, 'pool line:0100')).toEqual(['From the pool']);
  const sent = heard([outbound('p1', 'From the pool', ['accepted'], { from: otherLine })]);
  const result = { kind: 'accepted', providerMessageId: 'p1', heard: sent } as const;
  scene.write.settle(claimOne(scene).outboxId, result, noon);
  expect([found(scene, 'pool line:0100'), found(scene, 'pool', before)]).toEqual([[], []]);
  expect(found(scene, 'pool line:0101')).toEqual(['From the pool']);
});

test('of a removed account no word is left, not even in the bytes of the file', () => {
  const file = tempFile();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const other = '019a0000-0000-7000-8000-000000000002';
  scene.write.compose({ ...newText('stays here'), accountId: other });
  for (const word of ['xylographer', 'quizzically']) composeOne(scene, `so ${word} said`);
  scene.write.removeAccount(accountId);
  while (fileSlice(scene.db, 500));
  scene.db.exec("CREATE VIRTUAL TABLE temp.v USING fts5vocab('main', 'search_index', 'row')");
  const left = scene.db.all('SELECT term FROM v').map((row) => String(row['term']));
  expect(left).toContain('stays');
  expect(left.filter((word) => /xyl|qui|said/.test(word))).toEqual([]);
  scene.db.exec('DROP TABLE v');
  for (const name of readdirSync(dirname(file))) {
    const bytes = readFileSync(join(dirname(file), name));
    expect([bytes.includes('lographer'), bytes.includes('izzically')]).toEqual([false, false]);
  }
  scene.write.removeAccount(other);
  expect(found(scene, 'stays')).toEqual([]);
  composeOne(scene, 'stays anew');
  expect(found(scene, 'stays')).toEqual(['stays anew']);
});

const texts = 1_200;

/** A database of the version before searching, with texts a minute apart. */
function olderFile(): string {
  const file = tempFile();
  createEmpty(file, 5).close();
  const db = new DatabaseSync(file);
  db.exec(`
    INSERT INTO account (id, uuid) VALUES (1, '${accountId}');
    INSERT INTO conversation (account_id, line, people, last_seq)
      VALUES (1, '${line}', '${ana}', ${(noon + texts) * 1024});
    WITH RECURSIVE counted(value) AS
      (VALUES (1) UNION ALL SELECT value + 1 FROM counted WHERE value < ${texts})
    INSERT INTO message (seq, id, conversation_id, direction, origin, text, at)
      SELECT (${noon} + value) * 1024, 'm' || value, 1, 'in', 'history', 'older ' || value, ${noon}
      FROM counted;
  `);
  db.close();
  return file;
}

test('older texts are filed newest first, and what is not there yet is said', () => {
  const file = olderFile();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const page = () => scene.read.search(asked('older'), null, 1);
  expect(page()).toEqual({ hits: [], hasOlder: false, searchedBackTo: noon + texts });
  expect(fileSlice(scene.db, 500)).toBe(true);
  expect(page()).toMatchObject({ hits: [{ message: { text: 'older 1200' } }], hasOlder: true });
  expect(page().searchedBackTo).toBe(noon + texts - 499);
  const early = inbound('i1', { text: 'older news', sentAt: noon });
  const history = { cursor: null, historyBefore: noon + 1, byTime: false };
  scene.write.apply(accountId, heard([early]), history);
  expect(scene.read.searchCount(asked('older'))).toEqual({ count: 501, more: false });
  while (fileSlice(scene.db, 500));
  expect(page().searchedBackTo).toBeNull();
  expect(scene.read.searchCount(asked('older'))).toEqual({ count: texts + 1, more: false });
  expect(found(scene, '"older 77"')).toEqual(['older 77']);
});
