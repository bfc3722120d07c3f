/** One thin line for each account that is not simply connected. It never blocks anything. */
import { Check, KeyRound, RefreshCw, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { openDialog } from '../ui/dialogs.ts';
import { showSuccess, useNotices } from '../ui/notices.ts';
import { words } from '../words/en.ts';
import { type Banner, bannerFor } from './connectionLook.ts';
import { useSession } from './session.ts';
import './banners.css';

/** How long the success line stays, ms. */
const successStays = 12_000;

export function Banners() {
  const accounts = useSession((state) => state.accounts);
  return (
    <div className="banners" role="status">
      <SuccessLine />
      {accounts.map(({ account, connection }) => {
        const banner = bannerFor(account, connection);
        return banner === null ? null : <BannerLine key={account.id} banner={banner} />;
      })}
    </div>
  );
}

function BannerLine({ banner }: { readonly banner: Banner }) {
  return (
    <div className="banner" data-tone={banner.tone}>
      <BannerIcon banner={banner} />
      <span className="banner-text">{banner.text}</span>
      {banner.needsKey ? (
        <button
          type="button"
          className="button small secondary"
          onClick={() => openDialog({ kind: 'settings' })}
        >
          {words.connection.replaceKey}
        </button>
      ) : null}
    </div>
  );
}

function BannerIcon({ banner }: { readonly banner: Banner }) {
  if (banner.needsKey) return <KeyRound size={16} aria-hidden />;
  if (banner.tone === 'calm') return <RefreshCw size={16} aria-hidden />;
  return <TriangleAlert size={16} aria-hidden />;
}

function SuccessLine() {
  const success = useNotices((state) => state.success);
  useEffect(() => {
    if (success === null) return;
    const timer = setTimeout(() => showSuccess(null), successStays);
    return () => clearTimeout(timer);
  }, [success]);
  if (success === null) return null;
  return (
    <div className="banner" data-tone="success">
      <Check size={16} aria-hidden />
      <span className="banner-text">{success}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={words.app.dismiss}
        onClick={() => showSuccess(null)}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
