import { expect, test } from 'vitest';
import { autostartEntry } from './autostart-entry.ts';

test('the entry starts the program without a window, whatever its path holds', () => {
  expect(autostartEntry(['/opt/Long code/long"code', '--hidden'])).toBe(
    [
      ...['[Desktop Entry]', 'Type=Application', 'Name=Longcode'],
      'Exec="/opt/Long code/long\\\\"code" "--hidden"',
      ...['Terminal=false', ''],
    ].join('\n'),
  );
  expect(autostartEntry(['/opt/100%/a'])).toContain('Exec="/opt/100%%/a"');
});
