import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../shared/contract/commands.ts';
import { CommandError } from '../../shared/contract/failure.ts';
import { ProviderError } from '../providers/provider.ts';
import { openStore } from '../store/open.ts';
import { foundLine } from '../store/scene.ts';
import { optOutCommands } from './optout.ts';
import { accountId, ana, ben, line } from './scene.ts';

const whom = { accountId, line, person: ana };

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'longcode-optout-'));
  const store = await openStore({
    file: join(folder, 'longcode.db'),
    workerUrl: new URL('../store/worker.ts', import.meta.url),
  });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  await store.setLines(accountId, [{ ...foundLine, accountId, number: line }]);
  const changed: number[] = [];
  const said = optOutCommands({
    store,
    broadcast: { changed: ({ conversations }) => void changed.push(conversations.length) },
    readOptOutList: async () => {
      throw new ProviderError('busy', 'come back later');
    },
    askWhereTo: async (name) => join(folder, name),
  });
  return { store, said, folder, changed };
}

test('what the user says is kept, exported and taken back', async () => {
  const { said, folder } = await start();
  await said.addOptOut({ ...whom, reason: '=HYPERLINK("x")' });
  const { optOuts } = await said.listOptOuts(undefined);
  expect(optOuts).toMatchObject([{ person: ana, source: 'user', reason: '=HYPERLINK("x")' }]);
  expect(await said.exportOptOuts(undefined)).toEqual({ saved: true });
  const table = await readFile(join(folder, 'Opt-outs.csv'), 'utf8');
  expect(table.split('\r\n')).toHaveLength(3);
  expect(table).toContain(`${ana},`);
  expect(table).not.toMatch(/(^|,|")=/m);

  const people = [ana, ben];
  const going = await said.preFlight({ accountId, line, profileId: null, people });
  expect(going.optedOut.map(({ person }) => person)).toEqual([ana]);
  await said.undoOptOut({ id: optOuts[0]?.undoId ?? 0 });
  expect((await said.listOptOuts(undefined)).optOuts).toEqual([]);
  await expect(said.undoOptOut({ id: 99 })).rejects.toBeInstanceOf(CommandError);
});

test('a list that cannot be read is a failure in words', async () => {
  const { said } = await start();
  const failed = said.refreshOptOuts({ accountId });
  await expect(failed).rejects.toMatchObject({ failure: { code: 'provider-failed' } });
});

test('a consent needs to say how it was given', () => {
  const consent = commands.recordConsent;
  expect(consent.safeParse({ ...whom, reason: '  ' }).success).toBe(false);
  expect(consent.safeParse({ ...whom, reason: 'signed the form' }).success).toBe(true);
});
