/** A banner with its sentence and its button. */
import { openSettings } from '../settings/part.ts';
import { NoticeBanner } from '../storage/NoticeBanner.tsx';
import { TroubleBanner } from '../storage/TroubleBanner.tsx';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { AllClearLine } from './AllClearLine.tsx';
import { BannerAct } from './BannerAct.tsx';
import { BannerLine } from './BannerLine.tsx';
import type { Banner } from './banner.ts';
import { bannerText } from './bannerWords.ts';
import { useSession } from './session.ts';

export function OneBanner({ banner }: { readonly banner: Banner }) {
  const today = useToday();
  const storageSound = useSession((session) => session.storage.trouble === null);
  const knowledge = { today, storageSound };
  switch (banner.kind) {
    case 'storage':
      return <TroubleBanner trouble={banner.trouble} />;
    case 'notice':
      return <NoticeBanner notice={banner.notice} />;
    case 'catching-up':
      return null;
    case 'all-clear':
      return <AllClearLine clear={banner} />;
    case 'recovering':
      return <BannerLine tone="calm" text={bannerText(banner, knowledge)} />;
    case 'paused':
      return <BannerLine tone="doubt" text={bannerText(banner, knowledge)} />;
    case 'key':
      return (
        <BannerLine tone="danger" about="key" text={bannerText(banner, knowledge)}>
          <button
            type="button"
            className="button small secondary"
            onClick={() => openSettings('accounts')}
          >
            {words.connection.replaceKey}
          </button>
        </BannerLine>
      );
    case 'offline':
    case 'outage':
      return (
        <BannerLine tone="doubt" text={bannerText(banner, knowledge)}>
          <BannerAct
            label={words.connection.tryNow}
            accountIds={banner.kind === 'offline' ? banner.accountIds : banner.concerned.accountIds}
            act={(accountId) => window.longcode.reconnect({ accountId })}
          />
        </BannerLine>
      );
    case 'missed':
      return (
        <BannerLine tone="doubt" text={bannerText(banner, knowledge)}>
          <BannerAct
            label={words.connection.checkAgain}
            accountIds={banner.concerned.accountIds}
            act={(accountId) => window.longcode.checkReceiving({ accountId })}
          />
        </BannerLine>
      );
  }
}
