/** What is said to the user in passing: spoken announcements and the short success line. */
import { create } from 'zustand';

interface Notices {
  /** Counts up, so that the same words twice are spoken twice. */
  readonly announced: number;
  readonly announcement: string;
  readonly success: string | null;
}

export const useNotices = create<Notices>()(() => ({
  announced: 0,
  announcement: '',
  success: null,
}));

/** Speaks through the live region, without moving anything on screen. */
export function announce(announcement: string): void {
  useNotices.setState(({ announced }) => ({ announced: announced + 1, announcement }));
}

export function showSuccess(success: string | null): void {
  useNotices.setState({ success });
}
