/**
 * Every act that has a name, with its group and the keys it has until the user gives it others. What an
 * act is called and does is in renderer/acts; this much is shared, because native menus and the stored
 * settings name acts too. The first keys are the ones that are shown.
 */
import { z } from 'zod';

/** In the order of the menus and of the sheet. */
export const actGroups = ['app', 'write', 'conversation', 'go', 'view'] as const;
export type ActGroup = (typeof actGroups)[number];

interface Entry {
  readonly group: ActGroup;
  readonly keys: readonly string[];
  /** Where a Mac has others. */
  readonly mac?: readonly string[];
  /** Also while a dialog is open. */
  readonly overDialogs?: boolean;
  /** Whoever has what it acts on listens to its keys, because it depends on the focus. */
  readonly ownKeys?: boolean;
}

const entries = {
  settings: { group: 'app', keys: ['Mod+,'] },
  shortcuts: { group: 'app', keys: ['?', 'Mod+/'] },
  help: { group: 'app', keys: ['F1'] },
  insight: { group: 'app', keys: [] },
  about: { group: 'app', keys: [] },
  export: { group: 'app', keys: [] },
  archive: { group: 'app', keys: [] },
  templates: { group: 'app', keys: [] },
  scheduled: { group: 'app', keys: [] },
  'opt-outs': { group: 'app', keys: [] },
  'send-later': { group: 'write', keys: [] },

  'new-message': { group: 'write', keys: ['Mod+N'] },
  write: { group: 'write', keys: ['R'] },
  attach: { group: 'write', keys: ['Mod+U'], ownKeys: true },
  'undo-send': { group: 'write', keys: ['Mod+Z'], ownKeys: true },
  emoji: { group: 'write', keys: ['Mod+;'], ownKeys: true },
  swap: { group: 'write', keys: ['Mod+Shift+S'], ownKeys: true },

  done: { group: 'conversation', keys: ['E', 'Mod+Shift+A'] },
  'done-next': { group: 'conversation', keys: ['Mod+Alt+E', 'Mod+Shift+E'] },
  snooze: { group: 'conversation', keys: ['H'] },
  'mark-unread': { group: 'conversation', keys: ['U'] },
  pin: { group: 'conversation', keys: [] },
  mute: { group: 'conversation', keys: [] },
  details: { group: 'conversation', keys: ['Mod+D'] },
  person: { group: 'conversation', keys: ['Mod+I'] },
  newest: { group: 'conversation', keys: ['Mod+J'] },

  palette: { group: 'go', keys: ['Mod+K'] },
  search: { group: 'go', keys: ['Mod+F'] },
  people: { group: 'go', keys: ['Mod+Shift+P'] },
  'new-contact': { group: 'go', keys: [] },
  'import-contacts': { group: 'go', keys: [] },
  'search-here': { group: 'go', keys: ['Mod+Shift+F'] },
  next: { group: 'go', keys: ['Alt+ArrowDown', 'Ctrl+Tab'] },
  previous: { group: 'go', keys: ['Alt+ArrowUp', 'Ctrl+Shift+Tab'] },
  'next-unread': { group: 'go', keys: ['Alt+Shift+ArrowDown'] },
  'previous-unread': { group: 'go', keys: ['Alt+Shift+ArrowUp'] },
  'next-pane': { group: 'go', keys: ['F6', 'Mod+T'] },
  'previous-pane': { group: 'go', keys: ['Shift+F6'] },
  'conversation-1': { group: 'go', keys: ['Mod+1'] },
  'conversation-2': { group: 'go', keys: ['Mod+2'] },
  'conversation-3': { group: 'go', keys: ['Mod+3'] },
  'conversation-4': { group: 'go', keys: ['Mod+4'] },
  'conversation-5': { group: 'go', keys: ['Mod+5'] },
  'conversation-6': { group: 'go', keys: ['Mod+6'] },
  'conversation-7': { group: 'go', keys: ['Mod+7'] },
  'conversation-8': { group: 'go', keys: ['Mod+8'] },
  'conversation-9': { group: 'go', keys: ['Mod+9'] },

  'view-needs-reply': { group: 'view', keys: [] },
  'view-unread': { group: 'view', keys: [] },
  'view-snoozed': { group: 'view', keys: [] },
  'view-failed': { group: 'view', keys: [] },
  'view-waiting': { group: 'view', keys: [] },
  'view-done': { group: 'view', keys: [] },
  'view-all': { group: 'view', keys: [] },
  'zoom-in': { group: 'view', keys: ['Mod+Plus', 'Mod+='], overDialogs: true },
  'zoom-out': { group: 'view', keys: ['Mod+-'], overDialogs: true },
  'zoom-reset': { group: 'view', keys: ['Mod+0'], overDialogs: true },
} as const satisfies Readonly<Record<string, Entry>>;

export type ActId = keyof typeof entries;

export const actTable: Readonly<Record<ActId, Entry>> = entries;

export const ActId = z.custom<ActId>(isActId);

export function isActId(value: unknown): value is ActId {
  return typeof value === 'string' && Object.hasOwn(entries, value);
}

export const actIds: readonly ActId[] = Object.keys(entries).filter(isActId);

/** The keys an act has by itself. */
export function usualKeys(id: ActId, mac: boolean): readonly string[] {
  const { keys, mac: onMac } = actTable[id];
  return mac ? (onMac ?? keys) : keys;
}
