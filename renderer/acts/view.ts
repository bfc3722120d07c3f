/** Acts that change what is shown, and how large. */
import { nextZoom } from '../../shared/model/zoom.ts';
import { showView } from '../inbox/inbox.ts';
import { useSession } from '../session/session.ts';
import { changeSettings } from '../settings/change.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

const views = ['needs-reply', 'unread', 'snoozed', 'failed', 'waiting', 'done', 'all'] as const;

export const viewActs: readonly Act[] = [
  ...views.map(
    (kind): Act => ({
      id: `view-${kind}`,
      name: words.acts.views[kind],
      run: () => void showView({ kind }),
    }),
  ),
  {
    id: 'zoom-in',
    name: words.acts.zoomIn,
    also: words.acts.also.zoomIn,
    run: () => zoom(nextZoom(now(), 1)),
  },
  {
    id: 'zoom-out',
    name: words.acts.zoomOut,
    also: words.acts.also.zoomOut,
    run: () => zoom(nextZoom(now(), -1)),
  },
  {
    id: 'zoom-reset',
    name: words.acts.zoomReset,
    also: words.acts.also.zoomReset,
    run: () => zoom(100),
  },
];

function now(): number {
  return useSession.getState().settings.zoom;
}

function zoom(percent: number): void {
  announce(words.acts.zoomed(percent));
  if (percent !== now()) void changeSettings({ zoom: percent });
}
