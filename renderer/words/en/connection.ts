export const connection = {
  connecting: 'Connecting',
  catchingUp: 'Catching up',
  live: 'Connected',
  waiting: 'Not connected',
  keyRefused: 'Key refused',
  keyMissing: 'Key needed',
  stopped: 'Stopped',
  bannerCatchingUp: (account: string) => `${account}: catching up on what came meanwhile`,
  bannerWaiting: (account: string, reason: string, time: string) =>
    `${account}: not connected (${reason}). Trying again at ${time}; texts you send wait here.`,
  bannerKeyRefused: (account: string) =>
    `${account}: the key is no longer accepted. Texts you send wait until you replace it.`,
  bannerKeyMissing: (account: string) =>
    `${account}: its key is not on this computer any more. Your messages are all here; enter the key again to go on.`,
  replaceKey: 'Replace key',
};
