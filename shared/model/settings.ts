/** The user's choices, kept apart from messages and keys so that losing them costs nothing else. */
import { z } from 'zod';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** Longest undo window, seconds. */
export const longestUndo = 30;

export const Settings = z.strictObject({
  theme: Theme,
  notifications: z.boolean(),
  /** How long a text can be taken back before it leaves, whole seconds. */
  undoSeconds: z.int().min(0).max(longestUndo),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsChange = Settings.partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const defaultSettings: Settings = {
  theme: 'system',
  notifications: true,
  undoSeconds: 5,
};

/** The settings after a change; fields left out stay as they are. */
export function mergeSettings(settings: Settings, change: SettingsChange): Settings {
  return {
    theme: change.theme ?? settings.theme,
    notifications: change.notifications ?? settings.notifications,
    undoSeconds: change.undoSeconds ?? settings.undoSeconds,
  };
}
