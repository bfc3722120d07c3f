import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  foundLine,
  fromLine,
  groupText,
  heard,
  inbound,
  line,
  live,
  newText,
  noon,
  only,
  openScene,
  otherLine,
  type Scene,
  waitingOf,
} from '../scene.ts';
import { farLine, minute, openLines, write } from './scene.ts';

const whom = { accountId, line, person: ana };
const out = (scene: Scene, from = line, person = ana) =>
  scene.read.isOptedOut(accountId, from, person);
const claimed = (scene: Scene, now = noon + minute) =>
  scene.write.claim(accountId, now, 10, []).sends.map(({ text }) => text);

test('STOP covers every line of the profile, and nobody else', () => {
  const scene = openLines();
  write(scene, ' Stop. ');
  expect([line, otherLine, farLine].map((from) => out(scene, from))).toEqual([true, true, false]);
  expect(out(scene, line, ben)).toBe(false);
});

test('where the provider’s opt-outs reach one line, it covers that line', () => {
  const scene = openLines('line');
  write(scene, 'STOP');
  expect([line, otherLine].map((from) => out(scene, from))).toEqual([true, false]);
});

test('a line whose profile is learned later is covered as well', () => {
  const scene = openScene();
  write(scene, 'STOP');
  expect(out(scene, otherLine)).toBe(false);
  scene.write.setLines(accountId, [foundLine, { ...foundLine, number: otherLine }]);
  expect(out(scene, otherLine)).toBe(true);
});

test('a text that waits on such a line is held back when its turn comes', () => {
  const scene = openScene();
  write(scene, 'STOP');
  scene.write.compose(fromLine(newText('from the other'), otherLine));
  scene.write.setLines(accountId, [foundLine, { ...foundLine, number: otherLine }]);
  expect(claimed(scene)).toEqual([]);
  expect(scene.read.counts()).toMatchObject({ waiting: 0, failed: 0 });
});

test.each(['START', 'unstop'])('%s lets texts go again, on every line of the profile', (word) => {
  const scene = openLines();
  write(scene, 'STOP');
  write(scene, word, { to: otherLine, at: minute });
  expect([line, otherLine].map((from) => out(scene, from))).toEqual([false, false]);
});

test.each(['yes', 'please stop texting me', 'stop by at 5', 'Stop?', 'HELP'])(
  '%j neither blocks nor unblocks',
  (text) => {
    const scene = openLines();
    write(scene, text);
    expect(out(scene)).toBe(false);
    write(scene, 'STOP', { at: 1 });
    write(scene, text, { at: 2 });
    expect(out(scene)).toBe(true);
  },
);

test('an old text that is read back late undoes nothing', () => {
  const scene = openLines();
  write(scene, 'STOP', { at: 2 * minute });
  write(scene, 'START', { at: minute, heardAt: 3 * minute });
  expect(out(scene)).toBe(true);
  write(scene, 'START', { at: 4 * minute });
  write(scene, 'STOP', { at: 3 * minute, heardAt: 5 * minute });
  expect(out(scene)).toBe(false);
});

test('of two words at the same moment the refusal counts, whichever is heard first', () => {
  for (const words of [
    ['STOP', 'START'],
    ['START', 'STOP'],
  ]) {
    const scene = openLines();
    for (const word of words) write(scene, word);
    expect(out(scene)).toBe(true);
  }
});

test('a START from the future does not outweigh the next STOP', () => {
  const scene = openLines();
  write(scene, 'START', { at: 9 * minute, heardAt: 0 });
  write(scene, 'STOP', { at: minute });
  expect(out(scene)).toBe(true);
});

test('words that are told later count when they are', () => {
  const scene = openLines();
  const hear = (text: string | null) =>
    scene.write.apply(accountId, heard([inbound('late', { text, sentAt: noon })]), live);
  hear(null);
  expect(out(scene)).toBe(false);
  hear('STOP');
  hear('STOP');
  expect(out(scene)).toBe(true);
  expect(scene.read.threadOptOuts(1).events).toHaveLength(1);
});

test('what waits for them ends, is seen to, and stays ended after START', () => {
  const scene = openLines();
  const waiting = composeOne(scene, 'waits');
  scene.write.compose({ ...newText('in undo', [ana], noon), undoFor: 5_000 });
  const paused = composeOne(scene, 'paused');
  scene.write.pause({ kind: 'text', messageId: paused });
  const changes = write(scene, 'STOP', { at: 1 });
  expect(changes.messages.filter(({ direction }) => direction === 'out')).toHaveLength(3);
  expect(waitingOf(scene, waiting)).toEqual({ kind: 'opted-out' });
  expect(waitingOf(scene, paused)).toEqual({ kind: 'opted-out' });
  expect(scene.read.counts()).toMatchObject({ waiting: 0, failed: 0 });
  write(scene, 'START', { at: minute });
  scene.write.resume({ kind: 'text', messageId: paused });
  expect(claimed(scene)).toEqual([]);
});

test('a text written to them is kept and says that it was not sent', () => {
  const scene = openLines();
  write(scene, 'STOP');
  const batch = scene.write.compose(newText('to both', [ana, ben]));
  const batchId = batch.messages[0]?.batchId ?? '';
  expect(claimed(scene)).toEqual(['to both']);
  const card = scene.read.batchCard(batchId);
  expect(card).toMatchObject({ total: 2, counts: { submitting: 1 }, waiting: { 'opted-out': 1 } });
  expect(card?.causes).toEqual([]);
  const rows = scene.read.batchRows({
    ...{ batchId, outcome: 'opted-out', cause: null, offset: 0, limit: 9 },
  }).rows;
  expect(only(rows)).toMatchObject({ to: ana, verdict: { retry: 'no', billed: 'no' } });
});

test('a group with one of them in it gets nothing, since it is one request to all', () => {
  const scene = openLines();
  write(scene, 'STOP', { from: ben });
  scene.write.compose(groupText('to all'));
  scene.write.compose(fromLine(groupText('from elsewhere'), farLine));
  expect(claimed(scene)).toEqual(['from elsewhere']);
});

test('a text whose line the provider chooses asks for every line of the pool', () => {
  const scene = openLines('line');
  write(scene, 'STOP', { to: otherLine });
  scene.write.compose({ ...newText('by profile'), byProfile: 'profile-1' });
  scene.write.compose(newText('by line'));
  expect(claimed(scene)).toEqual(['by line']);
});

test('what was on its way when they opted out, and comes back unsent, goes no more', () => {
  const scene = openLines();
  const id = composeOne(scene, 'leaving');
  const { outboxId } = claimOne(scene);
  write(scene, 'STOP', { at: 1 });
  scene.write.settle(outboxId, { kind: 'again', notBefore: 0, detail: '429' }, noon + 2);
  expect(claimed(scene)).toEqual([]);
  expect(waitingOf(scene, id)).toEqual({ kind: 'opted-out' });
});

test('a retry, and a text sent again on the user’s word, ask the ledger too', () => {
  const scene = openLines();
  const refused = composeOne(scene, 'refused');
  const { outboxId } = claimOne(scene);
  const end = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  scene.write.settle(outboxId, end, noon);
  write(scene, 'STOP', { at: 1 });
  scene.write.retryText(refused, noon + 2);
  expect(waitingOf(scene, refused)).toEqual({ kind: 'opted-out' });
  expect(claimed(scene)).toEqual([]);
});

test.each([
  ['telnyx', '40300', 'Blocked due to STOP message', true],
  ['bandwidth', '4775', 'recipient opted out', true],
  ['bandwidth', '4772', 'blocked', false],
  ['telnyx', '40302', 'too large', false],
] as const)('a refusal by %s with %s (%s): %s', (provider, code, detail, expected) => {
  const scene = openLines();
  composeOne(scene, 'hello');
  const { outboxId } = claimOne(scene);
  const dialect = provider === 'telnyx' ? 'telnyx-error' : 'bandwidth-error';
  scene.write.settle(outboxId, { kind: 'rejected', dialect, code, detail, raw: '' }, noon);
  expect(out(scene)).toBe(expected);
  if (expected) expect(scene.read.optOuts()).toMatchObject([{ source: 'refusal', code }]);
});

test('the user adds and takes back, and a consent has a reason', () => {
  const scene = openLines();
  scene.write.sayOptOut(whom, 'out', 'asked on the phone', noon);
  const [added] = scene.read.optOuts();
  expect(added).toMatchObject({ source: 'user', reason: 'asked on the phone', listing: null });
  expect(scene.write.undoOptOut(added?.undoId ?? 0, noon + 1).acted).toBe(true);
  expect(scene.write.undoOptOut(added?.undoId ?? 0, noon + 1).acted).toBe(false);
  expect(out(scene)).toBe(false);
  write(scene, 'STOP', { at: 5 * minute });
  scene.write.sayOptOut(whom, 'in', 'signed the form of 4 May', noon);
  expect(out(scene)).toBe(false);
  expect(scene.read.threadOptOuts(1).events.map(({ said, source }) => [said, source])).toEqual([
    ['out', 'user'],
    ['undo', 'user'],
    ['out', 'keyword'],
    ['in', 'user'],
  ]);
});

test('taking back a guess leaves what they said themselves', () => {
  const scene = openLines();
  write(scene, 'STOP');
  scene.write.sayOptOut(whom, 'out', null, noon + minute);
  const byKeyword = only(scene.read.optOuts());
  expect(byKeyword).toMatchObject({ source: 'keyword', words: 'STOP', at: noon, undoId: null });
});

test('a sentence asks once, blocks nothing, and is remembered either way', () => {
  const scene = openLines();
  const told = write(scene, 'Please stop texting me', { at: 1 });
  const messageId = told.messages[0]?.id ?? '';
  const { question } = scene.read.threadOptOuts(1);
  expect(question).toMatchObject({ messageId, person: ana, asks: 'out', words: 'stop texting' });
  expect(out(scene)).toBe(false);
  scene.write.answerOptOut(messageId, false, noon + 2);
  expect(scene.read.threadOptOuts(1).question).toBeNull();
  scene.write.answerOptOut(messageId, true, noon + 3);
  expect(out(scene)).toBe(false);

  const again = write(scene, 'I said do not text me', { at: minute });
  const second = again.messages[0]?.id ?? '';
  expect(scene.write.answerOptOut(second, true, noon + 2 * minute).acted).toBe(true);
  expect(only(scene.read.optOuts())).toMatchObject({
    ...{ source: 'sentence', at: noon + minute, words: 'I said do not text me' },
  });
  expect(scene.read.threadOptOuts(1).question).toBeNull();
});

test('YES is asked about of somebody who opted out, and of nobody else', () => {
  const scene = openLines();
  write(scene, 'yes');
  expect(scene.read.threadOptOuts(1).question).toBeNull();
  write(scene, 'STOP', { at: 1 });
  const yes = write(scene, 'Yes!', { at: 2 }).messages[0]?.id ?? '';
  expect(scene.read.threadOptOuts(1).question).toMatchObject({ asks: 'in', messageId: yes });
  scene.write.answerOptOut(yes, true, noon + 3);
  expect(out(scene)).toBe(false);
});

test('the conversation says who is out, and is told when that changes', () => {
  const scene = openLines();
  composeOne(scene, 'hello');
  claimOne(scene);
  const told = write(scene, 'STOP', { to: otherLine });
  const about = told.conversations.find((one) => one.line === line);
  expect(about?.optOuts).toMatchObject([
    { person: ana, words: 'STOP', reach: { kind: 'profile', name: 'Shop', line: otherLine } },
  ]);
});

test('an account that is removed takes its ledger with it', () => {
  const scene = openLines();
  write(scene, 'STOP');
  scene.write.removeAccount(accountId);
  expect(scene.db.all('SELECT 1 FROM opt_out_event')).toEqual([]);
  expect(out(scene)).toBe(false);
});
