/** Whether there is anything to send. */

/** `attached`: how many pictures and files go with it, which need no words. */
export function isSendable(text: string, attached: number): boolean {
  return text.trim() !== '' || attached > 0;
}
