/**
 * The report that a user may send. It is put together from what can hold nothing of theirs: counts,
 * versions, and words of closed sets. No number, text, name, address, folder or key goes into it, and
 * whoever adds a line keeps it so; a test sends a full profile through it.
 */
import type { About, Defect, Versions } from '../../shared/model/about.ts';
import type { AccountState } from '../../shared/model/account.ts';
import type { InboxCounts } from '../../shared/model/conversation.ts';
import type { Settings } from '../../shared/model/settings.ts';

export interface Told {
  readonly versions: Versions;
  /** ms since the epoch. */
  readonly at: number;
  readonly data: About['data'];
  readonly accounts: readonly AccountState[];
  readonly counts: Pick<InboxCounts, 'all' | 'unread' | 'failed' | 'waiting' | 'asking'> | null;
  readonly unsent: { readonly texts: number } | null;
  readonly trouble: string | null;
  readonly settings: Pick<Settings, 'theme' | 'undoSeconds'>;
  readonly defects: readonly Defect[];
}

export function reportText(told: Told): string {
  const { versions, data, counts, settings } = told;
  const lines = [
    `Longcode ${versions.version}`,
    `Made: ${new Date(told.at).toISOString()}`,
    `Electron ${versions.electron}, Chromium ${versions.chromium}, Node ${versions.node}`,
    `System: ${versions.system}`,
    `Theme: ${settings.theme}; undo: ${settings.undoSeconds} s`,
    '',
    `Texts: ${data.texts} bytes; files: ${data.files} bytes; backups: ${data.backups} bytes`,
    `Storage: ${told.trouble ?? 'sound'}`,
    counts === null
      ? 'Conversations: not readable'
      : `Conversations: ${counts.all}; unread ${counts.unread}; failed ${counts.failed}; waiting ${counts.waiting}; asking ${counts.asking}`,
    `Unsent: ${told.unsent?.texts ?? 'not readable'}`,
    '',
    `Accounts: ${told.accounts.length}`,
    ...told.accounts.map((state, index) => accountLine(state, index + 1)),
    '',
    `Defects: ${told.defects.length}`,
    ...told.defects.flatMap(defectLines),
  ];
  return `${lines.join('\n')}\n`;
}

function accountLine({ account, connection, flow, receiving, holding }: AccountState, n: number) {
  const where = account.practice ? 'practice' : account.baseUrl === null ? 'usual' : 'own address';
  const said = [
    `${n}. ${account.provider} (${where})`,
    `connection ${connection.state}`,
    ...(connection.state === 'waiting' ? [`cause ${connection.cause}`] : []),
    `sending ${flow.state}`,
    `receiving by ${receiving.by}`,
    `missing rights: ${holding.missingRights.join(' ') || 'none'}`,
  ];
  return said.join('; ');
}

function defectLines({ at, where, kind, code, frames }: Defect): string[] {
  const said = code === null ? kind : `${kind} ${code}`;
  return [
    `${new Date(at).toISOString()} ${where}: ${said}`,
    ...frames.map((frame) => `    ${frame}`),
  ];
}
