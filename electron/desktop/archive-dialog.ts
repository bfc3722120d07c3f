/** Asks the user for an archive, with the system's own dialog. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Null when the user changed their mind. */
export async function askForArchive(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [
      { name: 'tar', extensions: ['tar'] },
      { name: '*', extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}
