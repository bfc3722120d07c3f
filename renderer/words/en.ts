/** Every English string of the interface, by subject. Components hold no text of their own. */
import { absence } from './en/absence.ts';
import { app } from './en/app.ts';
import { attach } from './en/attach.ts';
import { batch } from './en/batch.ts';
import { composer } from './en/composer.ts';
import { connection } from './en/connection.ts';
import { conversation } from './en/conversation.ts';
import { details } from './en/details.ts';
import { failed } from './en/failed.ts';
import { failures } from './en/failures.ts';
import { groups } from './en/groups.ts';
import { help } from './en/help.ts';
import { inbox } from './en/inbox.ts';
import { lines } from './en/lines.ts';
import { media } from './en/media.ts';
import { newMessage } from './en/newMessage.ts';
import { onboarding } from './en/onboarding.ts';
import { profiles } from './en/profiles.ts';
import { readiness } from './en/readiness.ts';
import { receiver } from './en/receiver.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/signIn.ts';
import { status } from './en/status.ts';
import { storage } from './en/storage.ts';
import { waiting } from './en/waiting.ts';

export const words = {
  app,
  onboarding,
  signIn,
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
  receiver,
  settings,
  details,
  batch,
  failed,
  absence,
  storage,
  waiting,
  help,
  media,
  attach,
  groups,
};
