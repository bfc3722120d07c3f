import { contactFiles } from './en/contact-files.ts';
import { delivery } from './en/delivery.ts';
import { desktop } from './en/desktop.ts';
import { exporting } from './en/exporting.ts';
import { notifications } from './en/notifications.ts';
import { quitting } from './en/quitting.ts';

/** Every English sentence that is not the page's own: of the system's parts, and of files. */
export const english = { contactFiles, delivery, desktop, exporting, notifications, quitting };
