/** Every English string of the interface, by subject. Components hold no text of their own. */
import { contactFiles } from '../../shared/words/en/contact-files.ts';
import { delivery } from '../../shared/words/en/delivery.ts';
import { mediaDelays, mediaRefusals } from '../../shared/words/media.ts';
import { about } from './en/about.ts';
import { absence } from './en/absence.ts';
import { acts } from './en/acts.ts';
import { alerts, desktop } from './en/alerts.ts';
import { app } from './en/app.ts';
import { archive } from './en/archive.ts';
import { attach } from './en/attach.ts';
import { batch } from './en/batch.ts';
import { composer } from './en/composer.ts';
import { connection } from './en/connection.ts';
import { conversation } from './en/conversation.ts';
import { details } from './en/details.ts';
import { durations } from './en/durations.ts';
import { emoji } from './en/emoji.ts';
import { failed } from './en/failed.ts';
import { failures, failuresNamed } from './en/failures.ts';
import { groups } from './en/groups.ts';
import { help } from './en/help.ts';
import { inbox } from './en/inbox.ts';
import { insight } from './en/insight.ts';
import { lines } from './en/lines.ts';
import { media } from './en/media.ts';
import { newMessage } from './en/newMessage.ts';
import { onboarding } from './en/onboarding.ts';
import { optout } from './en/optout.ts';
import { palette, shortcuts } from './en/palette.ts';
import { paste } from './en/paste.ts';
import { people } from './en/people.ts';
import { profiles } from './en/profiles.ts';
import { readiness } from './en/readiness.ts';
import { receiver } from './en/receiver.ts';
import { schedule } from './en/schedule.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/signIn.ts';
import { status } from './en/status.ts';
import { storage } from './en/storage.ts';
import { swap } from './en/swap.ts';
import { templates } from './en/templates.ts';
import { waiting } from './en/waiting.ts';

export const english = {
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
