/** Notifications, and how Longcode sits in the system. */
export const alerts = {
  level: 'What a notification says',
  levels: {
    off: { name: 'No notifications', hint: 'The counts in the window go on.' },
    count: { name: 'How many texts are new', hint: 'Nobody’s name or number, and no words.' },
    name: { name: 'Who wrote', hint: 'The name or number, and which of your numbers it reached.' },
    text: { name: 'Who wrote, and what', hint: 'The words are on your screen for anyone to read.' },
  },
  sound: 'Sound',
  quiet: 'Quiet hours',
  quietHint: 'Texts come in as ever; nothing is shown or heard.',
  from: 'From',
  until: 'Until',
  days: 'On the days they begin',
  lines: 'Notify me about texts to',
  paused: (time: string) => `Notifications are paused until ${time}.`,
  resume: 'Resume now',
};

export const desktop = {
  title: 'This computer',
  staysInTray: 'Keep receiving when the window is closed',
  staysInTrayHint: 'Longcode stays in the tray; quitting ends it.',
  startsAtLogin: 'Start when you log in',
  startsAtLoginHint: 'Without a window, so that texts come in.',
  links: {
    sms: 'Open links to write a text',
    tel: 'Open links to phone numbers as a text',
  },
  linksHint: 'A new message is filled in and waits for you. Nothing is ever sent by a link.',
  linkRefused: 'The system did not hand these links to Longcode.',
  zoom: 'Size of everything',
  zoomValue: (percent: number) => `${percent} %`,
  shortcuts: 'Keyboard shortcuts',
  showShortcuts: 'Show and change',
};
