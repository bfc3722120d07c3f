/** How Longcode sits in the system: what the user chose, and what this system can do. */
import { z } from 'zod';

/** Kinds of links that can open Longcode. */
export const linkKinds = ['sms', 'tel'] as const;
export type LinkKind = (typeof linkKinds)[number];

export const DesktopChoice = z.strictObject({
  /** Closing the window leaves Longcode running. */
  staysInTray: z.boolean(),
  /** The user was told so, once. */
  trayExplained: z.boolean(),
  startsAtLogin: z.boolean(),
  /** The kinds of links that were asked for. */
  links: z.array(z.enum(linkKinds)).max(linkKinds.length),
});
export type DesktopChoice = z.infer<typeof DesktopChoice>;

export const usualDesktop: DesktopChoice = {
  staysInTray: true,
  trayExplained: false,
  startsAtLogin: false,
  links: [],
};

export interface DesktopAbilities {
  /** There is an icon to come back by. */
  readonly tray: boolean;
  /** The kinds of links the system hands to Longcode right now. */
  readonly links: readonly LinkKind[];
}
