/** What the user says and asks about opt-outs. */
import { writeFile } from 'node:fs/promises';
import { CommandError } from '../../shared/contract/failure.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { OptOut } from '../../shared/model/opt-outs.ts';
import { tableText } from '../../shared/text/table.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { OptOutLists } from '../opt-out-lists.ts';
import { ProviderError } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';
import { said } from '../words.ts';

export interface OptOutOptions {
  readonly store: Pick<
    Store,
    | 'optOuts'
    | 'optOutLists'
    | 'threadOptOuts'
    | 'preFlight'
    | 'sayOptOut'
    | 'answerOptOut'
    | 'undoOptOut'
  >;
  readonly broadcast: Pick<Broadcast, 'changed'>;
  readonly readOptOutList: OptOutLists['read'];
  readonly askWhereTo: (name: string) => Promise<string | null>;
}

type OptOutCommands = Pick<
  Handlers,
  | 'listOptOuts'
  | 'threadOptOuts'
  | 'answerOptOut'
  | 'addOptOut'
  | 'recordConsent'
  | 'undoOptOut'
  | 'refreshOptOuts'
  | 'preFlight'
  | 'exportOptOuts'
>;

export function optOutCommands(options: OptOutOptions): OptOutCommands {
  const { store, broadcast } = options;
  const tell = (changes: ChangeSet): null => {
    broadcast.changed(changes);
    return null;
  };
  const done = (acted: { readonly acted: boolean; readonly changes: ChangeSet }): null => {
    if (!acted.acted) throw new CommandError('not-found', 'opt-out');
    return tell(acted.changes);
  };

  return {
    listOptOuts: async () => {
      const [optOuts, lists] = await Promise.all([store.optOuts(), store.optOutLists()]);
      return { optOuts, lists };
    },
    threadOptOuts: ({ conversationId }) => store.threadOptOuts(conversationId),
    answerOptOut: async ({ messageId, recorded }) =>
      done(await store.answerOptOut(messageId, recorded, Date.now())),
    addOptOut: async ({ reason, ...whom }) =>
      tell(await store.sayOptOut(whom, 'out', reason || null, Date.now())),
    recordConsent: async ({ reason, ...whom }) =>
      tell(await store.sayOptOut(whom, 'in', reason, Date.now())),
    undoOptOut: async ({ id }) => done(await store.undoOptOut(id, Date.now())),
    refreshOptOuts: async ({ accountId }) => {
      await options.readOptOutList(accountId).catch((error: unknown) => {
        if (!(error instanceof ProviderError)) throw error;
        throw new CommandError('provider-failed', error.message);
      });
      return null;
    },
    preFlight: (query) => store.preFlight(query),
    exportOptOuts: async () => {
      const to = await options.askWhereTo(`${said().desktop.files.optOuts}.csv`);
      if (to === null) return { saved: false };
      const rows = (await store.optOuts()).map(rowOf);
      await writeFile(to, tableText([header, ...rows])).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new CommandError(code === 'ENOSPC' ? 'store-full' : 'not-saved', code);
      });
      return { saved: true };
    },
  };
}

/** For other programs, so in words that stay the same in every language. */
const header = [
  ...['person', 'opted_out_at', 'line', 'profile_id', 'profile', 'source', 'words', 'code'],
  ...['reason', 'list'],
];

function rowOf({ person, at, reach, source, words, code, reason, listing }: OptOut): string[] {
  const profile = reach.kind === 'profile' ? reach : null;
  return [
    ...[person, new Date(at).toISOString(), reach.line ?? '', profile?.profileId ?? ''],
    ...[profile?.name ?? '', source, words ?? '', code ?? '', reason ?? '', listing ?? ''],
  ];
}
