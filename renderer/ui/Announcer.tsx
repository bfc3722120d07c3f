/**
 * The one short live region. Two slots take turns, so that the same words twice are heard twice;
 * `data-live-announcer` keeps it audible while a dialog hides the rest of the page.
 */
import { useNotices } from './notices.ts';

export function Announcer() {
  const announced = useNotices((state) => state.announced);
  const announcement = useNotices((state) => state.announcement);
  return (
    <div className="unseen" data-live-announcer="true">
      <output>{announced % 2 === 1 ? announcement : ''}</output>
      <output>{announced % 2 === 0 ? announcement : ''}</output>
    </div>
  );
}
