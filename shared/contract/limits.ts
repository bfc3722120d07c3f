/** Limits that the page shows and the contract enforces; free of schemas, so that the page stays small. */

/** Longest text accepted from the composer: Opentact's limit of six GSM-7 segments. */
export const maxTextLength = 918;
/** Most recipients of one composition. */
export const maxRecipients = 2000;
/** Longest payload that can be pasted to be explained, in UTF-16 units. */
export const maxPayloadLength = 1024 * 1024;
