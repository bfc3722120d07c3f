/** What a provider can do, so that no screen needs to know its name. */
import type { TextOffer } from '../text/rules.ts';

export interface Capabilities {
  /** How news reaches this computer: pushed over a socket of ours, or posted to a public address. */
  readonly live: 'socket' | 'webhook';
  /** What reading its records brings back of texts that were missed. */
  readonly records: 'with-text' | 'without-text';
  /** Most recipients of one group conversation; 1 where there are none. */
  readonly groupSize: number;
  /** Pictures and other media: not at all, by public address, or handed over. */
  readonly media: 'none' | 'by-url' | 'upload';
  /** Largest sum of media of one text that reaches every carrier, bytes; 0 without media. */
  readonly mediaBytes: number;
  /** Whether it holds a text until its time, and between how many ms from now. */
  readonly schedule: { readonly soonest: number; readonly latest: number } | null;
  /** Whether it chooses the line itself when a text is sent by profile. */
  readonly pool: 'provider' | 'client';
  /** Whether profiles and lines can be changed here. */
  readonly managesLines: boolean;
  /** Whether a text can name where its events are to be posted. */
  readonly callbackPerText: boolean;
  /** How it encodes words, and how many of them one text can carry. */
  readonly text: TextOffer;
  /** Whether it keeps a list of people who opted out. */
  readonly optOuts: boolean;
}
