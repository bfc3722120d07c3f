/**
 * The disk is full: what cannot be written down is refused in words, what was promised is kept, and
 * everything can still be read. Chromium's own files are elsewhere, since it is not what is tested.
 */
import { mkdirSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { line, people } from '../e2e/scene.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { canMount, mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { openStage, type Stage, stranger } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

async function smallProfile(): Promise<SmallDisk & { readonly profile: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-full-'));
  const profile = path.join(folder, 'profile');
  const elsewhere = path.join(folder, 'chromium');
  const disk = mountSmallDisk(profile, 16);
  onTestFinished(async () => {
    disk.unmount();
    await rm(folder, { recursive: true });
  });
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, path.join(profile, 'chromium'));
  return { ...disk, profile };
}

const trouble = async () => {
  const answer = await stage.app.page.evaluate(() => window.longcode.start());
  return answer.ok ? (answer.value.storage.trouble?.kind ?? null) : answer.failure.code;
};

test.skipIf(!canMount())(
  'disk full: refused in words, read as ever, and all is well with room',
  async () => {
    const { profile, fill, empty } = await smallProfile();
    stage = await openStage({ profile });
    const gateway = stage.gateway();
    const promised = ['With room'];
    await stage.write(people.delivered, 'With room');
    await expectAllWentOnce(stage, promised);

    fill();
    const failures: string[] = [];
    for (let n = 0; n < 2_000 && failures.length < 3; n++) {
      const text = `Without room ${n} ${'x'.repeat(500)}`;
      await stage.write(stranger(n), text).then(
        () => promised.push(text),
        (error: unknown) => failures.push(error instanceof Error ? error.message : String(error)),
      );
    }
    expect(failures).toEqual(['store-full', 'store-full', 'store-full']);
    await expect.poll(trouble).toBe('full');
    await gateway.inbound({ from: people.delivered, to: line, text: 'Nowhere to put it' });
    const page = { view: { kind: 'all' }, after: null, limit: 50 } as const;
    const listed = await stage.app.page.evaluate(
      (asked) => window.longcode.listConversations(asked),
      page,
    );
    expect(listed.ok && listed.value.conversations.length).toBeGreaterThan(0);

    empty();
    await expectAllWentOnce(stage, promised, 40_000);
    await expectArrived(stage, ['Nowhere to put it'], 40_000);
    await stage.write(people.delivered, 'Room again');
    await expectAllWentOnce(stage, [...promised, 'Room again']);
    await expect.poll(trouble).toBeNull();
  },
  120_000,
);
