/** Asks the user where to save a file, with the system's own dialog. */
import { type BrowserWindow, dialog } from 'electron';

/** `name` is what it is offered under. Null when the user changed their mind. */
export async function askWhereTo(
  window: BrowserWindow | null,
  name: string,
): Promise<string | null> {
  const options = { defaultPath: name };
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}
