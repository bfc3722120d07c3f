/** The windows that are open, by id, for whoever has to find, count or close them. */
import type { BrowserWindow } from 'electron';

export interface HostWindow {
  readonly electron: BrowserWindow;
  /** Asks the product ('close'), then closes; false when the product said no. */
  close(): boolean;
  /** Closes without asking. */
  destroy(): void;
  setFocused(focused: boolean): void;
  setColorScheme(scheme: 'light' | 'dark' | null): void;
}

export const windows = new Map<number, HostWindow>();
