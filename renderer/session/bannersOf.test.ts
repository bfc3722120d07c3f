import { describe, expect, test } from 'vitest';
import type { StorageTrouble } from '../../shared/model/storage.ts';
import { Address } from '../../shared/phone/address.ts';
import { sampleProviderName } from './samples.ts';
import { a, b, begin, connecting, live, openScene, out, reading, soundStorage } from './scene.ts';

describe('an outage', () => {
  test('is shown after four seconds without a connection, tries in between do not count', () => {
    const scene = openScene();
    scene.after(0, [a(live)]);
    scene.after(0, [a(out(begin))]);
    scene.after(1500, [a(connecting)]);
    scene.after(1500, [a(out(begin))]);
    scene.pass(999);
    expect(scene.kinds()).toBe('');
    scene.pass(1);
    expect(scene.kinds()).toBe('outage');
    scene.after(100, [a(connecting)]);
    expect(scene.kinds()).toBe('outage');
  });

  test('that is old when the page opens is shown at once', () => {
    const scene = openScene();
    scene.after(0, [a(out(begin - 60_000))]);
    expect(scene.kinds()).toBe('outage');
  });

  test.each([[reading], [live]])('of three seconds is never spoken of: then %o', (then) => {
    const scene = openScene();
    scene.after(0, [a(out(begin))]);
    scene.after(3000, [a(then)]);
    scene.after(500, [a(live)]);
    scene.pass(60_000);
    expect(scene.story()).toEqual([]);
  });

  test('ends in one all-clear, once the connection has stayed for four seconds', () => {
    const scene = openScene();
    scene.after(0, [a(out(begin))]);
    scene.after(10_000, [a(connecting)]);
    scene.after(100, [a(reading)]);
    scene.after(2000, [a(live)]);
    scene.pass(3999);
    expect(scene.kinds()).toBe('recovering');
    scene.pass(1);
    expect(scene.banners()).toEqual([
      {
        kind: 'all-clear',
        storage: false,
        network: false,
        providers: [sampleProviderName],
        accountIds: ['a'],
      },
    ]);
    scene.pass(60_000);
    expect(scene.story()).toEqual(['outage', 'catching-up', 'recovering', 'all-clear', '']);
  });

  test('that comes and goes is one banner and one all-clear at the very end', () => {
    const scene = openScene();
    scene.after(0, [a(live)]);
    for (let turn = 0; turn < 10; turn += 1) {
      scene.after(1000, [a(out(scene.clock()))]);
      scene.after(6000, [a(connecting)]);
      scene.after(100, [a(live)]);
    }
    scene.pass(60_000);
    expect(scene.story().filter((kinds) => kinds === 'all-clear')).toHaveLength(1);
    expect(scene.story().slice(0, -2)).not.toContain('');
    expect(new Set(scene.story())).toEqual(new Set(['outage', 'recovering', 'all-clear', '']));
  });

  test('that returns takes back an all-clear', () => {
    const scene = openScene();
    scene.after(0, [a(out(begin))]);
    scene.after(5000, [a(live)]);
    scene.pass(4000);
    expect(scene.kinds()).toBe('all-clear');
    scene.after(100, [a(out(scene.clock()))]);
    expect(scene.kinds()).toBe('');
  });

  test('ends without a word when the account stops or its key is refused', () => {
    const scene = openScene();
    scene.after(0, [a(out(begin))]);
    scene.after(5000, [a({ state: 'stopped' })]);
    scene.pass(60_000);
    expect(scene.story()).toEqual(['outage', '']);
    scene.after(0, [a(out(scene.clock()))]);
    scene.after(5000, [a({ state: 'key-refused', since: scene.clock(), detail: '401' })]);
    expect(scene.kinds()).toBe('key');
  });
});

describe('texts that did not arrive live', () => {
  const missed = (line: string, count: number) => ({
    health: {
      heardAt: null,
      checkedAt: 0,
      missed: {
        lines: [Address.parse(line)],
        count,
        foundAt: count,
        cause: 'nothing-pushed' as const,
      },
    },
  });

  test('are one banner for each provider and cause, and none while there is an outage', () => {
    const scene = openScene();
    scene.after(0, [a(live, missed('+13125550142', 2)), b(live, missed('+13125550143', 3))]);
    expect(scene.banners()).toMatchObject([
      { kind: 'missed', count: 5, foundAt: 3, lines: ['+13125550142', '+13125550143'] },
    ]);
    scene.after(0, [a(out(0), missed('+13125550142', 2))]);
    expect(scene.kinds()).toBe('outage');
  });
});

describe('paused sending', () => {
  const paused = (until: number) =>
    a(live, { flow: { state: 'paused', until, asked: true, detail: '429' } });
  const flowing = a(live);

  test('is shown when it lasts, with its end when that is worth telling', () => {
    const scene = openScene();
    scene.after(0, [paused(begin + 60_000)]);
    expect(scene.kinds()).toBe('');
    scene.pass(4000);
    expect(scene.banners()).toMatchObject([{ kind: 'paused', until: begin + 60_000, asked: true }]);
    scene.after(56_000, [flowing]);
    scene.pass(4000);
    expect(scene.story()).toEqual(['paused', '']);
  });

  test('in short turns is one banner without an end', () => {
    const scene = openScene();
    for (let turn = 0; turn < 20; turn += 1) {
      scene.after(100, [paused(scene.clock() + 1100)]);
      scene.after(1000, [flowing]);
    }
    expect(scene.banners()).toMatchObject([{ kind: 'paused', until: null }]);
    scene.pass(10_000);
    expect(scene.story()).toEqual(['paused', '']);
  });

  test('after an outage holds back the all-clear, which says that texts go', () => {
    const scene = openScene();
    const flow = { state: 'paused', until: begin + 60_000, asked: false, detail: '' } as const;
    scene.after(0, [a(out(begin), { flow })]);
    scene.after(10_000, [a(live, { flow })]);
    scene.pass(10_000);
    expect(scene.kinds()).toBe('paused');
    scene.after(1000, [flowing]);
    scene.pass(60_000);
    expect(scene.story()).toEqual(['outage', 'recovering', 'paused', 'all-clear', '']);
  });

  test('that begins takes back an all-clear', () => {
    const scene = openScene();
    scene.after(0, [a(out(begin))]);
    scene.after(5000, [a(live)]);
    scene.pass(4000);
    scene.after(0, [paused(scene.clock() + 60_000)]);
    scene.pass(4000);
    expect(scene.kinds()).toBe('paused');
  });

  test('needs no banner beside an outage', () => {
    const scene = openScene();
    const flow = { state: 'paused', until: begin + 60_000, asked: false, detail: '' } as const;
    scene.after(0, [a(out(0), { flow })]);
    scene.pass(5000);
    expect(scene.kinds()).toBe('outage');
  });
});

describe('catching up', () => {
  test('is shown when it takes more than a second, all accounts together', () => {
    const scene = openScene();
    scene.after(0, [a(reading), b({ ...reading, read: 5, remaining: null })]);
    scene.pass(999);
    expect(scene.kinds()).toBe('');
    scene.pass(1);
    expect(scene.banners()).toEqual([{ kind: 'catching-up', read: 15, remaining: null }]);
    scene.after(0, [a(reading), b(reading)]);
    expect(scene.banners()).toEqual([{ kind: 'catching-up', read: 20, remaining: 40 }]);
    scene.after(0, [a(live), b(live)]);
    expect(scene.kinds()).toBe('');
  });
});

describe('trouble with storage', () => {
  const trouble: StorageTrouble = { kind: 'full', detail: 'SQLITE_FULL', since: begin };

  test('is shown at once and speaks for the accounts that suffer from it', () => {
    const scene = openScene();
    scene.after(0, [a(out(0, 'storage'))], { trouble, notice: null });
    expect(scene.kinds()).toBe('storage');
    scene.after(0, [a(out(0, 'storage'))], soundStorage);
    expect(scene.banners()).toMatchObject([{ kind: 'outage', cause: 'storage' }]);
  });

  test('and the outage that came of it are cleared together, once', () => {
    const scene = openScene();
    scene.after(0, [a(live)], { trouble, notice: null });
    scene.after(5000, [a(out(begin + 1000, 'storage'))]);
    scene.after(5000, [a(out(begin + 1000, 'storage'))], soundStorage);
    scene.after(500, [a(live)]);
    scene.pass(4000);
    expect(scene.banners()).toMatchObject([{ kind: 'all-clear', storage: true, providers: [] }]);
    expect(scene.story()).toEqual(['storage', 'outage', 'recovering', 'all-clear']);
  });
});

test('a notice stays until it is dismissed', () => {
  const scene = openScene();
  scene.after(0, [a(live)], { trouble: null, notice: { kind: 'journal-missing' } });
  scene.pass(600_000);
  expect(scene.kinds()).toBe('notice');
  scene.after(0, [a(live)], soundStorage);
  expect(scene.kinds()).toBe('');
});
