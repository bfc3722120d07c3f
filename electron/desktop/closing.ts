/**
 * What closing the window does: it hides, and Longcode goes on receiving, unless the user wants it to end.
 * The first time this is said; the answer may be to quit after all.
 */
import { app, type BrowserWindow, dialog } from 'electron';
import type { DesktopChoice } from '../../shared/model/desktop.ts';
import { said } from '../words.ts';

export interface ClosingOptions {
  readonly choice: () => DesktopChoice;
  readonly onExplained: () => void;
}

export interface Closing {
  guard(window: BrowserWindow): void;
  /** The app ends: windows close. */
  letGo(): void;
}

export function createClosing({ choice, onExplained }: ClosingOptions): Closing {
  let ends = false;
  let asking = false;

  const explain = async (window: BrowserWindow): Promise<void> => {
    asking = true;
    const { message, detail, keep, quit } = said().desktop.closing;
    const { response } = await dialog.showMessageBox(window, {
      ...{ type: 'info', title: 'Longcode', message, detail },
      ...{ buttons: [keep, quit], defaultId: 0, cancelId: 0 },
    });
    asking = false;
    onExplained();
    if (response === 1) app.quit();
    else if (!window.isDestroyed()) window.hide();
  };

  return {
    guard: (window) => {
      window.on('close', (event) => {
        const { staysInTray, trayExplained } = choice();
        if (ends || !staysInTray) return;
        event.preventDefault();
        if (trayExplained) window.hide();
        else if (!asking) void explain(window);
      });
    },
    letGo: () => {
      ends = true;
    },
  };
}
