export const app = {
  name: 'Longcode',
  close: 'Close',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  undo: 'Undo',
  justDone: 'Just done',
  detail: 'The exact words',
  start: {
    newer: {
      title: 'These messages belong to a newer Longcode',
      text: [
        'They were last opened by a newer version than this one, which this one would not understand, so it left them alone.',
        'Open the newer Longcode again, or install the newest one over this one. Your messages, numbers and keys stay where they are.',
      ],
    },
    corrupt: {
      title: 'The messages on this computer are damaged',
      text: [
        'Longcode could not open them. It has deleted nothing, and what your provider has on record is not affected.',
      ],
    },
    full: {
      title: 'The disk is full',
      text: [
        'Longcode needs a little room to open its messages. They are all there; free some space, then try again.',
      ],
    },
    'read-only': {
      title: 'Longcode may not write to its folder',
      text: [
        'It needs to, even to open its messages. They are all there; make the folder writable, then try again.',
      ],
    },
    busy: {
      title: 'Another program holds the messages of Longcode',
      text: [
        'A backup or a virus scan may be at it, or another Longcode on the same folder. Close it, then try again.',
      ],
    },
    other: {
      title: 'Longcode could not read its messages',
      text: ['Try again; if it stays, restart Longcode. Nothing is deleted because of this.'],
    },
  },
  orRestore: 'Or restore a backup',
  yesterday: 'Yesterday',
  days: { today: 'Today', yesterday: 'Yesterday' },
};
