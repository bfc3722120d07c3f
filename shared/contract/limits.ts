/** Limits that the page shows and the contract enforces; free of schemas, so that the page stays small. */

/** Longest text accepted from the composer: the lowest limit of any provider, six GSM-7 segments. */
export const maxTextLength = 918;
/** Longest draft that is kept, in UTF-16 units: more can be written than sent. */
export const maxDraftLength = 100_000;
/** Most recipients of one composition. */
export const maxRecipients = 2000;
/** Most conversations of one act. */
export const maxSelected = 5000;
/** Longest payload that can be pasted to be explained, in UTF-16 units. */
export const maxPayloadLength = 1024 * 1024;
/** Largest file taken in to be sent, bytes; it is made smaller to fit what carriers take. */
export const maxFileBytes = 10 * 1024 * 1024;
/** Most files of one text: the lowest documented limit of any provider. */
export const maxAttachments = 10;
/** Most numbers a user can enter for an account. */
export const maxOwnNumbers = 1000;
