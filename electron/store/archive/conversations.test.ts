import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportChoice, ExportFormat } from '../../../shared/archive/selection.ts';
import { accountId, ana, ben, heard, inbound, line, live, noon, sceneAt } from '../scene.ts';
import { newBeat } from './beat.ts';
import { archiveCalls } from './calls.ts';
import { type Desk, done, fill, newDesk } from './test-archive.ts';

const everything: ExportChoice = { kind: 'view', view: { kind: 'all' } };

function written(
  desk: Desk,
  format: ExportFormat,
  choice = everything,
  span: { from: number | null; until: number | null } = { from: null, until: null },
) {
  const target = join(desk.folder, `told.${format}`);
  const accounts = new Map([[accountId, 'Shop & Co']]);
  const order = {
    ...{ target, format, choice, span, accounts, mediaFolder: desk.media },
    ...({ madeAt: noon, language: 'en' } as const),
  };
  const told = done(archiveCalls(desk.file).writeConversations(order, newBeat().shared));
  return { ...told, text: readFileSync(target, 'utf8') };
}

function deskWith(...texts: readonly string[]): Desk {
  const desk = newDesk();
  fill(desk);
  const scene = sceneAt(desk.file);
  for (const [n, text] of texts.entries()) {
    scene.write.apply(accountId, heard([inbound(`t${n}`, { from: ben, text })]), live);
  }
  scene.db.close();
  return desk;
}

test('a page holds every word escaped, runs nothing, and has its files beside it', () => {
  const desk = deskWith(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\0\u202e&amp;',
  );
  const { text, conversations } = written(desk, 'html');
  expect(conversations).toBeGreaterThan(2);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).toContain('&amp;amp;');
  expect(text).toContain('Shop &amp; Co');
  expect(text).toContain('Ana Ruiz');
  expect(text).not.toMatch(/<script|<img src=x|\0/);
  expect(text).toContain("default-src 'none'");
  const [, address = ''] =
    /<img src="(told_files\/[0-9a-f]{16}\.png)" alt="a\.png">/.exec(text) ?? [];
  expect(readFileSync(join(desk.folder, address), 'utf8')).toBe('png');
  expect(readdirSync(desk.folder).some((name) => name.endsWith('.part'))).toBe(false);
});

test('no cell of a table is a formula, and each person of a text has a row', () => {
  const desk = deskWith('=HYPERLINK("http://x","y")', '+1+1', 'two\nlines;=1');
  const { text } = written(desk, 'csv');
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  expect(text).toContain("'+1+1");
  expect(text).not.toMatch(/(^|,|")=/m);
  expect(text.startsWith('\ufeffAccount,Line,')).toBe(true);
  expect(text.match(/All of you/g)).toHaveLength(3);
});

test('JSON parses, tells every receipt, and keeps to what was chosen', () => {
  const desk = deskWith('later');
  const all = JSON.parse(written(desk, 'json').text);
  expect(all).toMatchObject({ format: 'longcode-conversations', version: 1 });
  const texts = all.conversations.flatMap((one: { messages: { text: string }[] }) => one.messages);
  const hello = texts.find((one: { text: string }) => one.text === 'Hello Ana');
  expect(hello.recipients[0].attempts[0]).toMatchObject({ status: 'carrier' });
  expect(hello.recipients[0].attempts[0].receipts.length).toBeGreaterThan(1);

  const scene = sceneAt(desk.file);
  const { conversations } = scene.read.conversations({ kind: 'all' }, null, 99);
  const id = conversations.find(({ people }) => people.length === 1 && people[0] === ana)?.id ?? 0;
  scene.db.close();
  const one = written(desk, 'json', { kind: 'picked', ids: [id, id, 4711] });
  expect(one.conversations).toBe(1);
  const ofLine = { kind: 'line', accountId, line } as const;
  expect(written(desk, 'json', { kind: 'view', view: ofLine }).texts).toBe(texts.length);
  const none = written(desk, 'json', everything, { from: 0, until: 1 });
  expect([none.texts, JSON.parse(none.text).conversations]).toEqual([0, []]);
  expect(existsSync(join(desk.folder, 'told_files'))).toBe(false);
});
