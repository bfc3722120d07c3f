/**
 * Names only: what the preload needs to build `window.longcode`, free of schemas so that the
 * preload stays a few hundred bytes.
 */
export const commandNames = [
  'start',
  'addPracticeAccount',
  'addAccount',
  'removeAccount',
  'replaceKey',
  'listConversations',
  'listMessages',
  'getConversation',
  'sendText',
  'setViewing',
  'markRead',
  'updateSettings',
  'messageDetails',
  'rawReceipt',
  'batchCard',
  'batchRows',
  'listFailed',
  'retryText',
  'retryBatch',
  'explainPayload',
  'listWaiting',
  'undoSend',
  'pauseSending',
  'resumeSending',
  'stopSending',
  'resolveUnknown',
  'setLimits',
  'checkReceiving',
  'reconnect',
  'setOnline',
  'dismissAbsence',
  'listBackups',
  'backUp',
  'restoreBackup',
  'checkStorage',
  'repairStorage',
  'dismissNotice',
  'refreshLines',
  'lookOfLine',
  'listProfiles',
  'saveProfile',
  'deleteProfile',
  'assignProfile',
  'enableTexting',
  'disableTexting',
  'sendByProfile',
  'setNumbers',
  'keepMedia',
  'retryMedia',
  'saveMedia',
  'readCard',
  'setReceiver',
  'setAnnounce',
  'announceOnProfile',
  'testReceiver',
  'setDone',
  'setPinned',
  'setMuted',
  'snooze',
  'setRead',
  'markUnread',
  'undoAct',
  'saveDraft',
  'readDraft',
  'listNewMessages',
] as const;

export type CommandName = (typeof commandNames)[number];

export const eventNames = [
  'changed',
  'connections',
  'lines',
  'profiles',
  'settings',
  'openConversation',
  'absences',
  'storage',
  'reload',
  'receiver',
] as const;

export type EventName = (typeof eventNames)[number];

export function commandChannel(name: CommandName): string {
  return `longcode:command:${name}`;
}

export function eventChannel(name: EventName): string {
  return `longcode:event:${name}`;
}
