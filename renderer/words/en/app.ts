export const app = {
  name: 'Longcode',
  close: 'Close',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  detail: 'What the other side said',
  startFailed: 'Longcode could not read its messages.',
  yesterday: 'Yesterday',
  days: { today: 'Today', yesterday: 'Yesterday' },
};
