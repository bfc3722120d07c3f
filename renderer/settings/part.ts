/** Opens the settings at one of their parts. */
import { openDialog } from '../ui/dialogs.ts';

export type SettingsPart = 'accounts' | 'sending' | 'alerts' | 'appearance' | 'storage';

let wanted: SettingsPart | null = null;

export function openSettings(part: SettingsPart): void {
  wanted = part;
  openDialog({ kind: 'settings' });
}

/** Whether the settings were opened for this part; true once. */
export function takePart(part: SettingsPart): boolean {
  if (wanted !== part) return false;
  wanted = null;
  return true;
}
