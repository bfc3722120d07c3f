/** Commands about the program itself. */
import { z } from 'zod';
import type { About } from '../model/about.ts';

export const aboutCommands = {
  readAbout: z.undefined(),
  /** A report without numbers, texts, names and keys. */
  diagnosticReport: z.undefined(),
  /** Asks where to, and writes that report there; false when the user changed their mind. */
  saveReport: z.undefined(),
  /** Shows the folder that holds everything in the system's file manager. */
  openDataFolder: z.undefined(),
} as const;

export interface AboutAnswers {
  readAbout: About;
  diagnosticReport: { readonly text: string };
  saveReport: { readonly saved: boolean };
  openDataFolder: null;
}
