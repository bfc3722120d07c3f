/**
 * The words that opt out, back in, or ask for help when they are all a text says.
 *
 * Sources: CTIA Short Code Monitoring Handbook (STOP, END, CANCEL, UNSUBSCRIBE, QUIT, HELP); the
 * FCC's revocation rule in force since 11 April 2025, 47 CFR 64.1200(a)(10) (revoke, opt out);
 * Canadian carriers' French pair (ARRET, AIDE); the providers' published lists for the rest.
 * A word is here only if a rule or a carrier honours it; words that merely read like a refusal are
 * asked about (see refusals.ts).
 */

export const stopWords = [
  'STOP',
  'STOPALL',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'REVOKE',
  'OPTOUT',
  'REMOVE',
  'ARRET',
  'ARRETE',
  'ARRETT',
  'ALTO',
  'PARAR',
  'STOPP',
] as const;

export const startWords = ['START', 'UNSTOP'] as const;

/** Some carriers take it as START, yet it is the most ordinary answer there is. */
export const maybeStartWords = ['YES'] as const;

export const helpWords = ['HELP', 'INFO', 'AIDE', 'AYUDA'] as const;
