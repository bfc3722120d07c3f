/**
 * How far a moment written down may lie ahead of this computer's clock, ms. Beyond that the clock was
 * set back since, and how long ago the moment was is not known.
 */
export const clockSlack = 60_000;
