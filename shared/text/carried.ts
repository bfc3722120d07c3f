/**
 * Characters that are none: half of a surrogate pair, which JSON writes and nobody has to read, and NUL,
 * at which many a program ends a text. Neither is ever sent: both become the sign for an unreadable
 * character while they are written, so that what is seen is what goes.
 */
const unreadable = '\ufffd';

/** Whether the text goes and is archived as it is. */
export function isCarried(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

export function carriable(text: string): string {
  return text.toWellFormed().replaceAll('\0', unreadable);
}
