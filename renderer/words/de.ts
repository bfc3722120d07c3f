/**
 * Every German string of the interface, by subject. A chunk of its own that the page awaits: what
 * it takes from elsewhere must be types alone, or it would wait for the page that waits for it.
 */
import { contactFiles } from '../../shared/words/de/contact-files.ts';
import { delivery } from '../../shared/words/de/delivery.ts';
import { about } from './de/about.ts';
import { absence } from './de/absence.ts';
import { acts } from './de/acts.ts';
import { alerts, desktop } from './de/alerts.ts';
import { app } from './de/app.ts';
import { archive } from './de/archive.ts';
import { attach } from './de/attach.ts';
import { batch } from './de/batch.ts';
import { composer } from './de/composer.ts';
import { connection } from './de/connection.ts';
import { conversation } from './de/conversation.ts';
import { details } from './de/details.ts';
import { durations } from './de/durations.ts';
import { emoji } from './de/emoji.ts';
import { failed } from './de/failed.ts';
import { failures, failuresNamed } from './de/failures.ts';
import { groups } from './de/groups.ts';
import { help } from './de/help.ts';
import { inbox } from './de/inbox.ts';
import { insight } from './de/insight.ts';
import { lines } from './de/lines.ts';
import { media } from './de/media.ts';
import { mediaDelays, mediaRefusals } from './de/mediaReasons.ts';
import { newMessage } from './de/newMessage.ts';
import { onboarding } from './de/onboarding.ts';
import { optout } from './de/optout.ts';
import { palette, shortcuts } from './de/palette.ts';
import { paste } from './de/paste.ts';
import { people } from './de/people.ts';
import { profiles } from './de/profiles.ts';
import { readiness } from './de/readiness.ts';
import { receiver } from './de/receiver.ts';
import { schedule } from './de/schedule.ts';
import { search } from './de/search.ts';
import { settings } from './de/settings.ts';
import { signIn } from './de/signIn.ts';
import { status } from './de/status.ts';
import { storage } from './de/storage.ts';
import { swap } from './de/swap.ts';
import { templates } from './de/templates.ts';
import { waiting } from './de/waiting.ts';
import type { Words } from './words.ts';

export const german: Words = {
  acts,
  alerts,
  desktop,
  app,
  onboarding,
  palette,
  shortcuts,
  signIn,
  failures,
  failuresNamed,
  connection,
  inbox,
  conversation,
  status,
  composer,
  swap,
  templates,
  emoji,
  newMessage,
  paste,
  lines,
  people,
  optout,
  profiles,
  readiness,
  receiver,
  schedule,
  search,
  settings,
  delivery,
  details,
  durations,
  batch,
  failed,
  absence,
  storage,
  waiting,
  help,
  media,
  mediaDelays,
  mediaRefusals,
  contactFiles,
  attach,
  groups,
  about,
  archive,
  insight,
};
