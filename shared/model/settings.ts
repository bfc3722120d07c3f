/** The user's choices, kept apart from messages and keys so that losing them costs nothing else. */
import { z } from 'zod';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Settings = z.strictObject({
  theme: Theme,
  notifications: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsChange = Settings.partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const defaultSettings: Settings = { theme: 'system', notifications: true };

/** The settings after a change; fields left out stay as they are. */
export function mergeSettings(settings: Settings, change: SettingsChange): Settings {
  return {
    theme: change.theme ?? settings.theme,
    notifications: change.notifications ?? settings.notifications,
  };
}
