/**
 * A screen of the app: what it is called, and the way there from the inbox with nothing open. Names are
 * those of the pictures in docs/screenshots. The way goes by words of the catalogue, so that it is the
 * same in every language.
 */
import type { Page } from 'playwright';
import type { Words } from '../../renderer/words/words.ts';
import type { AppUnderTest } from '../host/app-under-test.ts';

export interface Desk {
  readonly app: AppUnderTest;
  readonly page: Page;
  /** In the language the app shows. */
  readonly words: Words;
}

export interface Screen {
  readonly name: string;
  readonly open: (desk: Desk) => Promise<void>;
}

export const sizes = {
  usual: { width: 1180, height: 760 },
  /** The details stand beside the conversation from here on. */
  wide: { width: 1360, height: 850 },
  small: { width: 700, height: 600 },
  least: { width: 320, height: 640 },
} as const;
