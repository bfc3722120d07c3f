/** The word lists that the rules of refusals.ts name in braces. */
import type { Vocabulary } from './phrase.ts';

export const vocabulary: Vocabulary = {
  stop: 'stop, stopping, quit, cease, discontinue, halt, refrain',
  texts:
    'texts, texting, messages, messaging, sms, spam, spamming, communication, communications, ' +
    'notifications, alerts, ads, promotions, promos, solicitations, marketing, mailings',
  one: 'text, message, contact',
  pester:
    'calls, calling, contacting, emails, emailing, sending, bothering, bugging, harassing, ' +
    'pestering, annoying, soliciting, writing, blowing up, asking me, hitting me up, hounding',
  contact: 'text, message, contact, call, email, sms, write, write to, bother, spam, reach out to',
  contacted: 'contacted, texted, messaged, called, bothered, spammed',
  me: 'me, us, this number, this phone, this cell, my number, my phone, my cell, here',
  mine:
    'me, us, my number, my phone number, my cell, my phone, my name, my info, my information, ' +
    'my contact, my contact info, my details, this number, this phone, this phone number, our number',
  never:
    'do not, do not ever, never, never ever, do not you, do not you ever, do not you dare, do ' +
    'not dare, please not, must not, should not, may not, ' +
    'not allowed to, not permitted to, no right to, no reason to',
  remove:
    'remove, delete, take, drop, erase, scrub, get, pull, strike, wipe, purge, exclude, omit, cross, scratch',
  removed: 'removed, deleted, taken off, erased, dropped',
  list: 'list, lists, database, system, contacts, records, file, distribution',
  signed: 'sign up, signed up, subscribe, subscribed, opt in, opted in',
  agree:
    'sign up, signed up, subscribe, subscribed, opt in, opted in, agree, agreed, consent, ask, asked',
  unwanted:
    'not want, not wanting, no longer want, not wish, not wishing, no longer wish, not need, ' +
    'no longer need, not care for, want out, tired of, sick of, done with, enough of, enough ' +
    'with, rather not, not accept, not appreciate, not authorize, not like, hate, annoyed by, ' +
    'annoyed with',
  block: 'report, reported, reporting, block, blocked, blocking',
  begone:
    'go away, get lost, buzz off, beat it, take a hike, go to hell, get out of here, fuck you, screw you, shut up',
  somebody:
    'i, he, she, we, they, it, i will, he will, she will, we will, they will, not, i can, we can, i could, ' +
    'never, why, did you, when you, if you, since you, that you, why you',
  limit:
    'the, a, about, before, until, till, after, at, on, during, while, when, unless, because, tonight, today, ' +
    'tomorrow, right, if, that, it, instead, for, between, back, yet, so, too',
  politely: 'anymore, at all, now, today, stop, so, bye',
  onTheWay: 'by, in, at, on, over, off, for, and, here, there, worrying',
  oneThing: 'until, before, to, yet, file, link, one, invoice, today, tomorrow, by',
  another: 'and driving, while, him, her, them, when, until, or',
};

/** Words that may stand around a bare "stop" and leave it one. */
export const fillers =
  'ok, okay, just, now, already, it, this, that, all, everything, hey, hi, hello, i said, ' +
  'again, and, shut up, with this, no, yes';

export const bareStops =
  'stop, removed, unsubscribe, quit, opt out, remove, revoke, desist, cease, discontinue';

/** A bare "stop" among these is talk. */
export const laughter =
  /\b(?:b?a*(?:ha){2,}h?|he(?:he)+|lo+l|lmf?a+o|rofl|jk|omg)\b|[😀-😆😉-😎🤣😘-😝🥰💀🙈]/iu;
