/** The user's choices, kept apart from messages and keys so that losing them costs nothing else. */
import { z } from 'zod';
import { KeyChoice, usualChoice } from '../shortcuts/key-map.ts';
import { Alerts, usualAlerts } from './alerts.ts';
import { DesktopChoice, usualDesktop } from './desktop.ts';
import { Language } from './language.ts';
import { largestZoom, smallestZoom } from './zoom.ts';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** Longest undo window, seconds. */
export const longestUndo = 30;

/** How much room a row of a list takes. */
export const Density = z.enum(['comfortable', 'compact']);
export type Density = z.infer<typeof Density>;

/** What sends a text: Enter, or Enter with Control or Command. */
export const SendKey = z.enum(['enter', 'mod-enter']);
export type SendKey = z.infer<typeof SendKey>;

/** What the interface speaks; `system` is the first of the system's languages that there is. */
export const LanguageChoice = z.union([z.literal('system'), Language]);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

export const Settings = z.strictObject({
  language: LanguageChoice,
  theme: Theme,
  /** Strong lines and no faint text, also where the system does not ask for it. */
  highContrast: z.boolean(),
  density: Density,
  alerts: Alerts,
  desktop: DesktopChoice,
  /** How long a text can be taken back before it leaves, whole seconds. */
  undoSeconds: z.int().min(0).max(longestUndo),
  sendKey: SendKey,
  /** Words are checked; where the system has no words of its own, a list of them is fetched once. */
  spelling: z.boolean(),
  shortcuts: KeyChoice,
  /** Percent. */
  zoom: z.int().min(smallestZoom).max(largestZoom),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsChange = Settings.partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  highContrast: false,
  density: 'comfortable',
  alerts: usualAlerts,
  desktop: usualDesktop,
  undoSeconds: 5,
  sendKey: 'enter',
  spelling: false,
  shortcuts: usualChoice,
  zoom: 100,
};

/** The settings after a change; fields left out stay as they are. */
export function mergeSettings(settings: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return Settings.parse({ ...settings, ...Object.fromEntries(given) });
}

/** Settings from a file: what an older Longcode does not have, or no longer parses, is as at first. */
export function settingsFrom(stored: unknown): Settings {
  const found = z.record(z.string(), z.unknown()).safeParse(stored);
  const kept = Object.entries(found.data ?? {}).filter(
    ([name, value]) => value !== undefined && SettingsChange.safeParse({ [name]: value }).success,
  );
  const older = found.data?.['notifications'] === false ? { alerts: noAlerts } : {};
  return Settings.parse({ ...defaultSettings, ...older, ...Object.fromEntries(kept) });
}

/** What an older Longcode called notifications that are off. */
const noAlerts: Alerts = { ...usualAlerts, level: 'off' };
