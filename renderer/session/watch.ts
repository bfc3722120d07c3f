/** Follows what happens to accounts and storage, and keeps the banners that come of it. */
import { create } from 'zustand';
import type { Banner } from './banner.ts';
import { bannersOf, nothingRemembered, type Remembered } from './bannersOf.ts';
import { useSession } from './session.ts';

interface Watching {
  readonly banners: readonly Banner[];
}

export const useBanners = create<Watching>()(() => ({ banners: [] }));

let remembered: Remembered = nothingRemembered;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Call once. */
export function watchBanners(): void {
  useSession.subscribe((session, before) => {
    const same =
      session.accounts === before.accounts &&
      session.storage === before.storage &&
      session.online === before.online;
    if (!same) look();
  });
  look();
}

function look(): void {
  const { accounts, storage, online } = useSession.getState();
  const now = performance.now();
  const shown = bannersOf({ now, clock: Date.now(), online, accounts, storage }, remembered);
  remembered = shown.remembered;
  const { banners: before } = useBanners.getState();
  if (before.length + shown.banners.length > 0) useBanners.setState({ banners: shown.banners });
  clearTimeout(timer);
  if (shown.wakesAt !== Number.POSITIVE_INFINITY) {
    timer = setTimeout(look, Math.max(shown.wakesAt - now, 0) + 1);
  }
}
