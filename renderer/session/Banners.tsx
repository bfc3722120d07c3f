/** What the user should know above the inbox, one line for each cause. It never blocks anything. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { AbsencePanel } from '../absence/AbsencePanel.tsx';
import { whenNobodyPoints } from '../inbox/inbox.ts';
import { showSuccess, useNotices } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { BannerLine } from './BannerLine.tsx';
import type { Banner } from './banner.ts';
import { CatchingUp } from './CatchingUp.tsx';
import { OneBanner } from './OneBanner.tsx';
import { useBanners } from './watch.ts';
import './banners.css';

/** How long the success line stays, ms; then it goes once that shifts no list under a pointer. */
const successStays = 12_000;

export function Banners() {
  const banners = useBanners((state) => state.banners);
  const reading = banners.find((banner) => banner.kind === 'catching-up');
  return (
    <div className="banners scroll">
      <div role="status">
        <SuccessLine />
        {banners.map((banner, index) => (
          <OneBanner key={`${banner.kind} ${ordinal(banners, index)}`} banner={banner} />
        ))}
      </div>
      {reading === undefined ? null : (
        <CatchingUp read={reading.read} remaining={reading.remaining} />
      )}
      <AbsencePanel />
    </div>
  );
}

/** Which of its kind it is, so that a sentence that changes stays where it is. */
function ordinal(banners: readonly Banner[], index: number): number {
  const kind = banners[index]?.kind;
  return banners.slice(0, index).filter((banner) => banner.kind === kind).length;
}

function SuccessLine() {
  const success = useNotices((state) => state.success);
  useEffect(() => {
    if (success === null) return;
    let callOff = (): void => undefined;
    const timer = setTimeout(() => {
      callOff = whenNobodyPoints(() => showSuccess(null));
    }, successStays);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [success]);
  if (success === null) return null;
  return (
    <BannerLine tone="success" text={success}>
      <button
        type="button"
        className="icon-button"
        aria-label={words.app.dismiss}
        onClick={() => showSuccess(null)}
      >
        <X size={16} aria-hidden />
      </button>
    </BannerLine>
  );
}
