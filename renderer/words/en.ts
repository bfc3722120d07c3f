/** Every English string of the interface, by subject. Components hold no text of their own. */
import { absence } from './en/absence.ts';
import { app } from './en/app.ts';
import { batch } from './en/batch.ts';
import { composer } from './en/composer.ts';
import { connection } from './en/connection.ts';
import { conversation } from './en/conversation.ts';
import { details } from './en/details.ts';
import { failed } from './en/failed.ts';
import { failures } from './en/failures.ts';
import { help } from './en/help.ts';
import { inbox } from './en/inbox.ts';
import { lines } from './en/lines.ts';
import { newMessage } from './en/newMessage.ts';
import { onboarding } from './en/onboarding.ts';
import { profiles } from './en/profiles.ts';
import { readiness } from './en/readiness.ts';
import { settings } from './en/settings.ts';
import { status } from './en/status.ts';
import { storage } from './en/storage.ts';
import { waiting } from './en/waiting.ts';

export const words = {
  app,
  onboarding,
  failures,
  connection,
  inbox,
  conversation,
  status,
  composer,
  newMessage,
  lines,
  profiles,
  readiness,
  settings,
  details,
  batch,
  failed,
  absence,
  storage,
  waiting,
  help,
};
