/** What the tests of the commands stand on: a real store in its threads, and witnesses of what is told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AccountState, unknownHealth } from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import { Address } from '../../shared/phone/address.ts';
import type { FileOf } from '../outbox/uploads.ts';
import { providerModules } from '../providers/registry.ts';
import { openStore } from '../store/open.ts';
import { foundLine } from '../store/scene.ts';
import type { SendResult, Store } from '../store/store.ts';
import { draftCommands } from './drafts.ts';
import { inboxCommands } from './inbox.ts';
import { readingCommands } from './reading.ts';
import { sendingCommands } from './sending.ts';
import { createSentDrafts } from './sent-drafts.ts';

export const accountId = '019a0000-0000-7000-8000-000000000001';
export const line = Address.parse('+13125550100');
export const ana = Address.parse('+13125550150');
export const ben = Address.parse('+13125550151');

const state: AccountState = {
  account: {
    ...{ id: accountId, provider: 'opentact', name: 'Shop', practice: false, baseUrl: null },
    ...{ socketUrl: null, ownNumbers: [], createdAt: 0 },
    limits: providerModules.opentact.offer.limits,
  },
  receiving: { by: 'socket' },
  holding: { balance: 20, missingRights: [] },
  connection: { state: 'live', since: 0 },
  health: unknownHealth,
  flow: { state: 'flowing' },
};

export const refused: SendResult = {
  ...{ kind: 'rejected', code: '402', detail: 'No balance', raw: '{"status":402}' },
};

/** The only file that is kept: a picture of one pixel. */
export const picture = {
  hash: 'ab'.repeat(32),
  bytes: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
} as const;

/** A plain text to these, each for themselves. */
export const to = (...people: readonly Address[]) => ({
  ...{ accountId, line, to: [...people], together: false, media: [] },
});

export async function start(
  settings: Partial<Settings> = { undoSeconds: 0 },
  capabilities: Partial<Capabilities> = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'longcode-commands-'));
  const workerUrl = new URL('../store/worker.ts', import.meta.url);
  const store = await openStore({ file: join(folder, 'longcode.db'), workerUrl });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  await store.setLines(accountId, [foundLine]);
  const told: ChangeSet[] = [];
  const kicked: string[] = [];
  const failures: unknown[] = [];
  const looks: number[] = [];
  const sentDrafts = createSentDrafts();
  const broadcast = { changed: (changes: ChangeSet) => void told.push(changes) };
  const fileOf: FileOf = async (hash) =>
    hash === picture.hash ? { bytes: picture.bytes, type: 'gif' } : null;
  const commands = {
    ...readingCommands(store),
    ...inboxCommands({ store, broadcast, onSnoozes: () => void looks.push(told.length) }),
    ...draftCommands({
      ...{ store, broadcast, fileOf, sentDrafts, onDraftsSaved: () => undefined },
      onFailure: (e) => failures.push(e),
    }),
    ...sendingCommands({
      ...{ store, broadcast, fileOf, sentDrafts },
      settings: () => ({ ...defaultSettings, ...settings }),
      capabilitiesOf: (provider) => ({
        ...providerModules[provider].offer.capabilities,
        ...capabilities,
      }),
      engine: {
        kick: (id) => void kicked.push(id),
        states: () => [state],
        receives: () => false,
      },
    }),
  };
  return { store, told, kicked, failures, looks, commands };
}

/** Takes the next due sends and ends each alike. */
export async function settleAll(store: Store, result: SendResult): Promise<void> {
  const { sends } = await store.claim(accountId, Date.now(), 100, []);
  for (const { outboxId } of sends) await store.settle(outboxId, result, Date.now());
}

export function only<T>(items: readonly T[]): T {
  const [first, ...rest] = items;
  if (first === undefined || rest.length > 0) throw new Error(`Expected one, got ${items.length}`);
  return first;
}
