/** What was chosen in the palette since the page is there, the latest first. */
import { create } from 'zustand';

const kept = 20;

export const useRecent = create<{ readonly keys: readonly string[] }>()(() => ({ keys: [] }));

export function noteChosen(key: string): void {
  useRecent.setState(({ keys }) => ({
    keys: [key, ...keys.filter((one) => one !== key)].slice(0, kept),
  }));
}
