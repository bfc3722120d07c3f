import { contactFiles } from './de/contact-files.ts';
import { delivery } from './de/delivery.ts';
import { desktop } from './de/desktop.ts';
import { exporting } from './de/exporting.ts';
import { notifications } from './de/notifications.ts';
import { quitting } from './de/quitting.ts';
import type { OutsideWords } from './words.ts';

export const german: OutsideWords = {
  contactFiles,
  delivery,
  desktop,
  exporting,
  notifications,
  quitting,
};
