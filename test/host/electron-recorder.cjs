/**
 * Loaded into real Electron before the app (`electron -r`): puts a record in place of what would reach
 * the desktop (notifications, the browser, dialogs) and takes note of IPC, so that a test can look at
 * them as it does on the Chromium host. Everything else stays Electron's.
 */
const { writeSync } = require('node:fs');
const { app, dialog, ipcMain, Notification, safeStorage, shell, Tray } = require('electron');

const record = {
  /** @type {Electron.Notification[]} */
  shown: [],
  /** @type {{ button: number, paths: string[] }[]} */
  answers: [],
  /** @type {Electron.Tray | null} */
  tray: null,
  /** @type {Electron.Menu | null} */
  trayMenu: null,
};
Reflect.set(globalThis, 'underTest', record);

/** A report is a line of standard output that begins with a character no log line begins with. */
const mark = '\u0002';

/** @param {import('./control/messages.ts').Report} message */
function report(message) {
  writeSync(1, `${mark}${JSON.stringify(message)}\n`);
}

// `-r` and this file are ours; the app sees `electron path-to-app ...arguments`.
process.argv.splice(1, 2);

Notification.prototype.show = function show() {
  const { title, body, silent } = this;
  report({ kind: 'notification', index: record.shown.push(this) - 1, title, body, silent });
  this.emit('show');
};
Notification.prototype.close = function close() {
  const index = record.shown.indexOf(this);
  if (index >= 0) report({ kind: 'notification-closed', index });
};
shell.openExternal = async (url) => {
  report({ kind: 'opened-externally', url });
};
app.setBadgeCount = (count = 0) => {
  report({ kind: 'badge', count });
  return true;
};

const { setContextMenu } = Tray.prototype;
Tray.prototype.setContextMenu = function remember(menu) {
  record.tray = this;
  record.trayMenu = menu;
  setContextMenu.call(this, menu);
};

// Playwright starts Electron with `--password-store=basic`; a test that wants that says so itself.
if (!process.argv.includes('--password-store=basic'))
  safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';

/** @typedef {{ title?: string, message?: string, detail?: string, buttons?: string[], cancelId?: number }} Words */
/** @typedef {[Electron.BaseWindow, Words] | [Words]} Given */

/**
 * The answer that a test prepared. The options are the last argument, after a window that may be left out.
 * @param {Given} args
 */
function shown(args) {
  /** @type {Words} */
  const { title = '', message = '', detail = '', buttons = [], cancelId = 0 } = Object(args.at(-1));
  report({ kind: 'dialog', title, message, detail, buttons });
  return { button: cancelId, paths: [], ...record.answers.shift() };
}
dialog.showMessageBox = async (/** @type {Given} */ ...args) => ({
  response: shown(args).button,
  checkboxChecked: false,
});
dialog.showMessageBoxSync = (/** @type {Given} */ ...args) => shown(args).button;
dialog.showErrorBox = (title, message) => void shown([{ title, message }]);
dialog.showOpenDialog = async (/** @type {Given} */ ...args) => {
  const { paths } = shown(args);
  return { canceled: paths.length === 0, filePaths: paths };
};
dialog.showSaveDialog = async (/** @type {Given} */ ...args) => {
  const [filePath = ''] = shown(args).paths;
  return { canceled: filePath === '', filePath };
};

const { TRACE_IPC: tracing } = process.env;

/** @param {'to-main' | 'to-renderer'} direction @param {string} channel @param {unknown} payload */
function trace(direction, channel, payload) {
  if (!tracing) return;
  report({ kind: 'ipc', direction, channel, payload: JSON.stringify(payload) ?? '' });
}
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, listener) =>
  handle(channel, async (event, ...args) => {
    trace('to-main', channel, args);
    const result = await listener(event, ...args);
    trace('to-renderer', channel, result);
    return result;
  });
app.on('web-contents-created', (_, contents) => {
  contents.on('ipc-message', (_event, channel, ...args) => trace('to-main', channel, args));
  const send = contents.send.bind(contents);
  contents.send = (channel, ...args) => {
    trace('to-renderer', channel, args);
    send(channel, ...args);
  };
});

module.exports = { record };
