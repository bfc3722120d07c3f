import { expect, test } from 'vitest';
import { defaultSettings, mergeSettings, settingsFrom } from './settings.ts';

test('a file of an older or newer Longcode, or a broken one, costs only what cannot be read', () => {
  expect(settingsFrom(undefined)).toEqual(defaultSettings);
  expect(settingsFrom('dark')).toEqual(defaultSettings);
  expect(settingsFrom({ theme: 'dark', undoSeconds: 'ten', smell: 'rose' })).toEqual({
    ...defaultSettings,
    theme: 'dark',
  });
});

test('a change leaves what it does not name', () => {
  const changed = mergeSettings(defaultSettings, { theme: 'light' });
  expect(changed).toEqual({ ...defaultSettings, theme: 'light' });
  expect(mergeSettings(changed, { undoSeconds: undefined })).toEqual(changed);
});

test('notifications that were off in an older Longcode stay off', () => {
  expect(settingsFrom({ notifications: false }).alerts.level).toBe('off');
  expect(settingsFrom({ notifications: true }).alerts).toEqual(defaultSettings.alerts);
  const later = { ...defaultSettings.alerts, level: 'name' };
  expect(settingsFrom({ notifications: false, alerts: later }).alerts.level).toBe('name');
});
