/** What the tray, native menus and native dialogs say. */
export const desktop = {
  tip: 'Longcode',
  open: 'Open Longcode',
  needReply: (conversations: number): string => {
    if (conversations === 0) return 'Nobody needs a reply';
    return conversations === 1 ? '1 needs a reply' : `${conversations} need a reply`;
  },
  pause: 'Pause notifications',
  forAnHour: 'For an hour',
  untilMorning: 'Until tomorrow at 8:00',
  resume: 'Resume notifications',
  quit: 'Quit Longcode',
  noSuggestions: 'No suggestions',
  addToDictionary: 'Add to dictionary',
  /** What the system's own acts are called. */
  roles: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    close: 'Close window',
    quit: 'Quit',
    togglefullscreen: 'Full screen',
  },
  /** Closing the window the first time. */
  closing: {
    message: 'Longcode goes on receiving.',
    detail:
      'It stays in the tray, where you can open or quit it. You can have closing the window quit it in Settings, under This computer.',
    keep: 'Keep receiving',
    quit: 'Quit',
  },
  /** What files are offered to be saved as. */
  files: {
    contacts: 'Contacts',
    importReport: 'Import report',
    optOuts: 'Opt-outs',
    report: 'Longcode report',
  },
  cannotStart: {
    title: 'Longcode cannot start',
    text: 'Your messages could not be opened. Nothing was changed or deleted.',
  },
};
