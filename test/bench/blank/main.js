/** The floor: an app that opens one window with one word in it, on the same host. */
import { app, BrowserWindow, protocol } from 'electron';

const page = '<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>';

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
]);
app.on('ready', () => {
  protocol.handle(
    'app',
    () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({ width: 1180, height: 760, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://blank/index.html');
});
app.on('window-all-closed', () => app.quit());
