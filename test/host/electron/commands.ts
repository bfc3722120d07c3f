/** What a test may do to the app that no module of the stand-in owns: its windows, clock and end. */
import { onCommand } from '../control/host-side.ts';
import { shiftDate } from '../shifted-date.ts';
import { answerUnlessPrepared } from './dialog.ts';
import { quit } from './lifecycle.ts';
import { type HostWindow, windows } from './windows.ts';

function firstWindow(): HostWindow {
  const [window] = windows.values();
  if (window === undefined) throw new Error('the app has no window');
  return window;
}

onCommand('windows', () =>
  [...windows.values()].map(({ electron }) => ({
    id: electron.id,
    title: electron.getTitle(),
    url: electron.webContents.getURL(),
    visible: electron.isVisible(),
    focused: electron.isFocused(),
    width: electron.getBounds().width,
    height: electron.getBounds().height,
    zoom: electron.webContents.getZoomFactor(),
  })),
);

onCommand('set-focused', ({ focused }) => {
  firstWindow().setFocused(focused);
  return null;
});

onCommand('close-window', () => {
  firstWindow().close();
  return null;
});

onCommand('shift-clock', ({ aheadMs }) => {
  shiftDate(null, aheadMs);
  return null;
});

onCommand('quit', ({ answer }) => {
  answerUnlessPrepared(answer);
  quit();
  return null;
});
