/**
 * What a page in this app may not do: leave, open windows, embed, download, or ask for permissions.
 *
 * Set on every web contents that is ever created, not only on the one window, so that nothing that
 * slips past one guard meets an unguarded neighbour. Links to the web open in the user's browser,
 * and only http and https do.
 */
import { app, type Session, shell, type WebContents } from 'electron';
import { externalLink } from './external-link.ts';

export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const external = externalLink(url);
    if (external !== null) void shell.openExternal(external);
    return { action: 'deny' };
  });
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Files are saved by a command, under a name that was made clean.
  session.on('will-download', (event) => event.preventDefault());
}
